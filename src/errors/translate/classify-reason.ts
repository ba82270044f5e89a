import type { AuthentikError, HttpStatusError } from '../../authentik/errors.js';
import { isWrite } from '../../authentik/operation.js';
import type { DetailKind } from '../../authentik/response/drf-messages.js';
import type { UpstreamReasonName } from '../contract/upstream-reason.js';
import type { InputErrors } from './from-error-body.js';
import type { RestResource } from './rest-resource.js';

/**
 * Says why a call to authentik failed.
 * @param problems the errors of a 400 with which authentik rejected the input.
 */
export function classifyReason(
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
  const known =
    detail === 'CREDENTIALS_MISSING' ||
    detail === 'CREDENTIALS_INVALID' ||
    detail === 'CSRF_FAILED' ||
    detail === 'SECRET_NOT_USABLE';
  return known ? detail : 'PERMISSION_DENIED';
}

function classify404(detail: DetailKind | undefined, notFound: UpstreamReasonName): UpstreamReasonName {
  if (detail === 'INVALID_PAGE') return 'PAGE_NOT_FOUND';
  return detail === undefined ? 'ENDPOINT_NOT_FOUND' : notFound;
}
