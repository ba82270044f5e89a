import type { AuthentikError, HttpStatusError } from '../../authentik/errors.js';
import { isWrite } from '../../authentik/operation.js';
import type { DetailKind } from '../../authentik/response/drf-messages.js';
import type { ErrorBody } from '../../authentik/response/error-body.js';
import type { Outcome, UpstreamInfo } from '../contract/error-extensions.js';
import type { Failure } from '../contract/failure.js';
import { noSuch, type UpstreamReasonName, upstreamReasons } from '../contract/upstream-reason.js';
import { type InputErrors, toInputErrors } from './from-error-body.js';
import { summarizeErrors, toMessage } from './message.js';
import type { RestResource } from './rest-resource.js';
import { outcomeOf } from './upstream-outcome.js';

/** The code with which authentik's enterprise middleware rejects nearly all requests. */
const licenseCode = 'denied_license';

const unknownResource: RestResource = {
  noun: 'request',
  lookUp: 'look it up',
  notFound: 'STAGE_NOT_FOUND',
  inputs: {},
};

/** Translates the error of a call to authentik. Never throws. */
export function fromAuthentik(error: AuthentikError, resources: readonly RestResource[]): Failure {
  const resource = resources.find(({ noun }) => noun === error.operation.resource) ?? unknownResource;
  const problems = isInputRejection(error) ? problemsOf(error, error.body, resource) : undefined;
  const reason = classifyReason(error, problems, resource);
  const { code, retry } = upstreamReasons[reason];
  const outcome = outcomeOf(error, reason);
  return {
    message: toMessage(messageFor(error, reason, outcome, resource, problems)),
    code,
    reason,
    outcome,
    retryable: retry === 'always' || (retry === 'reads' && outcome === 'NOT_APPLIED'),
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

function classifyReason(
  error: AuthentikError,
  problems: InputErrors | undefined,
  { notFound }: RestResource,
): UpstreamReasonName {
  if (error.kind !== 'HTTP_STATUS') return error.reason;
  if (problems !== undefined) {
    const readable = problems.fieldErrors.length + problems.nonFieldErrors.length > 0;
    return readable ? 'UPSTREAM_VALIDATION' : 'UPSTREAM_VALIDATION_UNREADABLE';
  }
  return classifyStatus(error, notFound);
}

/** authentik's API sends JSON with these; a response without JSON comes from a proxy or firewall. */
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

function classifyStatus(
  { status, body, operation }: HttpStatusError,
  notFound: UpstreamReasonName,
): UpstreamReasonName {
  if (foreignStatuses.has(status) && body === undefined) return 'FOREIGN_RESPONSE';
  if (status === 400) return 'LICENSE_INVALID';
  if (status === 401) return 'CREDENTIALS_INVALID';
  if (status === 403) return classify403(body?.detail);
  if (status === 404) return classify404(body?.detail, operation.byPk ? notFound : 'ENDPOINT_NOT_FOUND');
  // authentik's error view accepts only GET: an unhandled exception in a write ends as a 405 without a `detail`.
  if (status === 405)
    return body?.detail === undefined && isWrite(operation) ? 'UPSTREAM_CRASHED' : 'METHOD_NOT_ALLOWED';
  if (status >= 300 && status < 400) return 'UNEXPECTED_REDIRECT';
  return reasonByStatus[status] ?? (status >= 500 ? 'SERVER_ERROR' : 'UNEXPECTED_STATUS');
}

function classify403(detail: DetailKind | undefined): UpstreamReasonName {
  const known = detail === 'CREDENTIALS_MISSING' || detail === 'CREDENTIALS_INVALID' || detail === 'CSRF_FAILED';
  return known ? detail : 'PERMISSION_DENIED';
}

function classify404(detail: DetailKind | undefined, notFound: UpstreamReasonName): UpstreamReasonName {
  if (detail === 'INVALID_PAGE') return 'PAGE_NOT_FOUND';
  return detail === undefined ? 'ENDPOINT_NOT_FOUND' : notFound;
}

function messageFor(
  error: AuthentikError,
  reason: UpstreamReasonName,
  outcome: Outcome,
  { noun, lookUp, notFound, knownCrash }: RestResource,
  problems: InputErrors | undefined,
): string {
  if (problems !== undefined && reason === 'UPSTREAM_VALIDATION') {
    return `authentik rejected the ${noun}${summarizeErrors(problems.fieldErrors, problems.nonFieldErrors)}`;
  }
  const message = reason === notFound ? noSuch(noun) : upstreamReasons[reason].message;
  const sentFields = reason === 'UPSTREAM_CRASHED' && error.kind === 'HTTP_STATUS' ? error.sentFields : [];
  const cause = knownCrash !== undefined && sentFields.includes(knownCrash.field) ? `: ${knownCrash.explanation}` : '';
  return `${message}${cause}${outcomeAdvice[outcome](lookUp)}.`;
}

const outcomeAdvice: Record<Outcome, (lookUp: string) => string> = {
  NOT_APPLIED: () => '',
  UNKNOWN: (lookUp) => `; it is unknown whether the write was applied: ${lookUp} before sending it again`,
  APPLIED: (lookUp) => `; the write was applied: ${lookUp} instead of sending it again`,
};

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
