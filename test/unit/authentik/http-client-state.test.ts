import { afterEach, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../support/wait-until.js';
import { callOf, writeOf } from './builders.js';
import { failureOf, httpTo, type RawServer, rawResponse, startRawServer } from './raw-server.js';

describe('AuthentikHttpClient: lastOutcome and destroy', () => {
  let server: RawServer;
  afterEach(() => server.close());

  it('keeps the status of the last response, of whatever kind, and the last failure', async () => {
    server = await startRawServer((socket, request) => {
      if (request === 1) socket.write(rawResponse('{}'));
      else if (request === 2) socket.write('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n');
      else socket.destroy();
    });
    const http = httpTo(server.url);
    expect(http.lastOutcome).toBeUndefined();
    await http.call(callOf());
    expect(http.lastOutcome).toEqual({ at: expect.any(Date), status: 200 });
    await failureOf(http.call(writeOf()));
    expect(http.lastOutcome).toMatchObject({ status: 503 });
    await failureOf(http.call(writeOf()));
    expect(http.lastOutcome).toEqual({ at: expect.any(Date), failure: 'CONNECTION_LOST' });
  });

  it('cancels the calls in flight when it is destroyed, and accepts no more', async () => {
    server = await startRawServer(() => undefined);
    const http = httpTo(server.url);
    const call = failureOf(http.call(writeOf()));
    await waitUntil(() => server.requests > 0);
    await http.destroy();
    expect((await call).error).toMatchObject({ reason: 'CONNECTION_LOST', sent: true });
    expect((await failureOf(http.call(writeOf()))).error).toMatchObject({ reason: 'CONNECTION_LOST', sent: false });
    await http.destroy();
  });

  it('does not retry a read that was cancelled when it was destroyed', async () => {
    server = await startRawServer(() => undefined);
    const http = httpTo(server.url);
    const attempts: unknown[] = [];
    const beginAttempt = (_: unknown, resends: number) => {
      attempts.push(resends);
      return { traceparent: undefined, end: () => undefined };
    };
    const call = failureOf(http.call(callOf({ caller: { ...callOf().caller, beginAttempt } })));
    await waitUntil(() => server.requests > 0);
    await http.destroy();
    expect((await call).error).toMatchObject({ reason: 'CONNECTION_LOST' });
    expect([attempts, server.requests]).toEqual([[0], 1]);
  });

  it('keeps the path prefix of its URL, with or without a trailing slash', async () => {
    const paths: string[] = [];
    server = await startRawServer((socket) => socket.write(rawResponse('{}')));
    for (const prefix of ['', '/', '/sso', '/sso/', '/a/b/']) {
      const http = httpTo(new URL(prefix, server.url));
      const response = await http.call(callOf({ path: `/x${paths.push(prefix)}/` }));
      expect(response.status).toBe(200);
    }
    expect(server.heads.map((head) => head.split(' ')[1])).toEqual([
      '/api/v3/x1/',
      '/api/v3/x2/',
      '/sso/api/v3/x3/',
      '/sso/api/v3/x4/',
      '/a/b/api/v3/x5/',
    ]);
  });
});
