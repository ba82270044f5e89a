import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { RejectOnSocket } from '../errors/client-error-handler.js';
import { httpErrors } from '../errors/http-errors.js';

/** Bytes, over all connections. */
const maxIncoming = 64 * 1024 * 1024;

/** Limits the memory of incomplete request bodies: beyond the limit, the oldest of these requests is rejected. */
export function limitIncomingBodies(app: FastifyInstance, maxBodyBytes: number, reject: RejectOnSocket): void {
  const oldestFirst = new Map<IncomingMessage, number>();
  let total = 0;
  const remove = (request: IncomingMessage) => {
    total -= oldestFirst.get(request) ?? 0;
    oldestFirst.delete(request);
  };
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    const length = Number(raw.headers['content-length'] ?? (raw.headers['transfer-encoding'] ? maxBodyBytes : 0));
    // A body that is declared longer than the limit is rejected before it is read.
    if (raw.complete || length === 0 || length > maxBodyBytes) return done();
    oldestFirst.set(raw, length);
    total += length;
    raw.once('end', () => remove(raw)).once('close', () => remove(raw));
    for (const [oldest] of oldestFirst) {
      if (total <= maxIncoming) break;
      remove(oldest);
      reject(httpErrors.timeout, oldest.socket);
      oldest.socket.destroySoon();
    }
    return done();
  });
}
