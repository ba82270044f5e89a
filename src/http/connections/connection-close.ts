import type { FastifyInstance } from 'fastify';
import type { Health } from '../routes/health-routes.js';
import type { ConnectionTracker } from './connection-tracker.js';

/**
 * During shutdown, sends `Connection: close` with the last response of each connection: Node would keep it open, and the
 * server with it. Sent earlier, it would drop pipelined requests.
 */
export function sendConnectionClose(app: FastifyInstance, connections: ConnectionTracker, health: () => Health): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (health().state === 'draining' && connections.isLast(reply.raw)) reply.header('connection', 'close');
    done(null, payload);
  });
}
