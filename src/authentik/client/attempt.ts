import type { IncomingHttpHeaders } from 'node:http';
import type { InvalidResponseReason, NoResponseReason } from '../errors.js';
import type { Operation } from '../operation.js';

/** One exchange with authentik that has ended, as logs and metrics may tell it: no URL, header or body. */
export interface Attempt {
  /** OpenAPI's operationId. */
  readonly operation: string;
  /** The answer's status, or why there is none. */
  readonly result: number | NoResponseReason | InvalidResponseReason;
  /** From queueing to the last byte. */
  readonly durationMs: number;
  /** authentik's own id of the request, when it sends one. */
  readonly authentikId?: string | undefined;
}

/** An exchange that is under way, as seen by who follows it. */
interface ObservedAttempt {
  /** The W3C trace context that it takes to authentik, if any. */
  readonly traceparent: string | undefined;
  /** Is told once how it ended. */
  end(attempt: Attempt): void;
}

/** Is told of each exchange as it begins. @param resendCount how many exchanges of the same call came before it. */
export type AttemptObserver = (operation: Operation, resendCount: number) => ObservedAttempt;

const hexadecimalUuid = /^[0-9a-f]{32}$/;

/** authentik's `X-authentik-id`; anything else that a header of that name may hold is not passed on. */
export function authentikIdOf({ 'x-authentik-id': id }: IncomingHttpHeaders): string | undefined {
  return typeof id === 'string' && hexadecimalUuid.test(id) ? id : undefined;
}
