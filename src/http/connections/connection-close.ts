import type { FastifyInstance } from 'fastify';
import type { Health } from '../routes/health-routes.js';
import type { ConnectionTracker } from './connection-tracker.js';

/**
 * During shutdown, sends `Connection: close` with the last response of each connection. Otherwise Node would keep the
 * connection, and thus the server, open. Sent earlier, the header would drop pipelined requests.
 */
export function sendConnectionClose(app: FastifyInstance, connections: ConnectionTracker, health: () => Health): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (health().state === 'draining' && connections.isLast(reply.raw)) reply.header('connection', 'close');
    done(null, payload);
  });
}
