import type { Failure } from '../contract/failure.js';
import type {
  InvalidInputError,
  NotFoundError,
  TooManyCallsError,
  UnauthenticatedError,
} from '../contract/gateway-errors.js';
import { maxFieldErrors } from './first-field-errors.js';
import { summarizeErrors, toMessage } from './format-message.js';
import { upstreamMessages } from './upstream-messages.js';

const notApplied = { outcome: 'NOT_APPLIED', retryable: false } as const;

/** Translates input that the gateway rejected. */
export function fromInvalidInput({ fieldErrors: all }: InvalidInputError): Failure {
  const fieldErrors = all.slice(0, maxFieldErrors);
  return {
    message: toMessage(`The input is invalid${summarizeErrors(fieldErrors, [])}.`),
    code: 'BAD_USER_INPUT',
    reason: 'INPUT_VALIDATION',
    ...notApplied,
    fieldErrors,
    nonFieldErrors: [],
    ...(fieldErrors.length < all.length ? { truncated: true } : {}),
  };
}

/** Translates a missing or unusable credential. */
export function fromUnauthenticated({ reason, advice }: UnauthenticatedError): Failure {
  return { message: advice, code: 'UNAUTHENTICATED', reason, ...notApplied };
}

/** Translates a reference to an object that does not exist. */
export function fromNotFound({ reason }: NotFoundError): Failure {
  return { message: `${upstreamMessages[reason]}.`, code: 'NOT_FOUND', reason, ...notApplied };
}

/** Translates an exceeded call budget. */
export function fromTooManyCalls({ maxCalls }: TooManyCallsError): Failure {
  const message = `One operation may make at most ${maxCalls} calls to authentik: request fewer objects at once.`;
  const nonFieldErrors = [{ code: 'TOO_LONG', message } as const];
  return { message, code: 'BAD_USER_INPUT', reason: 'LIMIT_EXCEEDED', ...notApplied, fieldErrors: [], nonFieldErrors };
}
