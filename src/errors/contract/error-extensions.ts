import type { ProblemCode } from '../../authentik/response/drf-messages.js';

/** Whether the write happened. A read, and a request that was never executed, is NOT_APPLIED. */
export type Outcome = 'NOT_APPLIED' | 'UNKNOWN' | 'APPLIED';

/** What was wrong with one input field, coarsely enough for a form to act on. */
export type FieldErrorCode = ProblemCode | 'UNKNOWN_FIELD';

export type Path = readonly (string | number)[];

/** One input field that was refused. */
export interface FieldError {
  /** From the argument's name on, in GraphQL names and list positions: `["input","flowSet",1,"slug"]`. */
  readonly path: Path;
  /** The same place in authentik's names; absent when authentik was not asked. */
  readonly upstreamPath?: Path;
  readonly code: FieldErrorCode;
  readonly messages: readonly string[];
}

/** What was refused of the input as a whole. */
export interface NonFieldError {
  readonly code: FieldErrorCode;
  readonly message: string;
}

/** That authentik answered, and how: no URL, header or body. */
export interface UpstreamInfo {
  readonly service: 'authentik';
  /** OpenAPI's operationId. */
  readonly operation: string;
  /** Absent when the answer was not readable as HTTP. */
  readonly status?: number;
  /** authentik's own error code; it almost never sends one. */
  readonly code?: string;
}

/** `extensions` of every error, whoever found it: these keys and no others. */
export interface ErrorExtensions {
  /** Coarse, a closed set. */
  readonly code: string;
  /** Finer; new ones may be added. */
  readonly reason: string;
  readonly outcome: Outcome;
  /** The same request may be sent again safely and could succeed. */
  readonly retryable: boolean;
  /** Equals the `x-request-id` response header and the one sent to authentik. */
  readonly requestId: string;
  readonly retryAfterSeconds?: number;
  /** With BAD_USER_INPUT. */
  readonly fieldErrors?: readonly FieldError[];
  /** With BAD_USER_INPUT. */
  readonly nonFieldErrors?: readonly NonFieldError[];
  /** Something was cut: over 100 entries, 1000 faults, deeper than 8, a message over 1000 characters. */
  readonly truncated?: true;
  readonly upstream?: UpstreamInfo;
}
