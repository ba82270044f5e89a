import type { ErrorCode } from './error-code.js';
import type { Outcome } from './error-extensions.js';

/** One reason why a call to authentik fails. */
export interface UpstreamReason {
  readonly code: ErrorCode;
  /** The outcome of a write; a read is always NOT_APPLIED. */
  readonly outcome: Outcome;
  /** When the same request can safely be sent again and may succeed. */
  readonly retry: 'never' | 'reads' | 'always';
}

const reason = (code: ErrorCode, outcome: Outcome, retry: UpstreamReason['retry']): UpstreamReason => ({
  code,
  outcome,
  retry,
});

/** Everything that can go wrong between the gateway and authentik. */
export const upstreamReasons = {
  UPSTREAM_VALIDATION: reason('BAD_USER_INPUT', 'NOT_APPLIED', 'never'),
  UPSTREAM_VALIDATION_UNREADABLE: reason('BAD_USER_INPUT', 'NOT_APPLIED', 'never'),
  CREDENTIALS_MISSING: reason('UNAUTHENTICATED', 'NOT_APPLIED', 'never'),
  CREDENTIALS_INVALID: reason('UNAUTHENTICATED', 'NOT_APPLIED', 'never'),
  PERMISSION_DENIED: reason('FORBIDDEN', 'NOT_APPLIED', 'never'),
  CSRF_FAILED: reason('FORBIDDEN', 'NOT_APPLIED', 'never'),
  SECRET_NOT_USABLE: reason('FORBIDDEN', 'NOT_APPLIED', 'never'),
  STAGE_NOT_FOUND: reason('NOT_FOUND', 'NOT_APPLIED', 'never'),
  FLOW_NOT_FOUND: reason('NOT_FOUND', 'NOT_APPLIED', 'never'),
  FLOW_STAGE_BINDING_NOT_FOUND: reason('NOT_FOUND', 'NOT_APPLIED', 'never'),
  ENDPOINT_NOT_FOUND: reason('NOT_FOUND', 'NOT_APPLIED', 'never'),
  PAGE_NOT_FOUND: reason('NOT_FOUND', 'NOT_APPLIED', 'never'),
  METHOD_NOT_ALLOWED: reason('UPSTREAM_ERROR', 'NOT_APPLIED', 'never'),
  UPSTREAM_CRASHED: reason('UPSTREAM_ERROR', 'UNKNOWN', 'never'),
  UNSUPPORTED_MEDIA_TYPE: reason('UPSTREAM_ERROR', 'NOT_APPLIED', 'never'),
  UNEXPECTED_REDIRECT: reason('UPSTREAM_ERROR', 'NOT_APPLIED', 'never'),
  UNEXPECTED_STATUS: reason('UPSTREAM_ERROR', 'NOT_APPLIED', 'never'),
  FOREIGN_RESPONSE: reason('UPSTREAM_ERROR', 'NOT_APPLIED', 'never'),
  LICENSE_INVALID: reason('UPSTREAM_ERROR', 'NOT_APPLIED', 'never'),
  CONFLICT: reason('CONFLICT', 'NOT_APPLIED', 'never'),
  UPSTREAM_LIMIT: reason('PAYLOAD_TOO_LARGE', 'NOT_APPLIED', 'never'),
  THROTTLED: reason('RATE_LIMITED', 'NOT_APPLIED', 'always'),
  SERVER_ERROR: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads'),
  BAD_GATEWAY: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads'),
  SERVICE_UNAVAILABLE: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads'),
  GATEWAY_TIMEOUT: reason('UPSTREAM_ERROR', 'UNKNOWN', 'reads'),
  CONNECT_TIMEOUT: reason('UPSTREAM_TIMEOUT', 'NOT_APPLIED', 'always'),
  DEADLINE: reason('UPSTREAM_TIMEOUT', 'UNKNOWN', 'reads'),
  CONNECTION_REFUSED: reason('UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', 'always'),
  DNS_FAILURE: reason('UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', 'always'),
  TLS_FAILURE: reason('UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', 'never'),
  CONNECTION_LOST: reason('UPSTREAM_UNAVAILABLE', 'UNKNOWN', 'reads'),
  CIRCUIT_OPEN: reason('UPSTREAM_UNAVAILABLE', 'NOT_APPLIED', 'always'),
  QUEUE_FULL: reason('OVERLOADED', 'NOT_APPLIED', 'always'),
  GATEWAY_RESOURCES_EXHAUSTED: reason('OVERLOADED', 'NOT_APPLIED', 'always'),
  PROTOCOL_ERROR: reason('UPSTREAM_INVALID_RESPONSE', 'UNKNOWN', 'never'),
  MALFORMED_BODY: reason('UPSTREAM_INVALID_RESPONSE', 'UNKNOWN', 'never'),
  RESPONSE_TOO_LARGE: reason('UPSTREAM_INVALID_RESPONSE', 'UNKNOWN', 'never'),
  CONTRACT_VIOLATION: reason('UPSTREAM_INVALID_RESPONSE', 'UNKNOWN', 'never'),
  UNKNOWN_ENUM_VALUE: reason('UPSTREAM_INVALID_RESPONSE', 'UNKNOWN', 'never'),
  CLIENT_CLOSED: reason('REQUEST_CANCELLED', 'UNKNOWN', 'never'),
  UNEXPECTED: reason('INTERNAL_SERVER_ERROR', 'UNKNOWN', 'never'),
} as const satisfies Record<string, UpstreamReason>;

export type UpstreamReasonName = keyof typeof upstreamReasons;

/** The reasons of a 404 for an object. */
export type NotFoundReason = Exclude<
  Extract<UpstreamReasonName, `${string}_NOT_FOUND`>,
  'ENDPOINT_NOT_FOUND' | 'PAGE_NOT_FOUND'
>;
