import { InvalidResponseError, NoResponseError, type NoResponseReason } from '../errors.js';
import type { Operation } from '../operation.js';
import { errorCode, isRecord } from '../unknown-value.js';
import { QueueFullError } from './call-queue.js';
import { type Exchange, ResponseTooLargeError } from './exchange.js';

/** What to wait when the queue is full: by then other calls have ended. */
const secondsUntilRoom = 1;

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
/** llhttp's errors (undici knows no code for some), and lengths that contradict each other; a cut body is UND_ERR_SOCKET. */
const protocolCode = /^HPE_|^HTTPParserError$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/;

/** undici's own words, under its code for a lost connection: for a 100 or a change of protocol that nobody asked for. */
const unaskedResponse = /^bad (?:response|upgrade)$/;

/** The part of a call's time that authentik must have had: what a call spent waiting for others says nothing of it. */
const minTimeShare = 0.5;

/** Why no answer came, of a call that failed with whatever was thrown. */
export function toCallError(
  error: unknown,
  operation: Operation,
  { sent, status, startedAtMs }: Pick<Exchange, 'sent' | 'status' | 'startedAtMs'>,
  timeoutMs: number,
): NoResponseError | InvalidResponseError {
  if (error instanceof NoResponseError) {
    if (error.reason !== 'DEADLINE') return error;
    const hadMs = startedAtMs === undefined ? 0 : performance.now() - startedAtMs;
    const concernsUpstream = hadMs >= timeoutMs * minTimeShare;
    return new NoResponseError(operation, sent ? 'DEADLINE' : 'CONNECT_TIMEOUT', sent, undefined, concernsUpstream);
  }
  if (error instanceof QueueFullError) return new NoResponseError(operation, 'QUEUE_FULL', false, secondsUntilRoom);
  const failure = error instanceof ResponseTooLargeError ? 'RESPONSE_TOO_LARGE' : classifyError(error, sent);
  return failure === 'PROTOCOL_ERROR' || failure === 'RESPONSE_TOO_LARGE'
    ? new InvalidResponseError(operation, failure, status)
    : new NoResponseError(operation, failure, sent);
}

/** What kept a call from being answered, from the error code that Node or undici gives; never from a text of others. */
export function classifyError(
  error: unknown,
  sent: boolean,
): NoResponseReason | 'PROTOCOL_ERROR' | 'RESPONSE_TOO_LARGE' {
  const code = errorCode(error) ?? textOf(error, 'name');
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || code === 'UND_ERR_HEADERS_OVERFLOW') return 'RESPONSE_TOO_LARGE';
  // What undici asserts of a response: that its status is at least 100, and no 101 that nobody asked for.
  if (protocolCode.test(code) || (sent && code === 'ERR_ASSERTION')) return 'PROTOCOL_ERROR';
  if (code === 'UND_ERR_SOCKET' && unaskedResponse.test(textOf(error, 'message'))) return 'PROTOCOL_ERROR';
  const failure = tlsCode.test(code) ? 'TLS_FAILURE' : (byCode.get(code) ?? 'UNEXPECTED');
  // The kernel can give an established connection the errors of one that never came about.
  return sent && connectFailures.has(failure) ? 'CONNECTION_LOST' : failure;
}

function textOf(error: unknown, field: 'name' | 'message'): string {
  return isRecord(error) ? String(error[field]) : '';
}
