import type { AuthentikHttp } from '../authentik/client/http-client.js';
import type { GoneSignal } from '../authentik/request.js';
import { UnauthenticatedError } from '../errors/contract/gateway-errors.js';
import type { Warning } from '../errors/contract/warning.js';
import { CaptchaStagesClient } from '../resources/captcha-stage/captcha-stage.client.js';
import type { RequestRecord } from '../telemetry/request-record.js';
import { CallBudget } from './call-budget.js';

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
