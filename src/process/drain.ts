import { once } from 'node:events';
import { Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { AuthentikHttpClient } from '../authentik/client/http-client.js';

/** Time to send the responses of cancelled calls. */
const abortFlushMs = 500;

interface Drainable {
  readonly app: FastifyInstance;
  readonly authentikClient: AuthentikHttpClient;
  readonly graceMs: number;
  /** How long idle connections stay open for another request. */
  readonly idleMs: number;
}

/**
 * Accepts no new connections and lets calls in flight end. Calls that outlast the grace period are cancelled, so that
 * their clients learn that the outcome is unknown. Connections that are still open are closed.
 */
export async function drain({ app, authentikClient, graceMs, idleMs }: Drainable): Promise<void> {
  const cancelCalls = () => void authentikClient.destroy();
  const closeConnections = () => app.server.closeAllConnections();
  const timers = [setTimeout(cancelCalls, graceMs), setTimeout(closeConnections, graceMs + abortFlushMs)];
  await waitForIdle(app.server, Math.min(idleMs, graceMs));
  await app.close();
  for (const timer of timers) clearTimeout(timer);
  await authentikClient.destroy();
}

/**
 * Accepts no new connections, and waits until the open ones have closed, at most `idleMs`. A request that arrives just
 * as its connection closes is lost, and a proxy must not retry a POST. So each connection serves one more request, with
 * `Connection: close` in its response.
 */
async function waitForIdle(server: Server, idleMs: number): Promise<void> {
  const closed = once(server, 'close');
  // The close() of an HTTP server would also close idle connections.
  Server.prototype.close.call(server);
  const timeout = new AbortController();
  await Promise.race([closed, sleep(idleMs, undefined, { signal: timeout.signal })]);
  timeout.abort();
}
