import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { RejectOnSocket } from '../errors/client-error-handler.js';
import { httpErrors } from '../errors/http-errors.js';
import type { ConnectionTracker } from './connection-tracker.js';
import { limitIncomingBodies } from './incoming-bodies.js';
import { limitUnreadResponses } from './unread-responses.js';

interface LimitOptions {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly maxBodyBytes: number;
}

/** Past them, a connection is closed before a byte of it is read. */
const maxConnections = 1024;
/** Of one connection: what is pipelined past them is rejected, and the connection closed behind it. */
const maxPendingRequests = 16;

/** Bounds what the clients of all connections can make the gateway hold. */
export function limitConnections(
  app: FastifyInstance,
  connections: ConnectionTracker,
  { logger, metrics, maxBodyBytes }: LimitOptions,
  reject: RejectOnSocket,
): void {
  app.server.maxConnections = maxConnections;
  app.server.on('drop', () => metrics.countDroppedConnection());
  closeSlowReaders(app, connections, logger);
  limitPipelining(app, connections);
  limitIncomingBodies(app, maxBodyBytes, reject);
  limitUnreadResponses(app, connections, logger);
}

/** Rejects what is pipelined past the limit before it is parsed: one packet may hold hundreds of requests. */
function limitPipelining(app: FastifyInstance, connections: ConnectionTracker): void {
  app.addHook('onRequest', (_request, reply, done) => {
    if (connections.pendingCount(reply.raw) <= maxPendingRequests) return done();
    reply.header('connection', 'close');
    return done(httpErrors.pipelining);
  });
}

/**
 * Closes the connection of a client that does not read its response. A socket times out when nothing moved for as long as
 * the server's `connectionTimeout`: the response may also not be ready yet, or the connection idle between requests.
 */
function closeSlowReaders(app: FastifyInstance, connections: ConnectionTracker, logger: Logger): void {
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
