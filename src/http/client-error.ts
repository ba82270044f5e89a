import { randomUUID } from 'node:crypto';
import { ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { edgeErrorOf } from './edge-error-of.js';
import { failureBody } from './edge-failure.js';
import type { Refusals } from './refusals.js';

/**
 * Answers a request that Node's HTTP parser gave up on: no request object exists, only the socket. While another
 * request of the socket is being answered nothing is written: it would pass for that one's answer.
 */
export function answerClientError(refusals: Pick<Refusals, 'ofUnknown'>): (error: Error, socket: Socket) => void {
  return (error, socket) => {
    const edge = edgeErrorOf(error);
    const { status, failure } = edge;
    const requestId = randomUUID();
    refusals.ofUnknown(requestId, edge);
    if (socket.writable && !isAnswering(socket)) socket.end(answer(status, requestId, failureBody(failure, requestId)));
    else socket.destroy();
  };
}

/** Whether a request of the socket is whole, or has the beginning of its answer. */
export function isAnswering(socket: Socket): boolean {
  const response = responseOn(socket);
  return response !== undefined && (response.headersSent || response.req.complete);
}

/**
 * Node keeps the response that a socket is busy with on the socket itself, from the moment that the headers are read:
 * before the body is whole nothing has been executed, and the refusal is the answer to that very request.
 */
export function responseOn(socket: Socket): ServerResponse | undefined {
  const response: unknown = Reflect.get(socket, '_httpMessage');
  return response instanceof ServerResponse ? response : undefined;
}

function answer(status: number, requestId: string, body: string): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
