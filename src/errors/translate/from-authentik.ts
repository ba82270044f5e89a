import type { AuthentikError, HttpStatusError } from '../../authentik/errors.js';
import type { ErrorBody } from '../../authentik/response/error-body.js';
import type { UpstreamInfo } from '../contract/error-extensions.js';
import type { Failure } from '../contract/failure.js';
import type { WriteFacts } from '../contract/gateway-errors.js';
import { upstreamReasons } from '../contract/upstream-reason.js';
import { classifyReason } from './classify-reason.js';
import { toMessage } from './format-message.js';
import { type InputErrors, toInputErrors } from './from-error-body.js';
import type { RestResource } from './rest-resource.js';
import { adviceFor, messageFor } from './upstream-messages.js';
import { classifyOutcome } from './upstream-outcome.js';

/** The code with which authentik's enterprise middleware rejects nearly all requests. */
const licenseCode = 'denied_license';

const unknownResource: RestResource = {
  noun: 'request',
  lookUp: 'look it up',
  notFound: 'STAGE_NOT_FOUND',
  inputs: {},
};

/**
 * Translates the error of a call to authentik. Never throws.
 * @param facts what is known of the write that the call was a part of.
 */
export function fromAuthentik(
  error: AuthentikError,
  resources: readonly RestResource[],
  facts: WriteFacts = {},
): Failure {
  const resource = resources.find(({ noun }) => noun === error.operation.resource) ?? unknownResource;
  const problems = isInputRejection(error) ? problemsOf(error, error.body, resource) : undefined;
  const reason = classifyReason(error, problems, resource);
  const { code, retry } = upstreamReasons[reason];
  const ofCall = classifyOutcome(error, reason);
  const outcome = facts.outcome ?? ofCall;
  const isSafe = facts.isSafeToRetry === true || (ofCall === 'NOT_APPLIED' && outcome === 'NOT_APPLIED');
  return {
    message: toMessage(messageFor(error, reason, resource, problems), adviceFor(error, outcome, resource, facts)),
    code,
    reason,
    outcome,
    retryable: isSafe && (retry !== 'never' || facts.mayBeTemporary === true),
    ...toRetryAfter(error),
    ...problems,
    ...(error.kind === 'HTTP_STATUS' && error.body?.truncated ? { truncated: true } : {}),
    ...toUpstream(error),
  };
}

/** Whether authentik's API rejected the input, in JSON. An invalid enterprise license also causes a 400. */
function isInputRejection(error: AuthentikError): error is HttpStatusError & { readonly body: ErrorBody } {
  return (
    error.kind === 'HTTP_STATUS' && error.status === 400 && error.body !== undefined && error.body.code !== licenseCode
  );
}

function problemsOf(
  { operation, fieldAliases }: HttpStatusError,
  body: ErrorBody,
  { inputs }: RestResource,
): InputErrors {
  const { path = [], names = {}, references } = inputs[operation.id] ?? {};
  return toInputErrors(body, { path, names: { ...names, ...fieldAliases }, ...(references && { references }) });
}

/** authentik's Retry-After of a 429 or 503, and the gateway's own for a call that it did not make. */
function toRetryAfter(error: AuthentikError): { retryAfterSeconds?: number } {
  if (error.kind === 'INVALID_RESPONSE' || error.retryAfterSeconds === undefined) return {};
  const isRelevant = error.kind === 'NO_RESPONSE' || error.status === 429 || error.status === 503;
  return isRelevant ? { retryAfterSeconds: error.retryAfterSeconds } : {};
}

function toUpstream(error: AuthentikError): { upstream?: UpstreamInfo } {
  if (error.kind === 'NO_RESPONSE') return {};
  const { status } = error;
  const code = error.kind === 'HTTP_STATUS' ? error.body?.code : undefined;
  return {
    upstream: {
      service: 'authentik',
      operation: error.operation.id,
      ...(status === undefined ? {} : { status }),
      ...(code === undefined ? {} : { code }),
    },
  };
}
