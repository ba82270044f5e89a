import type { AuthentikError } from '../../authentik/errors.js';
import { isWrite } from '../../authentik/operation.js';
import type { Outcome } from '../contract/error-extensions.js';
import { type UpstreamReasonName, upstreamReasons } from '../contract/upstream-reason.js';

/** Whether the write of a failed call was applied; a read is always NOT_APPLIED. */
export function classifyOutcome(error: AuthentikError, reason: UpstreamReasonName): Outcome {
  if (!isWrite(error.operation)) return 'NOT_APPLIED';
  switch (error.kind) {
    case 'NO_RESPONSE':
      return error.sent ? upstreamReasons[reason].outcome : 'NOT_APPLIED';
    case 'INVALID_RESPONSE':
      if (error.applied) return 'APPLIED';
      return isRejection(error.status) ? 'NOT_APPLIED' : 'UNKNOWN';
    case 'HTTP_STATUS':
      return unknownOutcome.has(error.status) ? 'UNKNOWN' : upstreamReasons[reason].outcome;
  }
}

/**
 * Statuses that may follow an applied write: 302 and 303 are the usual responses to an accepted form, and a proxy may
 * send 408 after it has forwarded the request.
 */
const unknownOutcome: ReadonlySet<number> = new Set([302, 303, 408]);

/** Whether the status alone proves that a write was not applied, even if the body cannot be parsed. */
function isRejection(status = 0): boolean {
  return status >= 400 && status < 500 && status !== 405 && !unknownOutcome.has(status);
}
