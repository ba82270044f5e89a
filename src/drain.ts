import type { FastifyInstance } from 'fastify';
import type { AuthentikHttp } from './authentik/http.js';

/** What remains for the answers of calls that were given up to get out. */
const lastWordsMs = 500;

interface Drainable {
  readonly app: FastifyInstance;
  readonly http: AuthentikHttp;
  readonly graceMs: number;
}

/**
 * Takes no new connections and lets calls in flight end. Those that outlast the grace are given up, so that their
 * clients are told that the outcome is unknown; connections that still stay open are cut.
 */
export async function drain({ app, http, graceMs }: Drainable): Promise<void> {
  const cut = () => app.server.closeAllConnections();
  const timers = [setTimeout(() => void http.destroy(), graceMs), setTimeout(cut, graceMs + lastWordsMs)];
  await app.close();
  for (const timer of timers) clearTimeout(timer);
  await http.destroy();
}
