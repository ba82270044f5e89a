import type { ProblemCode } from '../../authentik/response/drf-messages.js';

/** Whether the write was applied. Reads and requests that were never executed are NOT_APPLIED. */
export type Outcome = 'NOT_APPLIED' | 'UNKNOWN' | 'APPLIED';

/** What is wrong with one input field, coarse enough for a form to act on. */
export type FieldErrorCode = ProblemCode;

export type Path = readonly (string | number)[];

/** One rejected input field. */
export interface FieldError {
  /** Starts with the argument's name, in GraphQL names and list positions: `["input","flowSet",1,"slug"]`. */
  readonly path: Path;
  /** The same path in authentik's names; absent in the gateway's own errors. */
  readonly upstreamPath?: Path;
  readonly code: FieldErrorCode;
  readonly messages: readonly string[];
}

/** An error of the input as a whole. */
export interface NonFieldError {
  readonly code: FieldErrorCode;
  readonly message: string;
}

/** authentik's response, without URL, headers or body. */
export interface UpstreamInfo {
  readonly service: 'authentik';
  /** OpenAPI's operationId. */
  readonly operation: string;
  /** Absent when the response was not valid HTTP. */
  readonly status?: number;
  /** authentik's own error code; it rarely sends one. */
  readonly code?: string;
}

/** `extensions` of every error: these keys and no others. */
export interface ErrorExtensions {
  /** Coarse; a closed set. */
  readonly code: string;
  /** More specific; new values may be added. */
  readonly reason: string;
  readonly outcome: Outcome;
  /** The same request can safely be sent again and may succeed. */
  readonly retryable: boolean;
  /** Equals the `x-request-id` response header and the one sent to authentik. */
  readonly requestId: string;
  readonly retryAfterSeconds?: number;
  /** With BAD_USER_INPUT. */
  readonly fieldErrors?: readonly FieldError[];
  /** With BAD_USER_INPUT. */
  readonly nonFieldErrors?: readonly NonFieldError[];
  /** Something was cut: more than 100 entries or 1000 nodes, a depth over 8, or a message over 1000 characters. */
  readonly truncated?: true;
  readonly upstream?: UpstreamInfo;
}
