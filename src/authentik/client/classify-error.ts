import { InvalidResponseError, NoResponseError, type NoResponseReason } from '../errors.js';
import type { Operation } from '../operation.js';
import { errorCode, isRecord } from '../unknown-value.js';
import { QueueFullError } from './call-queue.js';
import { type Exchange, ResponseTooLargeError } from './exchange.js';

/** Retry-After for a full queue: by then other calls have ended. */
const queueRetryAfterSeconds = 1;

const byCode: ReadonlyMap<string, NoResponseReason> = new Map(
  Object.entries({
    ECONNREFUSED: 'CONNECTION_REFUSED',
    EHOSTUNREACH: 'CONNECTION_REFUSED',
    ENETUNREACH: 'CONNECTION_REFUSED',
    ENOTFOUND: 'DNS_FAILURE',
    EAI_AGAIN: 'DNS_FAILURE',
    EAI_FAIL: 'DNS_FAILURE',
    EPROTO: 'TLS_FAILURE',
    UND_ERR_CONNECT_TIMEOUT: 'CONNECT_TIMEOUT',
    ETIMEDOUT: 'CONNECT_TIMEOUT',
    UND_ERR_HEADERS_TIMEOUT: 'DEADLINE',
    UND_ERR_BODY_TIMEOUT: 'DEADLINE',
    UND_ERR_SOCKET: 'CONNECTION_LOST',
    UND_ERR_ABORTED: 'CONNECTION_LOST',
    UND_ERR_CLOSED: 'CONNECTION_LOST',
    UND_ERR_DESTROYED: 'CONNECTION_LOST',
    ECONNRESET: 'CONNECTION_LOST',
    ECONNABORTED: 'CONNECTION_LOST',
    EPIPE: 'CONNECTION_LOST',
    EMFILE: 'GATEWAY_RESOURCES_EXHAUSTED',
    ENFILE: 'GATEWAY_RESOURCES_EXHAUSTED',
    ENOBUFS: 'GATEWAY_RESOURCES_EXHAUSTED',
    EADDRNOTAVAIL: 'GATEWAY_RESOURCES_EXHAUSTED',
  } as const),
);

const connectFailures: ReadonlySet<NoResponseReason> = new Set([
  'CONNECTION_REFUSED',
  'DNS_FAILURE',
  'TLS_FAILURE',
  'CONNECT_TIMEOUT',
  'GATEWAY_RESOURCES_EXHAUSTED',
]);

/** Node's certificate errors carry OpenSSL's verification names as their code. */
const tlsCode =
  /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_|CRL_|PATH_LENGTH_|ERROR_IN_CERT_|ERROR_IN_CRL_)/;
/** llhttp's errors (some have no code in undici) and contradictory lengths. A truncated body is UND_ERR_SOCKET. */
const protocolCode = /^HPE_|^HTTPParserError$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/;

/** undici's messages for an unsolicited 100 or protocol upgrade; their code is that of a lost connection. */
const unsolicitedResponse = /^bad (?:response|upgrade)$/;

/** A timeout counts against authentik only if it had this share of the time; the rest was spent in the queue. */
const minUpstreamTimeShare = 0.5;

/** The typed error for whatever a call has thrown. */
export function toCallError(
  error: unknown,
  operation: Operation,
  { sent, status, startedAtMs }: Pick<Exchange, 'sent' | 'status' | 'startedAtMs'>,
  timeoutMs: number,
): NoResponseError | InvalidResponseError {
  if (error instanceof NoResponseError) {
    if (error.reason !== 'DEADLINE') return error;
    const upstreamMs = startedAtMs === undefined ? 0 : performance.now() - startedAtMs;
    const concernsUpstream = upstreamMs >= timeoutMs * minUpstreamTimeShare;
    return new NoResponseError(operation, sent ? 'DEADLINE' : 'CONNECT_TIMEOUT', sent, undefined, concernsUpstream);
  }
  if (error instanceof QueueFullError)
    return new NoResponseError(operation, 'QUEUE_FULL', false, queueRetryAfterSeconds);
  const failure = error instanceof ResponseTooLargeError ? 'RESPONSE_TOO_LARGE' : classifyError(error, sent);
  return failure === 'PROTOCOL_ERROR' || failure === 'RESPONSE_TOO_LARGE'
    ? new InvalidResponseError(operation, failure, status)
    : new NoResponseError(operation, failure, sent);
}

/** Classifies an error by the code that Node or undici sets; never by text from outside. */
export function classifyError(
  error: unknown,
  sent: boolean,
): NoResponseReason | 'PROTOCOL_ERROR' | 'RESPONSE_TOO_LARGE' {
  const code = errorCode(error) ?? textOf(error, 'name');
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || code === 'UND_ERR_HEADERS_OVERFLOW') return 'RESPONSE_TOO_LARGE';
  // undici asserts that a response's status is at least 100, and that no 101 is unsolicited.
  if (protocolCode.test(code) || (sent && code === 'ERR_ASSERTION')) return 'PROTOCOL_ERROR';
  if (code === 'UND_ERR_SOCKET' && unsolicitedResponse.test(textOf(error, 'message'))) return 'PROTOCOL_ERROR';
  const failure = tlsCode.test(code) ? 'TLS_FAILURE' : (byCode.get(code) ?? 'UNEXPECTED');
  // The kernel can report connect errors for an established connection.
  return sent && connectFailures.has(failure) ? 'CONNECTION_LOST' : failure;
}

function textOf(error: unknown, field: 'name' | 'message'): string {
  return isRecord(error) ? String(error[field]) : '';
}
