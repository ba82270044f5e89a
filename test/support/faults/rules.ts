import type { Expected } from './fault.js';
import type { FaultOperation } from './fault-operation.js';

/** The words of errors.md about a reason: for a write, and for a read where that differs. */
interface Rule {
  readonly code: string;
  /** Of a write. */
  readonly outcome: 'NOT_APPLIED' | 'UNKNOWN' | 'APPLIED';
  readonly retryable: 'no' | 'reads' | 'yes';
  /** The calls that are made up to three times. */
  readonly retried?: 'reads' | 'all';
}

const badInput = { code: 'BAD_USER_INPUT', outcome: 'NOT_APPLIED', retryable: 'no' } as const;
const unauthenticated = { code: 'UNAUTHENTICATED', outcome: 'NOT_APPLIED', retryable: 'no' } as const;
const forbidden = { code: 'FORBIDDEN', outcome: 'NOT_APPLIED', retryable: 'no' } as const;
const notFound = { code: 'NOT_FOUND', outcome: 'NOT_APPLIED', retryable: 'no' } as const;
const rejected = { code: 'UPSTREAM_ERROR', outcome: 'NOT_APPLIED', retryable: 'no' } as const;
const failed = { code: 'UPSTREAM_ERROR', outcome: 'UNKNOWN', retryable: 'reads' } as const;
const unavailable = { code: 'UPSTREAM_UNAVAILABLE', outcome: 'NOT_APPLIED', retryable: 'yes' } as const;
const invalid = { code: 'UPSTREAM_INVALID_RESPONSE', outcome: 'UNKNOWN', retryable: 'no' } as const;

/** The table "Cases" of the errors' specification: the expectations of each fault test, independent of the code. */
const rules = {
  INPUT_VALIDATION: badInput,
  UPSTREAM_VALIDATION: badInput,
  UPSTREAM_VALIDATION_UNREADABLE: badInput,
  CREDENTIALS_MISSING: unauthenticated,
  CREDENTIALS_INVALID: unauthenticated,
  PERMISSION_DENIED: forbidden,
  CSRF_FAILED: forbidden,
  STAGE_NOT_FOUND: notFound,
  FLOW_STAGE_BINDING_NOT_FOUND: notFound,
  FLOW_NOT_FOUND: notFound,
  ENDPOINT_NOT_FOUND: notFound,
  PAGE_NOT_FOUND: notFound,
  METHOD_NOT_ALLOWED: rejected,
  UPSTREAM_CRASHED: { ...failed, retryable: 'no' },
  UNSUPPORTED_MEDIA_TYPE: rejected,
  UNEXPECTED_REDIRECT: rejected,
  UNEXPECTED_STATUS: rejected,
  FOREIGN_RESPONSE: rejected,
  LICENSE_INVALID: rejected,
  CONFLICT: { code: 'CONFLICT', outcome: 'NOT_APPLIED', retryable: 'no' },
  UPSTREAM_LIMIT: { code: 'PAYLOAD_TOO_LARGE', outcome: 'NOT_APPLIED', retryable: 'no' },
  THROTTLED: { code: 'RATE_LIMITED', outcome: 'NOT_APPLIED', retryable: 'yes' },
  SERVER_ERROR: failed,
  BAD_GATEWAY: { ...failed, retried: 'reads' },
  SERVICE_UNAVAILABLE: { ...failed, retried: 'reads' },
  GATEWAY_TIMEOUT: { ...failed, retried: 'reads' },
  CONNECT_TIMEOUT: { code: 'UPSTREAM_TIMEOUT', outcome: 'NOT_APPLIED', retryable: 'yes' },
  DEADLINE: { code: 'UPSTREAM_TIMEOUT', outcome: 'UNKNOWN', retryable: 'reads' },
  CONNECTION_REFUSED: { ...unavailable, retried: 'all' },
  DNS_FAILURE: unavailable,
  TLS_FAILURE: { ...unavailable, retryable: 'no' },
  CONNECTION_LOST: { ...unavailable, outcome: 'UNKNOWN', retryable: 'reads', retried: 'reads' },
  PROTOCOL_ERROR: invalid,
  MALFORMED_BODY: invalid,
  RESPONSE_TOO_LARGE: invalid,
  CONTRACT_VIOLATION: invalid,
  UNKNOWN_ENUM_VALUE: invalid,
} as const satisfies Record<string, Rule>;

export type Reason = keyof typeof rules;

/** Of one call: its codes, and how often authentik is called. */
export function ruleFor(
  { method, isWrite, isSafeToRetry }: FaultOperation,
  { reason, status, outcome: override }: Expected,
) {
  if (reason === undefined) return undefined;
  const { code, outcome, retryable, retried }: Rule = rules[reason];
  const proved = (method === 'POST' && status === 201) || (method === 'DELETE' && status === 204);
  const ofWrite = override ?? (code === 'UPSTREAM_INVALID_RESPONSE' && proved ? 'APPLIED' : outcome);
  // Somebody has deleted the object since the lookup: a second run creates it.
  const isOutdated =
    isSafeToRetry === true && method === 'PATCH' && /^(STAGE|FLOW_STAGE_BINDING)_NOT_FOUND$/.test(reason);
  return {
    codes: {
      code,
      reason,
      outcome: isWrite ? ofWrite : 'NOT_APPLIED',
      retryable: isOutdated || retryable === 'yes' || (retryable === 'reads' && (!isWrite || isSafeToRetry === true)),
    },
    requests: retried === 'all' || (retried === 'reads' && !isWrite) ? 3 : 1,
  };
}
