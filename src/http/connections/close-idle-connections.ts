import type { FastifyInstance } from 'fastify';
import { hasResponseInProgress, type RejectOnSocket } from '../errors/client-error-handler.js';
import { httpErrors } from '../errors/http-errors.js';
import type { ConnectionTracker } from './connection-tracker.js';

/**
 * On close, ends connections without a complete request: idle ones at once, half-received ones with a 408. Node would
 * wait for them.
 */
export function closeIdleConnections(
  app: FastifyInstance,
  connections: ConnectionTracker,
  reject: RejectOnSocket,
): void {
  app.addHook('preClose', async () => {
    for (const socket of [...connections.sockets]) {
      if (hasResponseInProgress(socket, connections)) continue;
      if (connections.current(socket) !== undefined) reject(httpErrors.timeout, socket);
      socket.destroySoon();
    }
  });
}
