import { once } from 'node:events';
import { Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { AuthentikHttpClient } from '../authentik/client/http-client.js';

/** What remains for the answers of calls that were given up to get out. */
const abortFlushMs = 500;

interface Drainable {
  readonly app: FastifyInstance;
  readonly authentikClient: AuthentikHttpClient;
  readonly graceMs: number;
  /** How long connections that wait for their next request stay open. */
  readonly idleMs: number;
}

/**
 * Takes no new connections and lets calls in flight end. Those that outlast the grace are given up, so that their
 * clients are told that the outcome is unknown; connections that still stay open are cut.
 */
export async function drain({ app, authentikClient, graceMs, idleMs }: Drainable): Promise<void> {
  const cut = () => app.server.closeAllConnections();
  const timers = [setTimeout(() => void authentikClient.destroy(), graceMs), setTimeout(cut, graceMs + abortFlushMs)];
  await waitForIdle(app.server, Math.min(idleMs, graceMs));
  await app.close();
  for (const timer of timers) clearTimeout(timer);
  await authentikClient.destroy();
}

/**
 * Takes no new connections, and waits until the open ones have ended, at most so long. A request that is sent just as its
 * connection is closed is lost, and a proxy may not send a POST again; so each connection answers one more request
 * first, and its answer says that the connection ends.
 */
async function waitForIdle(server: Server, idleMs: number): Promise<void> {
  const unused = once(server, 'close');
  // That of an HTTP server would cut the connections that wait.
  Server.prototype.close.call(server);
  const timeout = new AbortController();
  await Promise.race([unused, sleep(idleMs, undefined, { signal: timeout.signal })]);
  timeout.abort();
}
