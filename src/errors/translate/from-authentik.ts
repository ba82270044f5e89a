import { type AuthentikError, CallFailedError, RefusedError, UnusableAnswerError } from '../../authentik/errors.js';
import { isWrite } from '../../authentik/operation.js';
import type { DetailMeaning } from '../../authentik/response/drf-messages.js';
import type { ErrorBody } from '../../authentik/response/error-body.js';
import type { Outcome, UpstreamAnswer } from '../contract/error-extensions.js';
import type { Failure } from '../contract/failure.js';
import { type UpstreamReasonName, upstreamReasons } from '../contract/upstream-reason.js';
import { type InputProblems, inputProblemsOf } from './from-error-body.js';
import { listProblems, toMessage } from './message.js';
import type { RestResource } from './rest-resource.js';
import { outcomeOf } from './upstream-outcome.js';

/** The code of authentik's enterprise middleware, which refuses every request but a few. */
const licenseCode = 'denied_license';

const anyResource: RestResource = { operationPrefix: '', noun: 'request', inputs: {} };

/** Translates what went wrong with a call to authentik. Never throws. */
export function fromAuthentik(error: AuthentikError, resources: readonly RestResource[]): Failure {
  const resource =
    resources.find(({ operationPrefix }) => error.operation.id.startsWith(operationPrefix)) ?? anyResource;
  const problems = isInputRefusal(error) ? problemsOf(error, error.body, resource) : undefined;
  const reason = reasonOf(error, problems);
  const { code, retry } = upstreamReasons[reason];
  const outcome = outcomeOf(error, reason);
  return {
    message: toMessage(sentence(error, reason, outcome, resource, problems)),
    code,
    reason,
    outcome,
    retryable: retry === 'always' || (retry === 'reads' && outcome === 'NOT_APPLIED'),
    ...retryAfterOf(error),
    ...problems,
    ...(error instanceof RefusedError && error.body?.truncated ? { truncated: true } : {}),
    ...upstreamOf(error),
  };
}

/** Of authentik's API, in JSON; an expired enterprise license is refused with a 400, too. */
function isInputRefusal(error: AuthentikError): error is RefusedError & { readonly body: ErrorBody } {
  const isJson400 = error instanceof RefusedError && error.status === 400 && error.body !== undefined;
  return isJson400 && error.body?.code !== licenseCode;
}

function problemsOf({ operation }: RefusedError, body: ErrorBody, { inputs }: RestResource): InputProblems {
  const input = inputs[operation.id];
  return input === undefined ? inputProblemsOf(body, [], {}) : inputProblemsOf(body, input.path, input.names);
}

function reasonOf(error: AuthentikError, problems: InputProblems | undefined): UpstreamReasonName {
  if (error instanceof CallFailedError || error instanceof UnusableAnswerError) return error.reason;
  if (problems !== undefined) {
    const readable = problems.fieldErrors.length + problems.nonFieldErrors.length > 0;
    return readable ? 'UPSTREAM_VALIDATION' : 'UPSTREAM_VALIDATION_UNREADABLE';
  }
  return error instanceof RefusedError ? reasonOfStatus(error) : 'UNEXPECTED';
}

/** authentik's API answers these in JSON: without it, a proxy or a firewall before it did. */
const foreignStatuses: ReadonlySet<number> = new Set([400, 401, 403]);

const reasonByStatus: Readonly<Record<number, UpstreamReasonName>> = {
  406: 'UNSUPPORTED_MEDIA_TYPE',
  409: 'CONFLICT',
  413: 'UPSTREAM_LIMIT',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'THROTTLED',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

function reasonOfStatus({ status, body, operation }: RefusedError): UpstreamReasonName {
  if (foreignStatuses.has(status) && body === undefined) return 'FOREIGN_RESPONSE';
  if (status === 400) return 'LICENSE_INVALID';
  if (status === 401) return 'CREDENTIALS_INVALID';
  if (status === 403) return reasonOf403(body?.detail);
  if (status === 404) return reasonOf404(body?.detail, operation.byPk);
  // authentik's error page answers GET only: an unhandled exception in a write comes out as a 405 without a `detail`.
  if (status === 405)
    return body?.detail === undefined && isWrite(operation) ? 'UPSTREAM_CRASHED' : 'METHOD_NOT_ALLOWED';
  if (status >= 300 && status < 400) return 'UNEXPECTED_REDIRECT';
  return reasonByStatus[status] ?? (status >= 500 ? 'SERVER_ERROR' : 'UNEXPECTED_STATUS');
}

function reasonOf403(detail: DetailMeaning | undefined): UpstreamReasonName {
  const known = detail === 'CREDENTIALS_MISSING' || detail === 'CREDENTIALS_INVALID' || detail === 'CSRF_FAILED';
  return known ? detail : 'PERMISSION_DENIED';
}

function reasonOf404(detail: DetailMeaning | undefined, byPk: boolean): UpstreamReasonName {
  if (detail === 'INVALID_PAGE') return 'PAGE_NOT_FOUND';
  return byPk && detail !== undefined ? 'STAGE_NOT_FOUND' : 'ENDPOINT_NOT_FOUND';
}

function sentence(
  error: AuthentikError,
  reason: UpstreamReasonName,
  outcome: Outcome,
  { noun, knownCrash }: RestResource,
  problems: InputProblems | undefined,
): string {
  if (problems !== undefined && reason === 'UPSTREAM_VALIDATION') {
    return `authentik rejected the ${noun}${listProblems(problems.fieldErrors, problems.nonFieldErrors)}`;
  }
  const { message } = upstreamReasons[reason];
  const crashed = reason === 'UPSTREAM_CRASHED' && error instanceof RefusedError && knownCrash !== undefined;
  const cause = crashed && error.sentFields.includes(knownCrash.field) ? `: ${knownCrash.explanation}` : '';
  return `${message}${cause}${advice[outcome]}.`;
}

const advice: Record<Outcome, string> = {
  NOT_APPLIED: '',
  UNKNOWN: '; whether it was written is not known: look the stage up by name before sending it again',
  APPLIED: '; it was written: look the stage up by name instead of sending it again',
};

/** What authentik says with a 429 or 503, and what the gateway says of a call that it did not make. */
function retryAfterOf(error: AuthentikError): { retryAfterSeconds?: number } {
  const says = error instanceof CallFailedError || (error instanceof RefusedError && [429, 503].includes(error.status));
  return says && error.retryAfterSeconds !== undefined ? { retryAfterSeconds: error.retryAfterSeconds } : {};
}

function upstreamOf(error: AuthentikError): { upstream?: UpstreamAnswer } {
  if (error instanceof CallFailedError) return {};
  const { status } = error as RefusedError | UnusableAnswerError;
  const code = error instanceof RefusedError ? error.body?.code : undefined;
  return {
    upstream: {
      service: 'authentik',
      operation: error.operation.id,
      ...(status === undefined ? {} : { status }),
      ...(code === undefined ? {} : { code }),
    },
  };
}
