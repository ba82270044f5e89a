import { HttpStatusError } from '../../../src/authentik/errors.js';
import { Redactor } from '../../../src/authentik/redaction/redactor.js';
import type { AuthentikRequest, Caller } from '../../../src/authentik/request.js';
import type { ErrorBody } from '../../../src/authentik/response/error-body.js';
import type { AuthentikResponse } from '../../../src/authentik/response/response.js';
import { ResponseObject } from '../../../src/authentik/response/response-object.js';
import { captchaStages } from '../../../src/resources/captcha-stage/rest/captcha-stage.client.js';

/** A text that must not be shown. */
export const canary = 'hunter2-canary';

export const { create: write, retrieve: read } = captchaStages.operations;

export function responseOf(json: unknown, overrides: Partial<AuthentikResponse> = {}): AuthentikResponse {
  return { operation: write, status: 201, json, applied: true, ...overrides };
}

/** The object that a response holds. */
export const objectOf = (json: unknown): ResponseObject => new ResponseObject(responseOf(json), json);

export const callerOf = (authorization: string): Caller => ({
  authorization,
  requestId: 'request-1',
  redactor: new Redactor(),
});

/** A read on behalf of a caller. */
export function callOf(overrides: Partial<AuthentikRequest> = {}): AuthentikRequest {
  const caller = callerOf('Bearer the-token');
  return { operation: read, path: '/stages/captcha/x/', caller, ...overrides };
}

/** A caller whose client may leave. */
export function callerWith(signal: AbortSignal): Caller {
  return { ...callerOf('Bearer the-token'), signal };
}

/** A write on behalf of a caller. */
export function writeOf(overrides: Partial<AuthentikRequest> = {}): AuthentikRequest {
  return callOf({ operation: write, path: '/stages/captcha/', body: { name: 'captcha' }, ...overrides });
}

export function errorBody(overrides: Partial<ErrorBody> = {}): ErrorBody {
  return { detail: undefined, code: undefined, problems: [], truncated: false, ...overrides };
}

/** An error response to a write, by default. */
export function statusError(status: number, overrides: Partial<HttpStatusError> = {}): HttpStatusError {
  const { operation = write, body, retryAfterSeconds, sentFields = [] } = overrides;
  return new HttpStatusError(operation, status, body, retryAfterSeconds, sentFields);
}

/** The error that the function throws. @throws when it throws nothing. */
export function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
