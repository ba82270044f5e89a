import { isWrite } from '../authentik/operation.js';
import { Redactor } from '../authentik/redaction/redactor.js';
import type { CancelSignal } from '../authentik/request.js';
import type { AuthentikClient } from '../authentik/viewset.js';
import { UnauthenticatedError } from '../errors/contract/gateway-errors.js';
import type { Warning } from '../errors/contract/warning.js';
import type { RequestRecord } from '../telemetry/request-record.js';
import { CallBudget, type LimitedClient } from './call-budget.js';

/** The context of one request. No #private fields, because Apollo Server copies it field by field. */
export class GatewayContext {
  /** Warnings for the response. */
  readonly warnings: Warning[] = [];
  /** Response names of the mutation fields whose write was applied, even if something fails afterwards. */
  readonly appliedFields = new Set<string | number | undefined>();
  /** Response names of applied fields that are still safe to retry. */
  readonly retryableFields = new Set<string | number | undefined>();
  /** Cache key of loaded objects; replaced by each write, because they may be stale. */
  snapshot: object = {};
  /** Secrets of all calls so far: authentik may quote them in any response. */
  private readonly redactor = new Redactor();
  private readonly calls: CallBudget;

  constructor(
    /** Equals the `x-request-id` response header and the one sent to authentik. */
    readonly requestId: string,
    private readonly authentikClient: LimitedClient,
    private readonly credential: string | UnauthenticatedError,
    readonly record: RequestRecord,
    private readonly signal?: CancelSignal,
  ) {
    this.calls = new CallBudget(authentikClient);
  }

  /** Identifies the configured authentik, for what the gateway learns about it. */
  get authentikIdentity(): object {
    return this.authentikClient;
  }

  /** The authentik client of this caller. @throws UnauthenticatedError without a credential. */
  get authentik(): AuthentikClient {
    return this.createClient(this.calls, this.signal);
  }

  /**
   * For a write that takes several calls: they go on after the client has disconnected, so that nothing is half done.
   * @throws UnauthenticatedError without a credential.
   */
  get persistentClient(): AuthentikClient {
    return this.createClient(this.calls, undefined);
  }

  /**
   * For steps that clean up after a write. They are not part of the call budget, and go on after the client has
   * disconnected. @throws UnauthenticatedError without a credential.
   */
  get cleanupClient(): AuthentikClient {
    return this.createClient(this.authentikClient, undefined);
  }

  /** Checks before a write of several calls that it will not end half done. @throws TooManyCallsError */
  requireCalls(count: number): void {
    this.calls.require(count);
  }

  /** Registers a secret before it is sent, because authentik may already know it and quote it. */
  keepSecret(secret: string): void {
    this.redactor.add([secret]);
  }

  /** @returns the Authorization header for authentik. @throws UnauthenticatedError */
  requireCredential(): string {
    if (this.credential instanceof UnauthenticatedError) throw this.credential;
    return this.credential;
  }

  private createClient(calls: Pick<CallBudget, 'call'>, signal: CancelSignal | undefined): AuthentikClient {
    const authorization = this.requireCredential();
    const { requestId, redactor } = this;
    const { beginAttempt } = this.record;
    const caller = { authorization, requestId, signal, beginAttempt, redactor };
    return {
      call: async (request) => {
        redactor.add(request.secrets ?? []);
        try {
          return await calls.call({ ...request, caller });
        } finally {
          if (isWrite(request.operation)) this.snapshot = {};
        }
      },
    };
  }
}
