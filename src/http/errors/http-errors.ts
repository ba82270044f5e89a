import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode, GatewayReasonName } from '../../errors/contract/error-code.js';
import type { ErrorExtensions } from '../../errors/contract/error-extensions.js';
import type { Failure } from '../../errors/contract/failure.js';

/** A request that the HTTP layer rejects before execution. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly failure: Failure,
  ) {
    super(failure.reason);
    this.name = new.target.name;
  }
}

const rejection = (status: number, code: ErrorCode, reason: GatewayReasonName, message: string): HttpError =>
  new HttpError(status, { message, code, reason, outcome: 'NOT_APPLIED', retryable: false });

/** All rejections of the HTTP layer. */
export const httpErrors = {
  malformed: rejection(400, 'BAD_REQUEST', 'MALFORMED_REQUEST', 'The request is not valid HTTP.'),
  body: rejection(
    400,
    'BAD_REQUEST',
    'MALFORMED_REQUEST',
    'Invalid JSON: the body must be one JSON document in UTF-8.',
  ),
  host: rejection(
    403,
    'BAD_REQUEST',
    'HOST_NOT_ALLOWED',
    'Without GATEWAY_API_KEY, the gateway accepts only loopback names as Host.',
  ),
  origin: rejection(
    403,
    'BAD_REQUEST',
    'ORIGIN_NOT_ALLOWED',
    'Without GATEWAY_API_KEY, the gateway rejects requests from pages of other origins.',
  ),
  path: rejection(404, 'BAD_REQUEST', 'UNKNOWN_PATH', 'Unknown path; GraphQL is at /graphql.'),
  method: rejection(405, 'BAD_REQUEST', 'METHOD_NOT_ALLOWED', 'This path does not support this method.'),
  accept: rejection(
    406,
    'BAD_REQUEST',
    'UNSUPPORTED_MEDIA_TYPE',
    'The Accept header allows neither application/json nor application/graphql-response+json.',
  ),
  timeout: rejection(408, 'BAD_REQUEST', 'REQUEST_TIMEOUT', 'The request did not arrive in time.'),
  precondition: rejection(
    412,
    'BAD_REQUEST',
    'MALFORMED_REQUEST',
    'The file does not fulfil If-Match or If-Unmodified-Since.',
  ),
  size: rejection(413, 'PAYLOAD_TOO_LARGE', 'REQUEST_LIMIT', 'The body exceeds the size limit of this gateway.'),
  mediaType: rejection(
    415,
    'BAD_REQUEST',
    'UNSUPPORTED_MEDIA_TYPE',
    'The body must be application/json in UTF-8, without a content encoding.',
  ),
  range: rejection(416, 'BAD_REQUEST', 'MALFORMED_REQUEST', 'The file has no bytes in this Range.'),
  expectation: rejection(417, 'BAD_REQUEST', 'MALFORMED_REQUEST', 'Unsupported Expect header.'),
  pipelining: rejection(429, 'BAD_REQUEST', 'REQUEST_LIMIT', 'Too many pending requests on this connection.'),
  headers: rejection(431, 'BAD_REQUEST', 'REQUEST_LIMIT', 'The headers exceed the size limit of this gateway.'),
} as const;

/** A JSON response body with one error and no data. */
export function errorBody({ message, ...failure }: Failure, requestId: string): string {
  const extensions: ErrorExtensions = { ...failure, requestId };
  const error: GraphQLFormattedError = { message, extensions: { ...extensions } };
  return JSON.stringify({ errors: [error] });
}
