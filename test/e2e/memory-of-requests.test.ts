import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { waitUntil } from '../support/wait-until.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const mebibyte = 1024 * 1024;

/** What is reachable, in MiB. The gateway, its client and authentik are in this process. */
function reachable(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / mebibyte;
}

describe('the memory of a request', () => {
  const stubbed = useStubbedGateway();
  const connectToGateway = async (): Promise<Socket> => {
    const { hostname, port } = new URL(stubbed.gateway.origin);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };

  it('is proportional to its body, even in chunks of one byte', async () => {
    const headers = 'host: a\r\ncontent-type: application/json\r\ntransfer-encoding: chunked';
    const sockets = await Promise.all([1, 2].map(connectToGateway));
    const before = reachable();
    for (const socket of sockets) {
      socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n`);
      for (let count = 0; count < 5; count += 1)
        if (!socket.write('1\r\na\r\n'.repeat(10_000))) await once(socket, 'drain');
    }
    await waitUntil(() => sockets.every(({ writableLength }) => writableLength === 0));
    // The gateway has read them when it responds to a later request.
    expect((await stubbed.gateway.post({ query: '{ __typename }' })).status).toBe(200);
    expect(reachable() - before).toBeLessThan(10);
    for (const socket of sockets) socket.destroy();
  });

  // Parsed, each takes about 7 MiB.
  const nested = `${'['.repeat(120_000)}${']'.repeat(120_000)}`;
  const query = '{ captchaStages { pagination { count } } }';
  it.each([
    ['an undeclared variable', `"variables":{"x":${nested}}`],
    ['an unknown member of the body', `"x":${nested}`],
    ['an unknown extension', `"extensions":{"x":${nested}}`],
  ])('does not include %s while authentik responds', async (_, member) => {
    const held: ServerResponse[] = [];
    stubbed.stub.respond = (response) => void held.push(response);
    const headers = { 'content-type': 'application/json', authorization: 'Bearer token' };
    const send = async (document: string) => {
      const body = `{"query":"${document}",${member}}`;
      return (await fetch(`${stubbed.gateway.origin}/graphql`, { method: 'POST', headers, body })).status;
    };
    const before = reachable();
    // A document that the gateway has not seen yet, and one that it has.
    const statuses = Array.from({ length: 16 }, (__, count) =>
      send(count % 2 ? `# ${count} ${member.length}\\n${query}` : query),
    );
    await waitUntil(() => held.length >= 8);
    expect(reachable() - before).toBeLessThan(30);
    stubbed.stub.respond = { status: 403, body: { detail: 'No.' } };
    for (const response of held)
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"detail":"No."}');
    expect(await Promise.all(statuses)).toEqual(Array(16).fill(200));
  });

  it('does not include the file of an unread response', async () => {
    const page = await (await fetch(`${stubbed.gateway.origin}/graphiql`)).text();
    const asset = /src="\.(\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
    const sockets = await Promise.all(Array.from({ length: 60 }, connectToGateway));
    const before = reachable();
    for (const socket of sockets) socket.pause().write(`GET ${asset} HTTP/1.1\r\nhost: a\r\n\r\n`.repeat(16));
    expect((await fetch(`${stubbed.gateway.origin}${asset}`)).status).toBe(200);
    expect(reachable() - before).toBeLessThan(20);
    for (const socket of sockets) socket.destroy();
  });
});
