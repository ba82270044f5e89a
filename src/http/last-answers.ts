import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Health } from './health-routes.js';

/**
 * While the gateway drains, the answer to the last request that came in on a connection says that it ends: Node would
 * keep it open, and the server with it. Said of an earlier one, it would cut off those that were pipelined behind it.
 */
export function sayWhichAnswersAreLast(app: FastifyInstance, health: () => Health): void {
  const newest = new WeakMap<Socket, IncomingMessage>();
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    newest.set(raw.socket, raw);
    done();
  });
  app.addHook('onSend', ({ raw }, reply, payload, done) => {
    if (health().state === 'draining' && newest.get(raw.socket) === raw) reply.header('connection', 'close');
    done(null, payload);
  });
}
