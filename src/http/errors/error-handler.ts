import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRecord, ownValue } from '../../authentik/unknown-value.js';
import { errorBody, type HttpError } from './http-errors.js';
import type { RejectionRecorder } from './rejection-recorder.js';
import { toHttpError } from './to-http-error.js';

/** Rejects a request that fails in a hook, the body parser or a route. */
export function registerErrorHandler(app: FastifyInstance, rejections: RejectionRecorder): void {
  app.setErrorHandler((error, request, reply) => {
    const httpError = toHttpError(error);
    if (httpError.status === 500) request.log.error({ requestId: request.id, err: error }, 'unexpected error');
    // The client disconnected, such as within the body, so nothing was rejected. The request's log line says so.
    if (request.raw.socket.destroyed) return reply.hijack();
    const headers = ownValue(error, 'headers');
    // The size of the file: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.17
    if (httpError.status === 416 && isRecord(headers)) reply.header('content-range', headers['Content-Range']);
    return sendError(request, reply, httpError, rejections);
  });
}

/** Sends a rejection, and records it. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  httpError: HttpError,
  rejections: RejectionRecorder,
): FastifyReply {
  const { status, failure } = httpError;
  rejections.recordRequest(request, httpError);
  reply.header('cache-control', 'no-store');
  reply.code(status).header('x-request-id', request.id).header('content-type', 'application/json; charset=utf-8');
  return reply.send(errorBody(failure, request.id));
}
