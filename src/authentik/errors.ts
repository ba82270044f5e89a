import type { Operation } from './operation.js';
import type { ErrorBody } from './response/error-body.js';
import { provesWrite } from './response/evidence.js';

/** Anything that can go wrong with a call to authentik. */
export type AuthentikError = HttpStatusError | NoResponseError | InvalidResponseError;

export const isAuthentikError = (error: unknown): error is AuthentikError => error instanceof CallError;

/** Holds no URL, header, body or cause: it is safe to log. */
abstract class CallError extends Error {
  constructor(
    readonly operation: Operation,
    readonly reason: string,
  ) {
    // Nobody reads its stack, and to capture one is expensive.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${operation.id}: ${reason}`);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = new.target.name;
  }
}

/** authentik, or something before it, answered with a status that is not a success. */
export class HttpStatusError extends CallError {
  readonly kind = 'HTTP_STATUS';

  /**
   * @param body undefined when the answer's body was empty, not JSON or unreadable.
   * @param sentFields the names, never the values, of the fields that the request's body had.
   * @param fieldAliases what the caller calls fields, where that is not their usual name.
   */
  constructor(
    operation: Operation,
    readonly status: number,
    readonly body: ErrorBody | undefined,
    readonly retryAfterSeconds: number | undefined,
    readonly sentFields: readonly string[],
    readonly fieldAliases: Readonly<Record<string, string>> = {},
  ) {
    super(operation, `status ${status}`);
  }
}

export type NoResponseReason =
  | 'CONNECTION_REFUSED'
  | 'DNS_FAILURE'
  | 'TLS_FAILURE'
  | 'CONNECT_TIMEOUT'
  | 'DEADLINE'
  | 'CONNECTION_LOST'
  | 'CIRCUIT_OPEN'
  | 'QUEUE_FULL'
  | 'GATEWAY_RESOURCES_EXHAUSTED'
  | 'CLIENT_CLOSED'
  | 'UNEXPECTED';

/** Reasons that end a call and say nothing of authentik. */
const ownReasons: ReadonlySet<string> = new Set<NoResponseReason>([
  'CIRCUIT_OPEN',
  'QUEUE_FULL',
  'GATEWAY_RESOURCES_EXHAUSTED',
  'CLIENT_CLOSED',
]);

/** No whole answer came. */
export class NoResponseError extends CallError {
  readonly kind = 'NO_RESPONSE';

  /**
   * @param sent whether any of the request may have reached authentik.
   * @param retryAfterSeconds when the same call may be let through, where the gateway itself did not make it.
   */
  constructor(
    operation: Operation,
    override readonly reason: NoResponseReason,
    readonly sent: boolean,
    readonly retryAfterSeconds?: number,
    /** False when the gateway or its client is to blame: then it says nothing of authentik. */
    readonly concernsUpstream = !ownReasons.has(reason),
  ) {
    super(operation, reason);
  }
}

export type InvalidResponseReason =
  | 'PROTOCOL_ERROR'
  | 'MALFORMED_BODY'
  | 'RESPONSE_TOO_LARGE'
  | 'CONTRACT_VIOLATION'
  | 'UNKNOWN_ENUM_VALUE';

/** An answer came and cannot be used, wholly or in one field. */
export class InvalidResponseError extends CallError {
  readonly kind = 'INVALID_RESPONSE';

  /**
   * @param status undefined when not even the status could be read.
   * @param field where in the answer, in authentik's names; never a value.
   * @param applied whether the answer proves that the write was done; by default what its status alone proves.
   */
  constructor(
    operation: Operation,
    override readonly reason: InvalidResponseReason,
    readonly status: number | undefined,
    readonly field?: string,
    readonly applied = provesWrite(operation, status),
  ) {
    super(operation, field === undefined ? reason : `${reason} at ${field}`);
  }
}

/** Whether a call ended as it did because of authentik, rather than of the gateway or its client. */
export const concernsAuthentik = (error: AuthentikError): boolean =>
  error.kind !== 'NO_RESPONSE' || error.concernsUpstream;
