import type { GoneSignal } from './authentik/call.js';
import { CaptchaStagesClient } from './authentik/captcha-stages.client.js';
import type { AuthentikHttp } from './authentik/http.js';
import { CallBudget } from './call-budget.js';
import { UnauthenticatedError } from './errors/local-errors.js';
import type { Warning } from './errors/warning.js';
import type { RequestRecord } from './telemetry/request-record.js';

/** What one request brings with it. Apollo Server copies it field by field: no private fields here. */
export class GatewayContext {
  /** What the response is to warn of. */
  readonly warnings: Warning[] = [];
  /** The response names of the mutation fields whose write has been done, whatever fails after it. */
  readonly applied = new Set<string | number | undefined>();
  private readonly calls: CallBudget;

  constructor(
    /** Equals the `x-request-id` response header and the one sent to authentik. */
    readonly requestId: string,
    http: Pick<AuthentikHttp, 'call' | 'maxConnections'>,
    private readonly credential: string | UnauthenticatedError,
    readonly record: RequestRecord,
    private readonly signal?: GoneSignal,
  ) {
    this.calls = new CallBudget(http);
  }

  /** authentik's captcha stages as this caller may see and change them. @throws UnauthenticatedError without a credential. */
  get captchaStages(): CaptchaStagesClient {
    if (this.credential instanceof UnauthenticatedError) throw this.credential;
    const { requestId, signal } = this;
    const { beginAttempt } = this.record;
    return new CaptchaStagesClient(this.calls, { authorization: this.credential, requestId, signal, beginAttempt });
  }
}
