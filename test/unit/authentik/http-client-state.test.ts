import { afterEach, describe, expect, it } from '@jest/globals';
import type { AuthentikRequest } from '../../../src/authentik/request.js';
import { waitUntil } from '../../support/wait-until.js';
import { callOf, canary, writeOf } from './builders.js';
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

  it.each<[string, string, Partial<AuthentikRequest>, string | undefined]>([
    ['reports', '0123456789abcdef0123456789abcdef', { secrets: [canary] }, '0123456789abcdef0123456789abcdef'],
    [
      'drops, because it is the key,',
      '0123456789abcdef0123456789abcdef',
      { secrets: ['0123456789ABCDEF0123456789abcdef'] },
      undefined,
    ],
    [
      'drops, because it is the key with dashes,',
      '0123456789abcdef0123456789abcdef',
      { secrets: ['01234567-89ab-cdef-0123-456789abcdef'] },
      undefined,
    ],
    [
      'drops, because it holds a part of the key,',
      'ffffffff01234567ffffffffffffffff',
      { secrets: ['key:01234567'] },
      undefined,
    ],
    [
      'drops, because it holds the key,',
      Buffer.from('Sixteen-byte-key').toString('hex'),
      { secrets: ['Sixteen-byte-key'] },
      undefined,
    ],
    ['drops, because it holds the token,', Buffer.from('xx-the-token-xxx').toString('hex'), {}, undefined],
    [
      'drops, because it holds a key of other letters,',
      Buffer.from('ключключ').toString('hex'),
      { secrets: ['ключключ'] },
      undefined,
    ],
    [
      'drops, as the key is too long to search for,',
      'ffffffff01234567ffffffffffffffff',
      { secrets: ['k'.repeat(20_000)] },
      undefined,
    ],
    ['drops, because its form is unexpected,', 'ABC', {}, undefined],
  ])("%s authentik's id of a request: %s", async (_, id, overrides, reported) => {
    server = await startRawServer((socket) => socket.write(rawResponse('{}', { 'x-authentik-id': id })));
    const ends: unknown[] = [];
    const beginAttempt = () => ({
      traceparent: undefined,
      end: ({ authentikId }: { authentikId?: string | undefined }) => ends.push(authentikId),
    });
    await httpTo(server.url).call(callOf({ ...overrides, caller: { ...callOf().caller, beginAttempt } }));
    expect(ends).toEqual([reported]);
  });
});
