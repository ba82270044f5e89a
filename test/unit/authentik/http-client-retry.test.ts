import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { callerWith, callOf, writeOf } from './builders.js';
import { failureOf, httpTo, type RawServer, rawResponse, sleep, startRawServer } from './raw-server.js';

const statusOnly = (status: number, headers = '') => `HTTP/1.1 ${status} X\r\n${headers}content-length: 0\r\n\r\n`;

type Fault = (socket: Socket) => void;

const transientFaults: [string, Fault][] = [
  ['loses the connection', (socket) => void socket.destroy()],
  ['resets the connection', (socket) => void socket.resetAndDestroy()],
  ['cuts its body', (socket) => void socket.end(rawResponse('{', { 'content-length': 9 }))],
  ['responds with 502', (socket) => void socket.write(statusOnly(502))],
  ['responds with 503', (socket) => void socket.write(statusOnly(503))],
  ['responds with 504', (socket) => void socket.write(statusOnly(504))],
];
const permanentFaults: [string, Fault][] = [
  ['responds with 500', (socket) => void socket.write(statusOnly(500))],
  ['responds with 429', (socket) => void socket.write(statusOnly(429))],
  ['responds with 503 and Retry-After', (socket) => void socket.write(statusOnly(503, 'retry-after: 5\r\n'))],
  ['does not speak HTTP', (socket) => void socket.end('SSH-2.0\r\n')],
];

describe('AuthentikHttpClient: retries', () => {
  let server: RawServer;
  afterEach(() => server.close());

  it.each(transientFaults)('retries a read of a server that %s, up to twice', async (_, fault) => {
    server = await startRawServer((socket, request) => (request < 3 ? fault(socket) : socket.write(rawResponse('{}'))));
    expect((await httpTo(server.url).call(callOf())).json).toEqual({});
    expect(server.requests).toBe(3);
  });

  it.each(transientFaults)('fails a read after its third attempt at a server that %s', async (_, fault) => {
    server = await startRawServer(fault);
    await failureOf(httpTo(server.url).call(callOf()));
    expect(server.requests).toBe(3);
  });

  it.each([...transientFaults, ...permanentFaults])('never retries a write to a server that %s', async (_, fault) => {
    server = await startRawServer(fault);
    await failureOf(httpTo(server.url).call(writeOf()));
    await sleep(300);
    expect(server.requests).toBe(1);
  });

  it.each(permanentFaults)('does not retry a read of a server that %s', async (_, fault) => {
    server = await startRawServer(fault);
    await failureOf(httpTo(server.url).call(callOf()));
    await sleep(300);
    expect(server.requests).toBe(1);
  });

  it.each([
    ['read', callOf],
    ['write', writeOf],
  ])('retries a %s whose connection was refused: nothing of it was sent', async (_, call) => {
    server = await startRawServer((socket) => void socket.write(rawResponse('{}')));
    const port = Number(server.url.port);
    await server.close();
    const done = httpTo(server.url).call(call());
    // While the call pauses before it tries again.
    server = await startRawServer((socket) => void socket.write(rawResponse('{}')), port);
    expect((await done).json).toEqual({});
    expect(server.requests).toBe(1);
  });

  it('does not retry when the deadline leaves no time for it', async () => {
    server = await startRawServer((socket) => void socket.write(statusOnly(502)));
    const { error } = await failureOf(httpTo(server.url, { timeoutMs: 190 }).call(callOf()));
    expect([server.requests, error]).toMatchObject([1, { status: 502 }]);
  });

  it('does not retry a read whose client has left meanwhile', async () => {
    const client = new AbortController();
    server = await startRawServer((socket) => {
      socket.write(statusOnly(502));
      setTimeout(() => client.abort(), 5);
    });
    const { error } = await failureOf(httpTo(server.url).call(callOf({ caller: callerWith(client.signal) })));
    expect([server.requests, error]).toMatchObject([1, { reason: 'CLIENT_CLOSED' }]);
  });
});
