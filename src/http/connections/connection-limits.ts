import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { httpErrors } from '../errors/http-errors.js';
import type { ConnectionTracker } from './connection-tracker.js';
import { limitUnreadResponses } from './unread-responses.js';

interface LimitOptions {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Beyond this, a new connection is closed before a byte is read. */
const maxConnections = 1024;
/** Kept free while there are idle connections to close: Node would close a new one before it tells of it. */
const spareConnections = 32;
/** Per connection. A pipelined request beyond this is rejected, and its connection closed. */
const maxPendingRequests = 16;

/** Limits connections, pipelining, and the memory of unread responses. */
export function limitConnections(
  app: FastifyInstance,
  connections: ConnectionTracker,
  { logger, metrics }: LimitOptions,
): void {
  app.server.maxConnections = maxConnections;
  app.server.on('drop', () => metrics.countDroppedConnection());
  // A client that opens connections and leaves them must not keep out all others.
  app.server.on('connection', (socket: Socket) => {
    const isNearlyFull = connections.count > maxConnections - spareConnections;
    if (isNearlyFull && connections.closeLongestIdle(socket)) metrics.countDroppedConnection();
  });
  closeSlowReaders(app, connections, logger);
  limitPipelining(app, connections);
  limitUnreadResponses(app, connections, logger);
}

/** Rejects excess pipelined requests before they are parsed: one packet may hold hundreds. */
function limitPipelining(app: FastifyInstance, connections: ConnectionTracker): void {
  app.addHook('onRequest', (_request, reply, done) => {
    if (connections.pendingCount(reply.raw) <= maxPendingRequests) return done();
    reply.header('connection', 'close');
    return done(httpErrors.pipelining);
  });
}

/**
 * Closes the connection of a client that does not read its response. A socket times out after `connectionTimeout`
 * without traffic. That also happens while a response is not ready yet, and on connections that are idle between
 * requests.
 */
function closeSlowReaders(app: FastifyInstance, connections: ConnectionTracker, logger: Logger): void {
  app.server.on('timeout', (socket: Socket) => {
    const response = connections.current(socket);
    if (response !== undefined && !response.headersSent) {
      socket.setTimeout(app.server.timeout);
      return;
    }
    const requestId = response?.getHeader('x-request-id');
    if (response !== undefined) logger.warn({ requestId }, 'connection closed: the client does not read its response');
    socket.destroy();
  });
}
