import type { ErrorCode } from './error-code.js';
import type { Outcome } from './error-extensions.js';

/** What a reason means for a call to authentik. */
export interface UpstreamReason {
  readonly code: ErrorCode;
  /** Of a write. */
  readonly outcome: Outcome;
  /** Whether the same request may be sent again safely and could succeed. */
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

/** The one table of what can go wrong between the gateway and authentik. */
export const upstreamReasons = {
  UPSTREAM_VALIDATION: reason('BAD_USER_INPUT', 'NOT_APPLIED', 'never', 'authentik rejected the input'),
  UPSTREAM_VALIDATION_UNREADABLE: reason(
    'BAD_USER_INPUT',
    'NOT_APPLIED',
    'never',
    'authentik rejected the input without a readable reason',
  ),
  CREDENTIALS_MISSING: reason('UNAUTHENTICATED', 'NOT_APPLIED', 'never', 'authentik saw no credentials'),
  CREDENTIALS_INVALID: reason('UNAUTHENTICATED', 'NOT_APPLIED', 'never', 'authentik did not accept the credentials'),
  PERMISSION_DENIED: reason('FORBIDDEN', 'NOT_APPLIED', 'never', 'authentik does not permit this to the token used'),
  CSRF_FAILED: reason('FORBIDDEN', 'NOT_APPLIED', 'never', "authentik's CSRF check failed"),
  STAGE_NOT_FOUND: reason(
    'NOT_FOUND',
    'NOT_APPLIED',
    'never',
    'authentik has no such stage, or does not show it to the token used',
  ),
  FLOW_NOT_FOUND: reason(
    'NOT_FOUND',
    'NOT_APPLIED',
    'never',
    'authentik has no such flow, or does not show it to the token used',
  ),
  FLOW_STAGE_BINDING_NOT_FOUND: reason(
    'NOT_FOUND',
    'NOT_APPLIED',
    'never',
    'authentik has no such binding, or does not show it to the token used',
  ),
  ENDPOINT_NOT_FOUND: reason(
    'NOT_FOUND',
    'NOT_APPLIED',
    'never',
    'The configured authentik does not have this endpoint',
  ),
  PAGE_NOT_FOUND: reason('NOT_FOUND', 'NOT_APPLIED', 'never', 'There is no such page'),
  METHOD_NOT_ALLOWED: reason('UPSTREAM_ERROR', 'NOT_APPLIED', 'never', 'authentik does not allow this method here'),
  UPSTREAM_CRASHED: reason('UPSTREAM_ERROR', 'UNKNOWN', 'never', 'authentik crashed while it handled the write'),
  UNSUPPORTED_MEDIA_TYPE: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'authentik, or a proxy before it, does not speak JSON here',
  ),
  UNEXPECTED_REDIRECT: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'authentik answered with a redirect, which is never followed: check the configured address',
  ),
  UNEXPECTED_STATUS: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'authentik, or a proxy before it, answered with an unexpected status',
  ),
  FOREIGN_RESPONSE: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'Something other than the API of authentik rejected the request: a proxy or a firewall before it, or another port',
  ),
  LICENSE_INVALID: reason(
    'UPSTREAM_ERROR',
    'NOT_APPLIED',
    'never',
    'authentik rejects requests because its enterprise license is invalid or has expired',
  ),
  CONFLICT: reason('CONFLICT', 'NOT_APPLIED', 'never', 'authentik reports a conflict with what it stores'),
  UPSTREAM_LIMIT: reason(
    'PAYLOAD_TOO_LARGE',
    'NOT_APPLIED',
    'never',
    'The request is larger than authentik, or a proxy before it, takes',
  ),
  THROTTLED: reason('RATE_LIMITED', 'NOT_APPLIED', 'always', 'authentik takes no more requests for now'),
  SERVER_ERROR: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads', 'authentik failed'),
  BAD_GATEWAY: reason(
    'UPSTREAM_ERROR',
    'UNKNOWN',
    'reads',
    'authentik is not behind its own front: it may be starting',
  ),
  SERVICE_UNAVAILABLE: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads', 'authentik is not available'),
  GATEWAY_TIMEOUT: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads', 'A proxy before authentik gave up waiting'),
  CONNECT_TIMEOUT: reason(
    'UPSTREAM_TIMEOUT',
    'NOT_APPLIED',
    'always',
    'The request could not be sent to authentik in time',
  ),
  DEADLINE: reason('UPSTREAM_TIMEOUT', 'UNKNOWN', 'reads', 'authentik did not answer in time'),
  CONNECTION_REFUSED: reason('UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', 'always', 'authentik refused the connection'),
  DNS_FAILURE: reason('UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', 'always', "authentik's host name could not be resolved"),
  TLS_FAILURE: reason(
    'UPSTREAM_UNAVAILABLE',
    'NOT_APPLIED',
    'never',
    "authentik's certificate was not accepted, or TLS failed",
  ),
  CONNECTION_LOST: reason(
    'UPSTREAM_UNAVAILABLE',
    'UNKNOWN',
    'reads',
    'The connection to authentik was lost before the whole answer came',
  ),
  CIRCUIT_OPEN: reason(
    'UPSTREAM_UNAVAILABLE',
    'NOT_APPLIED',
    'always',
    'authentik failed several times in a row and is left alone for up to 10 seconds',
  ),
  QUEUE_FULL: reason('OVERLOADED', 'NOT_APPLIED', 'always', 'Too many requests are waiting for authentik'),
  GATEWAY_RESOURCES_EXHAUSTED: reason(
    'OVERLOADED',
    'NOT_APPLIED',
    'always',
    'The gateway has no file descriptor or port left for a connection to authentik',
  ),
  PROTOCOL_ERROR: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    'What answered for authentik did not speak HTTP',
  ),
  MALFORMED_BODY: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    'authentik answered with something else than JSON',
  ),
  RESPONSE_TOO_LARGE: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    'The answer was larger than 2 MiB, its headers than 16 KiB, or all answers to the operation than 8 MiB',
  ),
  CONTRACT_VIOLATION: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    'The answer does not fit what authentik documents',
  ),
  UNKNOWN_ENUM_VALUE: reason(
    'UPSTREAM_INVALID_RESPONSE',
    'UNKNOWN',
    'never',
    'authentik answered a value that this schema does not know',
  ),
  CLIENT_CLOSED: reason('REQUEST_CANCELLED', 'UNKNOWN', 'never', 'The client went away before the answer'),
  UNEXPECTED: reason('INTERNAL_SERVER_ERROR', 'UNKNOWN', 'never', 'The gateway failed unexpectedly'),
} as const satisfies Record<string, UpstreamReason>;

export type UpstreamReasonName = keyof typeof upstreamReasons;
