import type { ErrorCode, GatewayReasonName } from './error-code.js';
import type { ErrorExtensions } from './error-extensions.js';
import type { UpstreamReasonName } from './upstream-reason.js';

/** An error before it meets its request: all of the shape but `requestId`, and its one-sentence message. */
export interface Failure extends Omit<ErrorExtensions, 'requestId'> {
  readonly code: ErrorCode;
  readonly reason: GatewayReasonName | UpstreamReasonName;
  readonly message: string;
}
