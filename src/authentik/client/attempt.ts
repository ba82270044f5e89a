import type { IncomingHttpHeaders } from 'node:http';
import type { InvalidResponseReason, NoResponseReason } from '../errors.js';
import type { Operation } from '../operation.js';
import type { Redactor } from '../redaction/redactor.js';

/** A finished exchange with authentik, as logs and metrics report it: no URL, header or body. */
export interface Attempt {
  /** OpenAPI's operationId. */
  readonly operation: string;
  /** The response's status, or the reason why there is none. */
  readonly result: number | NoResponseReason | InvalidResponseReason;
  /** From queueing to the last byte. */
  readonly durationMs: number;
  /** authentik's own id of the request, when it sends one. */
  readonly authentikId?: string | undefined;
}

/** An observer's view of one exchange in progress. */
interface ObservedAttempt {
  /** The W3C trace context to send to authentik, if any. */
  readonly traceparent: string | undefined;
  /** Called once, when the exchange ends. */
  end(attempt: Attempt): void;
}

/** Called when an exchange begins. @param resendCount the number of earlier exchanges of the same call. */
export type AttemptObserver = (operation: Operation, resendCount: number) => ObservedAttempt;

const hexadecimalUuid = /^[0-9a-f]{32}$/;

/** authentik's `X-authentik-id`; undefined if it does not have the expected form, or holds a secret. */
export function authentikIdOf(
  { 'x-authentik-id': id }: IncomingHttpHeaders,
  redactor: () => Redactor,
): string | undefined {
  if (typeof id !== 'string' || !hexadecimalUuid.test(id)) return undefined;
  return redactor().isInId(id) ? undefined : id;
}
