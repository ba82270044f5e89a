// Takes all file descriptors that the process may have, makes a call to authentik, releases them and makes another one.
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:http';
import { AuthentikHttpClient } from '../../compiled/src/authentik/client/http-client.js';

const server = createServer((_, response) => response.writeHead(201, { 'content-type': 'application/json' }).end('{}'));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = new URL(`http://127.0.0.1:${server.address().port}`);
const http = new AuthentikHttpClient({ url, timeoutMs: 10_000, maxConnections: 2, maxQueue: 2, userAgent: 'test' });
const operation = { id: 'create', method: 'POST', byPk: false };
const caller = { authorization: 'Bearer token', requestId: 'r' };
const call = () =>
  http.call({ operation, path: '/x/', caller }).then(
    ({ status }) => ({ status }),
    ({ reason, sent }) => ({ reason, sent }),
  );

const taken = [];
try {
  for (;;) taken.push(openSync('/dev/null'));
} catch {
  // None is left.
}
const without = [];
for (let calls = 0; calls < 6; calls += 1) without.push(await call());
for (const descriptor of taken) closeSync(descriptor);
const result = { without, circuit: http.circuit, after: await call() };
process.stdout.write(JSON.stringify(result), () => process.exit());
