import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { edgeErrorOf } from './edge-error-of.js';
import { failureBody } from './edge-failure.js';

/** Answers a request that Node's HTTP parser gave up on: no request object exists, only the socket. */
export function answerClientError(error: Error, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, failure } = edgeErrorOf(error);
  const requestId = randomUUID();
  const body = failureBody(failure, requestId);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
