import type { ErrorCode } from './error-code.js';
import type { Outcome } from './error-extensions.js';

/** One reason why a call to authentik fails. */
export interface UpstreamReason {
  readonly code: ErrorCode;
  /** The outcome of a write; a read is always NOT_APPLIED. */
  readonly outcome: Outcome;
  /** When the same request can safely be sent again and may succeed. */
  readonly retry: 'never' | 'reads' | 'always';
  /** One sentence without its full stop. */
  readonly message: string;
}

const reason = (
  code: ErrorCode,
  outcome: Outcome,
  retry: UpstreamReason['retry'],
  message: string,
): UpstreamReason => ({
  code,
  outcome,
  retry,
  message,
});

/** The message of a 404 for an object; its noun says which kind there is none of. */
export const noSuch = (noun: string): string => `authentik has no such ${noun}, or the token may not view it`;

const notFound = (noun: string): UpstreamReason => reason('NOT_FOUND', 'NOT_APPLIED', 'never', noSuch(noun));

/** Everything that can go wrong between the gateway and authentik. */
export const upstreamReasons = {
  UPSTREAM_VALIDATION: reason('BAD_USER_INPUT', 'NOT_APPLIED', 'never', 'authentik rejected the input'),
  UPSTREAM_VALIDATION_UNREADABLE: reason(
    'BAD_USER_INPUT',
    'NOT_APPLIED',
    'never',
    'authentik rejected the input without a readable reason',
  ),
  CREDENTIALS_MISSING: reason('UNAUTHENTICATED', 'NOT_APPLIED', 'never', 'authentik received no credentials'),
  CREDENTIALS_INVALID: reason('UNAUTHENTICATED', 'NOT_APPLIED', 'never', 'authentik rejected the credentials'),
  PERMISSION_DENIED: reason('FORBIDDEN', 'NOT_APPLIED', 'never', 'The token lacks the required authentik permission'),
  CSRF_FAILED: reason('FORBIDDEN', 'NOT_APPLIED', 'never', "authentik's CSRF check failed"),
  STAGE_NOT_FOUND: notFound('stage'),
  FLOW_NOT_FOUND: notFound('flow'),
  FLOW_STAGE_BINDING_NOT_FOUND: notFound('flow stage binding'),
  ENDPOINT_NOT_FOUND: reason(
    'NOT_FOUND',
    'NOT_APPLIED',
    'never',
    'The configured authentik does not have this endpoint',
  ),
  PAGE_NOT_FOUND: reason('NOT_FOUND', 'NOT_APPLIED', 'never', 'The page does not exist'),
  METHOD_NOT_ALLOWED: reason('UPSTREAM_ERROR', 'NOT_APPLIED', 'never', 'authentik does not support this method here'),
  UPSTREAM_CRASHED: reason('UPSTREAM_ERROR', 'UNKNOWN', 'never', 'authentik crashed while handling the write'),
  UNSUPPORTED_MEDIA_TYPE: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'authentik, or a proxy in front of it, does not accept or return JSON',
  ),
  UNEXPECTED_REDIRECT: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'authentik responded with a redirect, which the gateway does not follow: check the configured URL',
  ),
  UNEXPECTED_STATUS: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'authentik, or a proxy in front of it, responded with an unexpected status',
  ),
  FOREIGN_RESPONSE: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    "The rejection did not come from authentik's API but from a proxy, a firewall or another service",
  ),
  LICENSE_INVALID: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'authentik rejects requests because its enterprise license is invalid or has expired',
  ),
  CONFLICT: reason('CONFLICT', 'NOT_APPLIED', 'never', 'authentik reports a conflict with existing data'),
  UPSTREAM_LIMIT: reason(
    'PAYLOAD_TOO_LARGE',
    'NOT_APPLIED',
    'never',
    'The request is too large for authentik or a proxy in front of it',
  ),
  THROTTLED: reason('RATE_LIMITED', 'NOT_APPLIED', 'always', 'authentik is rate limiting requests'),
  SERVER_ERROR: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads', 'authentik failed with a server error'),
  BAD_GATEWAY: reason(
    'UPSTREAM_ERROR',
    'UNKNOWN',
    'reads',
    "authentik's proxy could not reach it: authentik may be starting",
  ),
  SERVICE_UNAVAILABLE: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads', 'authentik is unavailable'),
  GATEWAY_TIMEOUT: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads', 'A proxy in front of authentik timed out'),
  CONNECT_TIMEOUT: reason(
    'UPSTREAM_TIMEOUT',
    'NOT_APPLIED',
    'always',
    'The request timed out before it was sent to authentik',
  ),
  DEADLINE: reason('UPSTREAM_TIMEOUT', 'UNKNOWN', 'reads', 'authentik did not respond in time'),
  CONNECTION_REFUSED: reason('UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', 'always', 'authentik refused the connection'),
  DNS_FAILURE: reason('UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', 'always', "authentik's host name could not be resolved"),
  TLS_FAILURE: reason(
    'UPSTREAM_UNAVAILABLE',
    'NOT_APPLIED',
    'never',
    'The TLS connection to authentik failed, or its certificate is not trusted',
  ),
  CONNECTION_LOST: reason(
    'UPSTREAM_UNAVAILABLE',
    'UNKNOWN',
    'reads',
    'The connection to authentik was lost before the response was complete',
  ),
  CIRCUIT_OPEN: reason(
    'UPSTREAM_UNAVAILABLE',
    'NOT_APPLIED',
    'always',
    'authentik failed repeatedly; the circuit breaker blocks calls for up to 10 seconds',
  ),
  QUEUE_FULL: reason('OVERLOADED', 'NOT_APPLIED', 'always', 'Too many requests are waiting for authentik'),
  GATEWAY_RESOURCES_EXHAUSTED: reason(
    'OVERLOADED',
    'NOT_APPLIED',
    'always',
    'The gateway has no file descriptor or port left for a connection to authentik',
  ),
  PROTOCOL_ERROR: reason('UPSTREAM_INVALID_RESPONSE', 'UNKNOWN', 'never', 'The upstream response was not valid HTTP'),
  MALFORMED_BODY: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    'authentik returned a response that is not JSON',
  ),
  RESPONSE_TOO_LARGE: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    'A response exceeded 2 MiB, its headers 16 KiB, or all responses of the operation 8 MiB',
  ),
  CONTRACT_VIOLATION: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    "The response does not match authentik's API schema",
  ),
  UNKNOWN_ENUM_VALUE: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    'authentik returned an enum value that this schema does not know',
  ),
  CLIENT_CLOSED: reason('REQUEST_CANCELLED', 'UNKNOWN', 'never', 'The client disconnected before the response'),
  UNEXPECTED: reason('INTERNAL_SERVER_ERROR', 'UNKNOWN', 'never', 'The gateway failed unexpectedly'),
} as const satisfies Record<string, UpstreamReason>;

export type UpstreamReasonName = keyof typeof upstreamReasons;

/** The reasons of a 404 for an object. */
export type NotFoundReason = Exclude<
  Extract<UpstreamReasonName, `${string}_NOT_FOUND`>,
  'ENDPOINT_NOT_FOUND' | 'PAGE_NOT_FOUND'
>;
