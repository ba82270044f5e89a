import type { FastifyInstance } from 'fastify';
import { isResponding, type RejectOnSocket } from '../errors/client-error-handler.js';
import { edgeErrors } from '../errors/http-errors.js';
import type { ConnectionTracker } from './connection-tracker.js';

/**
 * On close, ends connections without a complete request: idle ones at once, half-received ones with a 408. Node would wait
 * for them. Nothing of half a request was executed.
 */
export function closeIdleConnections(
  app: FastifyInstance,
  connections: ConnectionTracker,
  reject: RejectOnSocket,
): void {
  app.addHook('preClose', async () => {
    for (const socket of [...connections.sockets]) {
      if (isResponding(socket, connections)) continue;
      if (connections.current(socket) !== undefined) reject(edgeErrors.timeout, socket);
      socket.destroySoon();
    }
  });
}
