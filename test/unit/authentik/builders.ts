import { RefusedError } from '../../../src/authentik/errors.js';
import type { Call, Caller } from '../../../src/authentik/request.js';
import type { ErrorBody } from '../../../src/authentik/response/error-body.js';
import type { Answer } from '../../../src/authentik/response/response.js';
import { captchaStageOperations } from '../../../src/resources/captcha-stage/captcha-stage.client.js';

/** A text that nothing may show. */
export const canary = 'hunter2-canary';

export const { create: write, retrieve: read } = captchaStageOperations;

export function answerOf(json: unknown, overrides: Partial<Answer> = {}): Answer {
  return { operation: write, status: 201, json, applied: true, ...overrides };
}

/** A read on behalf of a caller. */
export function callOf(overrides: Partial<Call> = {}): Call {
  const caller = { authorization: 'Bearer the-token', requestId: 'request-1' };
  return { operation: read, path: '/stages/captcha/x/', caller, ...overrides };
}

/** A caller who may go away. */
export function callerWith(signal: AbortSignal): Caller {
  return { authorization: 'Bearer the-token', requestId: 'r', signal };
}

/** A write on behalf of a caller. */
export function writeOf(overrides: Partial<Call> = {}): Call {
  return callOf({ operation: write, path: '/stages/captcha/', body: { name: 'captcha' }, ...overrides });
}

export function errorBody(overrides: Partial<ErrorBody> = {}): ErrorBody {
  return { detail: undefined, code: undefined, problems: [], truncated: false, ...overrides };
}

/** A refusal of a write, by default. */
export function refused(status: number, overrides: Partial<RefusedError> = {}): RefusedError {
  const { operation = write, body, retryAfterSeconds, sentFields = [] } = overrides;
  return new RefusedError(operation, status, body, retryAfterSeconds, sentFields);
}

/** What the function throws. @throws when it throws nothing. */
export function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
