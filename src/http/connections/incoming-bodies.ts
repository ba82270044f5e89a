import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { RejectOnSocket } from '../errors/client-error-handler.js';
import { httpErrors } from '../errors/http-errors.js';

/** Bytes, of all connections together. */
const maxIncoming = 64 * 1024 * 1024;

/** Bounds the memory of bodies that are not all here: past the limit, the request that waits longest for its own is rejected. */
export function limitIncomingBodies(app: FastifyInstance, maxBodyBytes: number, reject: RejectOnSocket): void {
  // The oldest come first.
  const incoming = new Map<IncomingMessage, number>();
  let total = 0;
  const remove = (request: IncomingMessage) => {
    total -= incoming.get(request) ?? 0;
    incoming.delete(request);
  };
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    const length = Number(raw.headers['content-length'] ?? (raw.headers['transfer-encoding'] ? maxBodyBytes : 0));
    // What is announced to be longer is rejected before it is read.
    if (raw.complete || length === 0 || length > maxBodyBytes) return done();
    incoming.set(raw, length);
    total += length;
    raw.once('end', () => remove(raw)).once('close', () => remove(raw));
    for (const [oldest] of incoming) {
      if (total <= maxIncoming) break;
      remove(oldest);
      reject(httpErrors.timeout, oldest.socket);
      oldest.socket.destroySoon();
    }
    return done();
  });
}
