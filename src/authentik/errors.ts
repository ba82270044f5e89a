import type { Operation } from './operation.js';
import type { ErrorBody } from './response/error-body.js';
import { provesWrite } from './response/evidence.js';

/** Every error of a call to authentik. */
export type AuthentikError = HttpStatusError | NoResponseError | InvalidResponseError;

export const isAuthentikError = (error: unknown): error is AuthentikError => error instanceof CallError;

/** Holds no URL, header, body or cause, so it is safe to log. */
abstract class CallError extends Error {
  constructor(
    readonly operation: Operation,
    readonly reason: string,
  ) {
    // Capturing a stack is expensive, and nobody reads it.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${operation.id}: ${reason}`);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = new.target.name;
  }
}

/** authentik, or a proxy in front of it, responded with a status other than 2xx. */
export class HttpStatusError extends CallError {
  readonly kind = 'HTTP_STATUS';

  /**
   * @param body undefined when the response's body was empty or not valid JSON.
   * @param sentFields names, never values, of the fields in the request's body.
   * @param fieldAliases input names that replace the default ones in errors, by authentik's field name.
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

/** Reasons that do not depend on authentik. */
const ownReasons: ReadonlySet<string> = new Set<NoResponseReason>([
  'CIRCUIT_OPEN',
  'QUEUE_FULL',
  'GATEWAY_RESOURCES_EXHAUSTED',
  'CLIENT_CLOSED',
]);

/** No complete response arrived. */
export class NoResponseError extends CallError {
  readonly kind = 'NO_RESPONSE';

  /**
   * @param sent whether any part of the request may have reached authentik.
   * @param retryAfterSeconds when a retry may succeed, if the gateway itself blocked the call.
   */
  constructor(
    operation: Operation,
    override readonly reason: NoResponseReason,
    readonly sent: boolean,
    readonly retryAfterSeconds?: number,
    /** False when the gateway or its client is the cause. */
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

/** A response arrived but is invalid, as a whole or in one field. */
export class InvalidResponseError extends CallError {
  readonly kind = 'INVALID_RESPONSE';

  /**
   * @param status undefined when not even the status could be read.
   * @param field path of the invalid field, in authentik's names; never a value.
   * @param applied whether the response proves that the write was applied; by default what its status alone proves.
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

/** Whether authentik, rather than the gateway or its client, caused the error. */
export const concernsAuthentik = (error: AuthentikError): boolean =>
  error.kind !== 'NO_RESPONSE' || error.concernsUpstream;
