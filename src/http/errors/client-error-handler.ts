import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ConnectionTracker } from '../connections/connection-tracker.js';
import { errorBody, httpErrors } from './http-errors.js';
import type { RejectionRecorder } from './rejection-recorder.js';
import { toHttpError } from './to-http-error.js';

/** Time to send the response and to receive what the client still sends. */
const lingerMs = 1000;

/** Rejects a request that has no request object, only a socket. */
export type RejectOnSocket = (error: Error, socket: Socket) => void;

/**
 * Rejects a request that Node's HTTP parser could not parse: no request object exists, only the socket. While another
 * response is in progress on the socket, nothing is written, because the client would take it for that response. The
 * connection then closes after it.
 */
export function createClientErrorHandler(
  rejections: Pick<RejectionRecorder, 'recordUnrouted' | 'recordDisconnect'>,
  connections: () => ConnectionTracker,
): RejectOnSocket {
  // The parser fails again on each further chunk.
  const rejected = new WeakSet<Socket>();
  return (error, socket) => {
    if (isAfterLastRequest(error) || rejected.has(socket)) return;
    rejected.add(socket);
    if (isDisconnect(error)) {
      if (connections().isReceivingHead(socket)) rejections.recordDisconnect(randomUUID());
      socket.destroy();
      return;
    }
    const httpError = toHttpError(error);
    const requestId = randomUUID();
    rejections.recordUnrouted(requestId, httpError);
    if (!socket.writable) socket.destroy();
    else if (hasResponseInProgress(socket, connections())) closeAfterResponses(socket, connections());
    else {
      socket.end(rawResponse(httpError.status, requestId, errorBody(httpError.failure, requestId)));
      // A client that never closes its side would keep the connection open.
      setTimeout(() => socket.destroy(), lingerMs).unref();
    }
  };
}

/**
 * Whether the socket has a complete request, or one whose response has begun. Before that, nothing has been executed,
 * and a rejection is the response to that request.
 */
export function hasResponseInProgress(socket: Socket, connections: ConnectionTracker): boolean {
  const response = connections.current(socket);
  return response !== undefined && (response.headersSent || response.req.complete);
}

/** Whether bytes follow a request with `Connection: close`; its response ends the connection. */
const isAfterLastRequest = (error: Error): boolean => 'code' in error && error.code === 'HPE_CLOSED_CONNECTION';

/** Whether the connection failed, not the parser: only errors of the operating system name their call. */
const isDisconnect = (error: Error): boolean => 'syscall' in error;

function closeAfterResponses(socket: Socket, connections: ConnectionTracker): void {
  const response = connections.current(socket);
  if (response === undefined || !hasResponseInProgress(socket, connections)) socket.destroySoon();
  else connections.onEnd(response, () => closeAfterResponses(socket, connections));
}

/** Rejects CONNECT. Node would close the connection without a response. */
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
