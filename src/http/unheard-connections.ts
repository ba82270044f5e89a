import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { isAnswering, responseOn } from './client-error.js';
import { edgeErrors } from './edge-failure.js';

/**
 * Ends, when the server closes, the connections that never sent a request and those that have sent half of one: Node would
 * wait for them. Nothing of half a request was executed: its time is over sooner than usual, and its client is told so.
 */
export function endUnheardConnections(app: FastifyInstance, answer: (error: Error, socket: Socket) => void): void {
  const open = new Set<Socket>();
  app.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    for (const socket of open) {
      if (isAnswering(socket)) continue;
      if (responseOn(socket) !== undefined) answer(edgeErrors.timeout, socket);
      socket.destroySoon();
    }
  });
}
