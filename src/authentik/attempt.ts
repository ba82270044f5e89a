import type { IncomingHttpHeaders } from 'node:http';
import type { AnswerFault, CallFailure } from './errors.js';

/** One exchange with authentik that has ended, as logs and metrics may tell it: no URL, header or body. */
export interface Attempt {
  /** OpenAPI's operationId. */
  readonly operation: string;
  /** The answer's status, or why there is none. */
  readonly result: number | CallFailure | AnswerFault;
  /** From queueing to the last byte. */
  readonly durationMs: number;
  /** authentik's own id of the request, when it sends one. */
  readonly authentikId?: string | undefined;
}

const hexadecimalUuid = /^[0-9a-f]{32}$/;

/** authentik's `X-authentik-id`; anything else that a header of that name may hold is not passed on. */
export function authentikIdOf({ 'x-authentik-id': id }: IncomingHttpHeaders): string | undefined {
  return typeof id === 'string' && hexadecimalUuid.test(id) ? id : undefined;
}
