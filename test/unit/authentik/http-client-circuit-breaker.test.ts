import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { AuthentikHttpClient } from '../../../src/authentik/client/http-client.js';
import { waitUntil } from '../../support/wait-until.js';
import { callerOf, callerWith, callOf, writeOf } from './builders.js';
import { failureOf, httpTo, type RawServer, rawResponse, startRawServer } from './raw-server.js';

type Respond = (socket: Socket) => void;

const status =
  (code: number): Respond =>
  (socket) =>
    void socket.write(`HTTP/1.1 ${code} X\r\ncontent-length: 0\r\n\r\n`);
const good: Respond = (socket) => void socket.write(rawResponse('{}'));
const lost: Respond = (socket) => void socket.destroy();
const silent: Respond = () => undefined;

describe('AuthentikHttpClient: circuit breaker', () => {
  let server: RawServer;
  let respond: Respond;
  let http: AuthentikHttpClient;
  afterEach(() => {
    jest.restoreAllMocks();
    return server.close();
  });

  async function start(first: Respond, timeoutMs = first === silent ? 500 : 5000): Promise<void> {
    respond = first;
    server = await startRawServer((socket) => respond(socket));
    http = httpTo(server.url, { timeoutMs });
  }
  const failTimes = async (times: number) => {
    for (let n = 0; n < times; n += 1) await failureOf(http.call(writeOf()));
  };
  const laterBy = (ms: number) => {
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + ms);
  };

  it.each<[string, Respond]>([
    ['500', status(500)],
    ['503', status(503)],
    ['a lost connection', lost],
    ['no response within the deadline', silent],
  ])('opens after five times %s in a row; the next call fails at once and is not sent', async (_, fault) => {
    await start(fault);
    await failTimes(4);
    expect(http.circuit).toBe('closed');
    await failTimes(1);
    expect(http.circuit).toBe('open');
    const { error, atOnce } = await failureOf(http.call(writeOf()));
    expect(error).toMatchObject({ reason: 'CIRCUIT_OPEN', sent: false, retryAfterSeconds: 10 });
    expect(atOnce).toBe(true);
    expect(server.requests).toBe(5);
  });

  it('opens when nothing listens', async () => {
    await start(good);
    await server.close();
    await failTimes(5);
    expect((await failureOf(http.call(callOf()))).error).toMatchObject({ reason: 'CIRCUIT_OPEN' });
  });

  it.each([400, 401, 403, 404, 405, 409, 429, 307])(
    'stays closed however often authentik responds with %d',
    async (code) => {
      await start(status(code));
      await failTimes(12);
      expect([http.circuit, server.requests]).toEqual(['closed', 12]);
    },
  );

  it('stays closed however often a success is unusable', async () => {
    await start((socket) => void socket.write(rawResponse('<html>')));
    await failTimes(12);
    expect(http.circuit).toBe('closed');
  });

  it.each<[string, Respond]>([
    ['a success', good],
    ['an error response, which is a sign of life,', status(400)],
  ])('counts again from the start after %s', async (_, between) => {
    await start(status(500));
    await failTimes(4);
    respond = between;
    await http.call(writeOf()).catch(() => undefined);
    respond = status(500);
    await failTimes(4);
    expect(http.circuit).toBe('closed');
  });

  it('lets one call through after ten seconds, and all when it succeeds', async () => {
    const openedAtMs = Date.now();
    // The clock stands still, so that a slow machine changes nothing.
    const now = jest.spyOn(Date, 'now').mockReturnValue(openedAtMs);
    await start(status(500));
    await failTimes(5);
    respond = good;
    now.mockReturnValue(openedAtMs + 9_900);
    expect((await failureOf(http.call(callOf()))).error).toMatchObject({
      reason: 'CIRCUIT_OPEN',
      retryAfterSeconds: 1,
    });
    now.mockReturnValue(openedAtMs + 10_001);
    expect((await http.call(callOf())).status).toBe(200);
    expect([http.circuit, server.requests]).toEqual(['closed', 6]);
  });

  it('opens again for ten seconds when that one fails', async () => {
    await start(status(500));
    await failTimes(5);
    laterBy(10_001);
    await failTimes(2);
    expect([http.circuit, server.requests]).toEqual(['open', 6]);
  });

  it('stays open for a probe that failed without a sign of authentik', async () => {
    await start(status(500));
    await failTimes(5);
    laterBy(10_001);
    const unsendable = callerOf('Bearer a\nb');
    const { error } = await failureOf(http.call(callOf({ caller: unsendable })));
    expect([error, http.circuit, server.requests]).toMatchObject([{ reason: 'UNEXPECTED', sent: false }, 'open', 5]);
  });

  it('fails the others at once while one probes, and completes the probe though its client leaves', async () => {
    await start(status(500));
    await failTimes(5);
    laterBy(10_001);
    const client = new AbortController();
    let probed: Socket | undefined;
    respond = (socket) => {
      probed = socket;
    };
    const probe = http.call(callOf({ caller: callerWith(client.signal) }));
    const { error, atOnce } = await failureOf(http.call(callOf()));
    expect(error).toMatchObject({ reason: 'CIRCUIT_OPEN', sent: false, retryAfterSeconds: 1 });
    expect([http.circuit, atOnce]).toEqual(['half-open', true]);
    while (probed === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    client.abort();
    good(probed);
    expect((await probe).status).toBe(200);
    expect([http.circuit, server.requests]).toEqual(['closed', 6]);
  });

  it('does not open for clients that leave', async () => {
    await start(silent, 5000);
    for (let n = 0; n < 12; n += 1) {
      const client = new AbortController();
      const call = http.call(callOf({ caller: callerWith(client.signal) }));
      client.abort();
      await failureOf(call);
    }
    expect(http.circuit).toBe('closed');
  });

  it.each<[string, string, typeof callOf, Respond]>([
    ['500', 'reads', callOf, status(500)],
    ['500', 'writes', writeOf, status(500)],
    ['a lost connection', 'writes', writeOf, lost],
  ])('that opens for %s fails the queued %s at once, and sends none of them', async (_, _kind, callWith, fault) => {
    await start(fault);
    http = httpTo(server.url, { maxConnections: 1, maxQueue: 9 });
    await failTimes(4);
    let received: Socket | undefined;
    respond = (socket) => {
      received = socket;
    };
    const fifth = failureOf(http.call(writeOf()));
    const waiting = Array.from({ length: 9 }, () => failureOf(http.call(callWith())));
    await waitUntil(() => received !== undefined);
    if (received !== undefined) fault(received);
    const failures = (await Promise.all([fifth, ...waiting])).map(({ error }) => error);
    const opened = { reason: 'CIRCUIT_OPEN', sent: false, retryAfterSeconds: 10 };
    expect(failures.slice(1)).toMatchObject(waiting.map(() => opened));
    expect([http.waiting, server.requests]).toEqual([0, 5]);
  });
});
