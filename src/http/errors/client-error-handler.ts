import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ConnectionTracker } from '../connections/connection-tracker.js';
import { errorBody, httpErrors } from './http-errors.js';
import type { RejectionRecorder } from './rejection-recorder.js';
import { toHttpError } from './to-http-error.js';

/** For the response to get out, and for what the client still sends. */
const lingerMs = 1000;

/** Rejects a request for which there is only the socket. */
export type RejectOnSocket = (error: Error, socket: Socket) => void;

/**
 * Responds to a request that Node's HTTP parser gave up on: no request object exists, only the socket. While another
 * request of the socket is being responded to nothing is written: it would pass for that one's response. The connection
 * is closed behind it.
 */
export function createClientErrorHandler(
  rejections: Pick<RejectionRecorder, 'recordUnrouted'>,
  connections: () => ConnectionTracker,
): RejectOnSocket {
  // The parser fails again at each chunk that follows.
  const rejected = new WeakSet<Socket>();
  return (error, socket) => {
    if (isBehindTheLast(error) || rejected.has(socket)) return;
    rejected.add(socket);
    const edge = toHttpError(error);
    const requestId = randomUUID();
    rejections.recordUnrouted(requestId, edge);
    if (!socket.writable) socket.destroy();
    else if (hasResponseInProgress(socket, connections())) closeAfterResponses(socket, connections());
    else {
      socket.end(rawResponse(edge.status, requestId, errorBody(edge.failure, requestId)));
      // A client that keeps its side open would keep the connection.
      setTimeout(() => socket.destroy(), lingerMs).unref();
    }
  };
}

/**
 * Whether a request of the socket is whole, or has the beginning of its response. Before that nothing has been executed,
 * and a rejection is the response to that very request.
 */
export function hasResponseInProgress(socket: Socket, connections: ConnectionTracker): boolean {
  const response = connections.current(socket);
  return response !== undefined && (response.headersSent || response.req.complete);
}

/** Bytes behind a request that has announced to be the last: its response ends the connection. */
const isBehindTheLast = (error: Error): boolean => 'code' in error && error.code === 'HPE_CLOSED_CONNECTION';

function closeAfterResponses(socket: Socket, connections: ConnectionTracker): void {
  const response = connections.current(socket);
  if (response === undefined || !hasResponseInProgress(socket, connections)) socket.destroySoon();
  else connections.onEnd(response, () => closeAfterResponses(socket, connections));
}

/** Node would close the connection without a word. */
export function rejectConnect(app: FastifyInstance, reject: RejectOnSocket): void {
  app.server.on('connect', (_request, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    reject(httpErrors.method, socket);
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
