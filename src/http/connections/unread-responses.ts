import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../telemetry/logger.js';
import type { ConnectionTracker } from './connection-tracker.js';

/** In characters, over all connections: responses are JSON, mostly ASCII. */
const maxUnread = 64 * 1024 * 1024;

/** Limits the memory of unread responses: beyond the limit, the connection with the most is closed. */
export function limitUnreadResponses(app: FastifyInstance, connections: ConnectionTracker, logger: Logger): void {
  const unread = new Map<Socket, number>();
  let total = 0;
  const add = (socket: Socket, length: number) => {
    const held = (unread.get(socket) ?? 0) + length;
    if (held > 0) unread.set(socket, held);
    else unread.delete(socket);
    total += length;
  };
  const closeLargest = () => {
    const [largest] = [...unread].sort(([, a], [, b]) => b - a);
    if (largest === undefined) return;
    const [socket, held] = largest;
    add(socket, -held);
    logger.warn({ unread: held }, 'connection closed: too many unread responses');
    socket.destroy();
  };
  app.addHook('onSend', (request, reply, payload, done) => {
    const { socket } = request.raw;
    // All responses with a Buffer share it.
    const length = typeof payload === 'string' ? payload.length : 0;
    // A closed connection no longer counts.
    if (socket.destroyed) return done(null, payload);
    add(socket, length);
    connections.onEnd(reply.raw, () => {
      if (unread.has(socket)) add(socket, -length);
    });
    while (total > maxUnread && unread.size > 0) closeLargest();
    return done(null, payload);
  });
}
