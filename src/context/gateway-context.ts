import type { AuthentikHttpClient } from '../authentik/client/http-client.js';
import { isWrite } from '../authentik/operation.js';
import type { CancelSignal } from '../authentik/request.js';
import type { AuthentikClient } from '../authentik/viewset.js';
import { UnauthenticatedError } from '../errors/contract/gateway-errors.js';
import type { Warning } from '../errors/contract/warning.js';
import type { RequestRecord } from '../telemetry/request-record.js';
import { CallBudget } from './call-budget.js';

/** The context of one request. No #private fields, because Apollo Server copies it field by field. */
export class GatewayContext {
  /** Warnings for the response. */
  readonly warnings: Warning[] = [];
  /** Response names of the mutation fields whose write was applied, even if something fails afterwards. */
  readonly appliedFields = new Set<string | number | undefined>();
  /** Loaded objects belong to it. Each call of a write, even a failed one, replaces it, because they may be stale. */
  snapshot: object = {};
  /** What any call has sent in confidence: authentik may repeat it in the response to a later one. */
  private readonly secrets: string[] = [];
  /** Identifies the authentik behind the gateway: what is learnt of it is kept for it. */
  readonly upstream: object;
  private readonly calls: CallBudget;

  constructor(
    /** Equals the `x-request-id` response header and the one sent to authentik. */
    readonly requestId: string,
    authentikClient: Pick<AuthentikHttpClient, 'call' | 'maxConnections'>,
    private readonly credential: string | UnauthenticatedError,
    readonly record: RequestRecord,
    private readonly signal?: CancelSignal,
  ) {
    this.upstream = authentikClient;
    this.calls = new CallBudget(authentikClient);
  }

  /** The authentik client of this caller. @throws UnauthenticatedError without a credential. */
  get authentik(): AuthentikClient {
    if (this.credential instanceof UnauthenticatedError) throw this.credential;
    const { requestId, signal, calls, secrets } = this;
    const caller = { authorization: this.credential, requestId, signal, beginAttempt: this.record.beginAttempt };
    return {
      call: async (request) => {
        secrets.push(...(request.secrets ?? []));
        try {
          return await calls.call({ ...request, caller, secrets });
        } finally {
          if (isWrite(request.operation)) this.snapshot = {};
        }
      },
    };
  }
}
