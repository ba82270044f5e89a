import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../support/wait-until.js';
import { callerWith, callOf, writeOf } from './builders.js';
import { failureOf, httpTo, type RawServer, rawResponse, startRawServer } from './raw-server.js';

describe('AuthentikHttpClient: queue and cancellation', () => {
  let server: RawServer;
  let waiting: Socket[];
  let closed: Socket[];
  let isResponding: boolean;
  /** From now on, too. */
  const respondToAll = () => {
    isResponding = true;
    for (const socket of waiting.splice(0)) socket.write(rawResponse('{}'));
  };

  beforeEach(async () => {
    const sockets: Socket[] = [];
    waiting = [];
    closed = sockets;
    isResponding = false;
    server = await startRawServer((socket) => {
      waiting.push(socket);
      socket.once('close', () => sockets.push(socket));
      if (isResponding) respondToAll();
    });
  });
  afterEach(() => server.close());

  /** A call whose client may leave, and its result. */
  function cancellable(http: ReturnType<typeof httpTo>, callWith: typeof callOf) {
    const client = new AbortController();
    return { client, done: http.call(callWith({ caller: callerWith(client.signal) })) };
  }

  it('limits the calls in flight and the queued calls, and rejects the next at once', async () => {
    const http = httpTo(server.url, { maxConnections: 2, maxQueue: 1 });
    const calls = [http.call(writeOf()), http.call(writeOf()), http.call(writeOf())];
    const { error, atOnce } = await failureOf(http.call(writeOf()));
    expect(error).toMatchObject({ reason: 'QUEUE_FULL', sent: false });
    expect(atOnce).toBe(true);
    await waitUntil(() => server.requests === 2);
    expect([http.inFlight, http.waiting]).toEqual([2, 1]);
    respondToAll();
    await Promise.all(calls);
    expect([server.requests, server.connections]).toEqual([3, 2]);
  });

  it('cancels a read in flight whose client has left, and closes its connection', async () => {
    const { client, done } = cancellable(httpTo(server.url), callOf);
    await waitUntil(() => server.requests === 1);
    client.abort();
    expect((await failureOf(done)).error).toMatchObject({ reason: 'CLIENT_CLOSED', sent: true });
    await waitUntil(() => closed.length === 1);
    expect(server.requests).toBe(1);
  });

  it('completes a write that was sent although its client has left', async () => {
    const { client, done } = cancellable(httpTo(server.url), writeOf);
    await waitUntil(() => server.requests === 1);
    client.abort();
    respondToAll();
    expect(await done).toMatchObject({ status: 200, json: {} });
    expect(server.requests).toBe(1);
  });

  it.each([
    ['read', callOf],
    ['write', writeOf],
  ])('never sends a queued %s whose client has left', async (_, callWith) => {
    const http = httpTo(server.url, { maxConnections: 1 });
    const first = http.call(writeOf());
    const { client, done } = cancellable(http, callWith);
    await waitUntil(() => server.requests === 1);
    client.abort();
    expect((await failureOf(done)).error).toMatchObject({ reason: 'CLIENT_CLOSED', sent: false });
    respondToAll();
    await first;
    // The next call takes the same way.
    await http.call(writeOf());
    expect(server.requests).toBe(2);
  });

  it.each([
    ['read', callOf],
    ['write', writeOf],
  ])('never sends a %s whose client had left before', async (_, callWith) => {
    const caller = callerWith(AbortSignal.abort());
    const http = httpTo(server.url, { maxConnections: 1 });
    const { error } = await failureOf(http.call(callWith({ caller })));
    expect(error).toMatchObject({ reason: 'CLIENT_CLOSED', sent: false });
    respondToAll();
    await http.call(writeOf());
    expect(server.requests).toBe(1);
  });

  it('removes its listener from the signal of a call that has ended', async () => {
    const http = httpTo(server.url, { maxConnections: 1 });
    const { client, done } = cancellable(http, callOf);
    respondToAll();
    await done;
    client.abort();
    expect(http.lastOutcome).toMatchObject({ status: 200 });
    await http.call(callOf());
    expect([server.connections, closed.length]).toEqual([1, 0]);
  });

  it('passes the place of a cancelled call in the queue to the next', async () => {
    const http = httpTo(server.url, { maxConnections: 1, maxQueue: 1 });
    const first = http.call(writeOf());
    const { client, done } = cancellable(http, callOf);
    client.abort();
    await failureOf(done);
    const next = http.call(writeOf());
    respondToAll();
    await Promise.all([first, next]);
  });

  it('forgets at once a queued call that is cancelled, and serves the others in order', async () => {
    const http = httpTo(server.url, { maxConnections: 1, maxQueue: 3 });
    const first = http.call(writeOf({ path: '/first/' }));
    const { client, done } = cancellable(http, callOf);
    const [second, third] = [http.call(writeOf({ path: '/second/' })), http.call(writeOf({ path: '/third/' }))];
    expect([http.inFlight, http.waiting, http.isFull]).toEqual([1, 3, true]);
    client.abort();
    await failureOf(done);
    expect([http.inFlight, http.waiting, http.isFull]).toEqual([1, 2, false]);
    await waitUntil(() => server.requests === 1);
    respondToAll();
    await Promise.all([first, second, third]);
    expect(server.heads.map((head) => head.split(' ')[1]?.split('/')[3])).toEqual(['first', 'second', 'third']);
    expect([http.inFlight, http.waiting]).toEqual([0, 0]);
  });
});
