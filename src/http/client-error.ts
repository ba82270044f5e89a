import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ConnectionTracker } from './connection-tracker.js';
import { edgeErrorOf } from './edge-error-of.js';
import { edgeErrors, failureBody } from './edge-failure.js';
import type { Refusals } from './refusals.js';

/** For the response to get out, and for what the client still sends. */
const lingerMs = 1000;

/** Rejects a request for which there is only the socket. */
export type RejectOnSocket = (error: Error, socket: Socket) => void;

/**
 * Responds to a request that Node's HTTP parser gave up on: no request object exists, only the socket. While another
 * request of the socket is being responded to nothing is written: it would pass for that one's response.
 */
export function createClientErrorHandler(
  refusals: Pick<Refusals, 'ofUnknown'>,
  isResponding: (socket: Socket) => boolean,
): RejectOnSocket {
  return (error, socket) => {
    const edge = edgeErrorOf(error);
    const requestId = randomUUID();
    refusals.ofUnknown(requestId, edge);
    if (!socket.writable || isResponding(socket)) socket.destroy();
    else {
      socket.end(rawResponse(edge.status, requestId, failureBody(edge.failure, requestId)));
      // A client that keeps its side open would keep the connection.
      setTimeout(() => socket.destroy(), lingerMs).unref();
    }
  };
}

/**
 * Whether a request of the socket is whole, or has the beginning of its response. Before that nothing has been executed,
 * and a rejection is the response to that very request.
 */
export function isResponding(socket: Socket, connections: ConnectionTracker): boolean {
  const response = connections.current(socket);
  return response !== undefined && (response.headersSent || response.req.complete);
}

/** Node would close the connection without a word. */
export function rejectConnect(app: FastifyInstance, reject: RejectOnSocket): void {
  app.server.on('connect', (_request, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    reject(edgeErrors.method, socket);
  });
}

function rawResponse(status: number, requestId: string, body: string): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    `x-request-id: ${requestId}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
