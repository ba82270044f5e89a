import type { AuthentikError } from '../../authentik/errors.js';
import { toSingleLine } from '../../authentik/text.js';
import type { Outcome } from '../contract/error-extensions.js';
import type { WriteFacts } from '../contract/gateway-errors.js';
import type { UpstreamReasonName } from '../contract/upstream-reason.js';
import { summarizeErrors } from './format-message.js';
import type { InputErrors } from './from-error-body.js';
import type { RestResource } from './rest-resource.js';

/** It may name two secrets. */
const maxAdviceLength = 450;

const noSuch = (noun: string): string => `authentik has no such ${noun}, or the token may not view it`;

/** What clients read for each reason: one sentence without its full stop. */
export const upstreamMessages: Readonly<Record<UpstreamReasonName, string>> = {
  UPSTREAM_VALIDATION: 'authentik rejected the input',
  UPSTREAM_VALIDATION_UNREADABLE: 'authentik rejected the input without a readable reason',
  CREDENTIALS_MISSING: 'authentik received no credentials',
  CREDENTIALS_INVALID: 'authentik rejected the credentials',
  PERMISSION_DENIED: 'The token lacks the required authentik permission',
  CSRF_FAILED: "authentik's CSRF check failed",
  SECRET_NOT_USABLE:
    'The token may not use the secret: it lacks the permission to view it, or "View secret\'s value" on it',
  STAGE_NOT_FOUND: noSuch('stage'),
  FLOW_NOT_FOUND: noSuch('flow'),
  FLOW_STAGE_BINDING_NOT_FOUND: noSuch('flow stage binding'),
  ENDPOINT_NOT_FOUND: 'The configured authentik does not have this endpoint',
  PAGE_NOT_FOUND: 'The page does not exist',
  METHOD_NOT_ALLOWED: 'authentik does not support this method here',
  UPSTREAM_CRASHED: 'authentik crashed while handling the write',
  UNSUPPORTED_MEDIA_TYPE: 'authentik, or a proxy in front of it, does not accept or return JSON',
  UNEXPECTED_REDIRECT:
    'authentik responded with a redirect, which the gateway does not follow: check the configured URL',
  UNEXPECTED_STATUS: 'authentik, or a proxy in front of it, responded with an unexpected status',
  FOREIGN_RESPONSE: "The rejection did not come from authentik's API but from a proxy, a firewall or another service",
  LICENSE_INVALID: 'authentik rejects requests because its enterprise license is invalid or has expired',
  CONFLICT: 'authentik reports a conflict with existing data',
  UPSTREAM_LIMIT: 'The request is too large for authentik or a proxy in front of it',
  THROTTLED: 'authentik is rate limiting requests',
  SERVER_ERROR: 'authentik failed with a server error',
  BAD_GATEWAY: "authentik's proxy could not reach it: authentik may be starting",
  SERVICE_UNAVAILABLE: 'authentik is unavailable',
  GATEWAY_TIMEOUT: 'A proxy in front of authentik timed out',
  CONNECT_TIMEOUT: 'The request timed out before it was sent to authentik',
  DEADLINE: 'authentik did not respond in time',
  CONNECTION_REFUSED: 'authentik refused the connection',
  DNS_FAILURE: "authentik's host name could not be resolved",
  TLS_FAILURE: 'The TLS connection to authentik failed, or its certificate is not trusted',
  CONNECTION_LOST: 'The connection to authentik was lost before the response was complete',
  CIRCUIT_OPEN: 'authentik failed repeatedly; the circuit breaker blocks calls for up to 10 seconds',
  QUEUE_FULL: 'Too many requests are waiting for authentik',
  GATEWAY_RESOURCES_EXHAUSTED: 'The gateway has no file descriptor or port left for a connection to authentik',
  PROTOCOL_ERROR: 'The upstream response was not valid HTTP',
  MALFORMED_BODY: 'authentik returned a response that is not JSON',
  RESPONSE_TOO_LARGE: 'A response exceeded 2 MiB, its headers 16 KiB, or all responses of the operation 8 MiB',
  CONTRACT_VIOLATION: "The response does not match authentik's API schema",
  UNKNOWN_ENUM_VALUE: 'authentik returned an enum value that this schema does not know',
  CLIENT_CLOSED: 'The client disconnected before the response',
  UNEXPECTED: 'The gateway failed unexpectedly',
};

/** Why the call failed, and what authentik said of the input, without a full stop. */
export function messageFor(
  error: AuthentikError,
  reason: UpstreamReasonName,
  { noun, notFound, knownCrash }: RestResource,
  problems: InputErrors | undefined,
): string {
  if (problems !== undefined && reason === 'UPSTREAM_VALIDATION') {
    return `authentik rejected the ${noun}${summarizeErrors(problems.fieldErrors, problems.nonFieldErrors)}`;
  }
  const message = reason === notFound ? noSuch(noun) : upstreamMessages[reason];
  const sentFields = reason === 'UPSTREAM_CRASHED' && error.kind === 'HTTP_STATUS' ? error.sentFields : [];
  const cause = knownCrash !== undefined && sentFields.includes(knownCrash.field) ? `: ${knownCrash.explanation}` : '';
  return `${message}${cause}`;
}

const outcomeAdvice: Record<Outcome, (check: string) => string> = {
  NOT_APPLIED: () => '',
  UNKNOWN: (check) => `; it is unknown whether the write was applied: ${check} before sending it again`,
  APPLIED: (check) => `; the write was applied: ${check} instead of sending it again`,
};

const retryAdvice: Record<Outcome, string> = {
  NOT_APPLIED: '',
  UNKNOWN: '; the write may have been applied, and it is safe to send it again',
  APPLIED: '; the write was applied: it is safe to send it again',
};

/** The end of the message: what to do next, and what the write left behind. */
export function adviceFor(
  { operation }: AuthentikError,
  outcome: Outcome,
  { lookUp, readByPk = lookUp }: RestResource,
  { left = [], isNew, isSafeToRetry }: WriteFacts,
): string {
  const check = operation.byPk && !isNew ? readByPk : lookUp;
  const advice = isSafeToRetry ? retryAdvice[outcome] : outcomeAdvice[outcome](check);
  const parts = [advice, ...left.map(({ note }) => `; ${note}`)];
  return toSingleLine(`${parts.join('')}.`, maxAdviceLength);
}
