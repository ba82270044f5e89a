import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { NoResponseError } from '../../../src/authentik/errors.js';
import { callOf, writeOf } from './builders.js';
import { failureOf, httpTo, type RawServer, rawResponse, sleep, startRawServer } from './raw-server.js';

const timeoutMs = 1000;

describe('AuthentikHttpClient: deadline', () => {
  let server: RawServer;
  afterEach(() => server.close());

  it.each<[string, (socket: Socket) => void]>([
    ['never responds', () => undefined],
    ['drips its headers', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx-slow: ')],
    ['drips its body', (socket) => drip(socket, rawResponse('', { 'content-length': 1000 }))],
    ['sends only informational responses', (socket) => drip(socket, '', 'HTTP/1.1 102 Processing\r\n\r\n')],
  ])('cancels a call to a server that %s, and reports that the request was sent', async (_, respond) => {
    server = await startRawServer(respond);
    for (const call of [writeOf(), callOf()]) {
      const { error } = await failureOf(httpTo(server.url, { timeoutMs }).call(call));
      expect(error).toBeInstanceOf(NoResponseError);
      expect(error).toMatchObject({ reason: 'DEADLINE', sent: true });
    }
    expect(server.requests).toBe(2);
  });

  it('cancels a call that is connecting, and reports that nothing was sent', async () => {
    server = await startRawServer(() => undefined);
    const url = new URL(server.url.href.replace('http:', 'https:'));
    const { error } = await failureOf(httpTo(url, { timeoutMs }).call(writeOf()));
    expect(error).toMatchObject({ reason: 'CONNECT_TIMEOUT', sent: false });
  });

  it('cancels a queued call, and never sends it', async () => {
    server = await startRawServer((socket, request) => {
      if (request === 1) setTimeout(() => socket.write(rawResponse('{}')), 100);
    });
    const http = httpTo(server.url, { timeoutMs: 3000, maxConnections: 1 });
    const first = http.call(writeOf());
    const queued = [http.call(writeOf()), http.call(writeOf())].map(failureOf);
    await first;
    const reasons = (await Promise.all(queued)).map(({ error }) => error);
    // The second was sent when the first had ended, and never got a response; the third never was.
    expect(reasons).toMatchObject([
      { reason: 'DEADLINE', sent: true },
      { reason: 'CONNECT_TIMEOUT', sent: false },
    ]);
    await sleep(100);
    expect(server.requests).toBe(2);
  });

  it('does not send a write whose deadline is almost over when its turn comes', async () => {
    server = await startRawServer((socket) => {
      setTimeout(() => socket.write(rawResponse('{}')), 2800);
    });
    const http = httpTo(server.url, { timeoutMs: 3000, maxConnections: 1 });
    const first = http.call(writeOf()).catch(() => undefined);
    const { error } = await failureOf(http.call(writeOf()));
    await first;
    expect([error, server.requests]).toMatchObject([{ reason: 'CONNECT_TIMEOUT', sent: false }, 1]);
  });

  it('continues with a new connection after a cancelled call', async () => {
    server = await startRawServer((socket, request) => {
      if (request > 1) socket.write(rawResponse('{}'));
    });
    const http = httpTo(server.url, { timeoutMs, maxConnections: 1 });
    await failureOf(http.call(writeOf()));
    expect((await http.call(writeOf())).json).toEqual({});
    expect(server.connections).toBe(2);
  });

  it.each([callOf, writeOf])(
    'counts the time in the queue, and sends no call that waited too long',
    async (callWith) => {
      server = await startRawServer((socket) => socket.write(rawResponse('{}')));
      const http = httpTo(server.url, { timeoutMs });
      const { error } = await failureOf(http.call(callWith({ queuedAtMs: performance.now() - timeoutMs })));
      expect(error).toMatchObject({ reason: 'CONNECT_TIMEOUT', sent: false });
      await http.call(callWith({ queuedAtMs: performance.now() }));
      expect(server.requests).toBe(1);
    },
  );

  it('reports a refused connection for a port without a listener', async () => {
    server = await startRawServer(() => undefined);
    await server.close();
    const { error } = await failureOf(httpTo(server.url, { timeoutMs }).call(writeOf()));
    expect(error).toMatchObject({ reason: 'CONNECTION_REFUSED', sent: false });
  });

  it('reports a host that has no address', async () => {
    server = await startRawServer(() => undefined);
    const { error } = await failureOf(httpTo(new URL('http://nowhere.invalid')).call(writeOf()));
    expect(error).toMatchObject({ reason: 'DNS_FAILURE', sent: false });
  });
});

/** Sends the head, then a little again and again while the connection stands. */
function drip(socket: Socket, head: string, drop = 'x'): void {
  socket.write(head);
  const timer = setInterval(() => socket.write(drop), 20);
  socket.on('close', () => clearInterval(timer));
}
