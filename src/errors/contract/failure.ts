import type { ErrorCode, GatewayReasonName } from './error-code.js';
import type { ErrorExtensions } from './error-extensions.js';
import type { UpstreamReasonName } from './upstream-reason.js';

/** An error without its request: all extensions but `requestId`, and a one-sentence message. */
export interface Failure extends Omit<ErrorExtensions, 'requestId'> {
  readonly code: ErrorCode;
  readonly reason: GatewayReasonName | UpstreamReasonName;
  readonly message: string;
}
