import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** The canned upstream, a process of its own: sends the response that its parent last set, after the delay. */
let canned = { status: 201, body: '{}', delayMs: 0 };

const byPk = /^\/api\/v3\/stages\/captcha\/([^/?]+)\//;

const server = createServer((request, response) => {
  request.resume().on('end', async () => {
    if (canned.delayMs > 0) await sleep(canned.delayMs);
    const pk = byPk.exec(request.url)?.[1];
    const body = pk === undefined ? canned.body : canned.body.replace(/"pk":"[^"]*"/, `"pk":"${pk}"`);
    response.writeHead(canned.status, { 'content-type': 'application/json' }).end(body);
  });
});

process.on('message', (next) => {
  canned = next;
  process.send('set');
});
process.on('disconnect', () => process.exit());
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
