import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { ConnectionTracker } from './connection-tracker.js';

const maxConnections = 1024;

/** Closes connections past the limit before a byte of them is read. */
export function limitConnections(app: FastifyInstance, metrics: Metrics): void {
  app.server.maxConnections = maxConnections;
  app.server.on('drop', () => metrics.countDroppedConnection());
}

/**
 * Closes the connection of a client that does not read its response. A socket times out when nothing moved for as long as
 * the server's `connectionTimeout`: the response may also not be ready yet, or the connection idle between requests.
 */
export function closeSlowReaders(app: FastifyInstance, connections: ConnectionTracker, logger: Logger): void {
  app.server.on('timeout', (socket: Socket) => {
    const response = connections.current(socket);
    if (response !== undefined && !response.headersSent) {
      socket.setTimeout(app.server.timeout);
      return;
    }
    const requestId = response?.getHeader('x-request-id');
    if (response !== undefined) logger.warn({ requestId }, 'client does not read its response: connection closed');
    socket.destroy();
  });
}
