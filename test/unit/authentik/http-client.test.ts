import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { HttpStatusError, InvalidResponseError, NoResponseError } from '../../../src/authentik/errors.js';
import { callerOf, callOf, canary, writeOf } from './builders.js';
import { failureOf, httpTo, type RawServer, rawResponse, startRawServer } from './raw-server.js';

describe('AuthentikHttpClient', () => {
  let server: RawServer;
  const opened: RawServer[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));

  const start = async (respond: (socket: Socket, request: number) => void) => {
    server = await startRawServer(respond);
    opened.push(server);
    return server;
  };

  async function callOfOne(respond: (socket: Socket, request: number) => void, call = writeOf()) {
    const { url } = await start(respond);
    return { outcome: (await failureOf(httpTo(url).call(call))).error };
  }

  it.each<[string, (socket: Socket) => void]>([
    ['is reset after the request was read', (socket) => socket.resetAndDestroy()],
    ['ends without a response', (socket) => socket.end()],
    ['ends in the middle of the headers', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-ty')],
    ['ends in the middle of the body', (socket) => socket.end(rawResponse('{"a":', { 'content-length': 100 }))],
    [
      'ends a chunked body without its end',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n'),
    ],
  ])('sends a write once over a connection that %s', async (_, respond) => {
    const { outcome } = await callOfOne(respond);
    expect(outcome).toBeInstanceOf(NoResponseError);
    expect(outcome).toMatchObject({ reason: 'CONNECTION_LOST', sent: true });
    expect(server.requests).toBe(1);
  });

  it.each<[string, string, string]>([
    ['is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n', 'PROTOCOL_ERROR'],
    ['has a broken status line', 'HTTP/1.1 abc\r\n\r\n', 'PROTOCOL_ERROR'],
    ['has two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}', 'PROTOCOL_ERROR'],
    ['has a broken chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 'PROTOCOL_ERROR'],
    ['has headers over 16 KiB', rawResponse('{}', { 'x-huge': 'x'.repeat(17_000) }), 'RESPONSE_TOO_LARGE'],
    ['has a body over 2 MiB', rawResponse('x'.repeat((2 << 20) + 1)), 'RESPONSE_TOO_LARGE'],
  ])('rejects a response that %s', async (_, text, reason) => {
    const { outcome } = await callOfOne((socket) => socket.write(text));
    expect(outcome).toBeInstanceOf(InvalidResponseError);
    expect(outcome).toMatchObject({ reason });
    expect(server.requests).toBe(1);
  });

  it('keeps the status of a response whose body is too large', async () => {
    const { outcome } = await callOfOne((socket) => socket.write(rawResponse('x'.repeat((2 << 20) + 1))));
    expect(outcome).toMatchObject({ reason: 'RESPONSE_TOO_LARGE', status: 200 });
  });

  it('accepts a body of exactly 2 MiB', async () => {
    await start((socket) => socket.write(rawResponse(JSON.stringify('x'.repeat((2 << 20) - 2)))));
    expect((await httpTo(server.url).call(callOf())).json).toHaveLength((2 << 20) - 2);
  });

  it('sends its name and the extra headers with every call', async () => {
    await start((socket) => socket.write(rawResponse('{}')));
    const http = httpTo(server.url, { userAgent: 'gateway/1.2.3', headers: { 'CF-Access-Client-Id': 'an-id' } });
    for (const call of [callOf(), writeOf()]) await http.call(call);
    expect(server.heads).toHaveLength(2);
    for (const head of server.heads) {
      expect(head).toMatch(/^user-agent: gateway\/1\.2\.3\r$/im);
      expect(head).toMatch(/^cf-access-client-id: an-id\r$/im);
    }
  });

  it('shows no value of an extra header', async () => {
    const text = JSON.stringify({ name: [`Not ${canary}.`] });
    const head = `HTTP/1.1 400 Bad\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n`;
    await start((socket) => socket.write(head + text));
    const http = httpTo(server.url, { headers: { 'CF-Access-Client-Secret': canary } });
    const { error } = await failureOf(http.call(writeOf()));
    expect(error).toMatchObject({ body: { problems: [{ messages: ['Not [redacted].'] }] } });
  });

  it('ignores informational responses', async () => {
    const hints = 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n';
    await start((socket) => socket.write(hints + rawResponse('{"a":1}')));
    expect(await httpTo(server.url).call(callOf())).toMatchObject({ status: 200, json: { a: 1 } });
  });

  it('does not use a second response on a connection for the next call', async () => {
    await start((socket, request) =>
      socket.write(
        rawResponse(`{"request":${request}}`) + (request === 1 ? rawResponse('{"request":"smuggled"}') : ''),
      ),
    );
    const http = httpTo(server.url, { maxConnections: 1 });
    expect((await http.call(callOf())).json).toEqual({ request: 1 });
    expect((await http.call(callOf())).json).toEqual({ request: 2 });
  });

  it('calls again over a new connection when the server has closed the old one', async () => {
    await start((socket) => socket.end(rawResponse('{}', { connection: 'close' })));
    const http = httpTo(server.url, { maxConnections: 1 });
    await http.call(writeOf());
    await http.call(writeOf());
    expect([server.requests, server.connections]).toEqual([2, 2]);
  });

  it('does not retry a write that a kept connection lost', async () => {
    await start((socket, request) => {
      if (request === 1) socket.write(rawResponse('{}'));
      else socket.resetAndDestroy();
    });
    const http = httpTo(server.url, { maxConnections: 1 });
    await http.call(writeOf());
    const { error } = await failureOf(http.call(writeOf()));
    expect(error).toMatchObject({ reason: 'CONNECTION_LOST', sent: true });
    expect(server.requests).toBe(2);
  });

  it('follows no redirect', async () => {
    const redirect = `HTTP/1.1 307 Temporary Redirect\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n`;
    const { outcome } = await callOfOne((socket) => socket.write(redirect));
    expect(outcome).toBeInstanceOf(HttpStatusError);
    expect([outcome, server.requests]).toMatchObject([{ status: 307 }, 1]);
  });

  it('fails with names only: no host, port, token, body or cause', async () => {
    const caller = { ...callerOf(`Bearer ${canary}`), requestId: canary };
    const call = writeOf({ caller, body: { private_key: canary }, secrets: [canary] });
    for (const text of [`${canary}\r\n\r\n`, rawResponse(canary)]) {
      const { outcome } = await callOfOne((socket) => socket.end(text), call);
      const all = JSON.stringify([
        outcome,
        String(outcome),
        Object.entries(Object(outcome)),
        Reflect.get(Object(outcome), 'cause') ?? '',
      ]);
      expect(all).not.toContain('hunter2');
      expect(all).not.toContain(server.url.port);
    }
  });

  it('rejects a header that cannot be sent, and sends nothing', async () => {
    const caller = callerOf('Bearer a\nb');
    const { outcome } = await callOfOne(() => undefined, callOf({ caller }));
    expect(outcome).toMatchObject({ reason: 'UNEXPECTED', sent: false });
    expect(server.connections).toBe(0);
  });
});
