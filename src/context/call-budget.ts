import type { AuthentikHttpClient } from '../authentik/client/http-client.js';
import { type AuthentikError, isAuthentikError } from '../authentik/errors.js';
import type { AuthentikRequest } from '../authentik/request.js';
import type { AuthentikResponse } from '../authentik/response/response.js';
import { TooManyCallsError } from '../errors/contract/gateway-errors.js';
import { fromAuthentik } from '../errors/translate/from-authentik.js';

const maxCalls = 100;
const maxBytes = 8 * 1024 * 1024;
/** The share of all connections that one operation may use; the rest stays free for other callers. */
const connectionShare = 1 / 8;

export type LimitedClient = Pick<AuthentikHttpClient, 'call' | 'maxConnections' | 'hasFreeConnection'>;

/** Limits the upstream calls of one GraphQL operation: total calls, concurrent calls, and response bytes. */
export class CallBudget {
  readonly #maxConcurrent: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #made = 0;
  #bytes = 0;
  /** authentik's rejection of the credential, which is the same for all calls of the operation. */
  #rejection: AuthentikError | undefined;

  constructor(private readonly authentikClient: LimitedClient) {
    this.#maxConcurrent = Math.max(1, Math.floor(authentikClient.maxConnections * connectionShare));
  }

  /** @throws TooManyCallsError if the operation may not make this many calls more. */
  require(count: number): void {
    if (this.#made + count > maxCalls) throw new TooManyCallsError(maxCalls);
  }

  /** The call may wait in a queue, which counts towards its deadline. @throws TooManyCallsError or AuthentikError. */
  async call(call: AuthentikRequest): Promise<AuthentikResponse> {
    this.require(1);
    this.#made += 1;
    const queuedAtMs = performance.now();
    if (this.#mayStart) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      if (this.#rejection !== undefined) throw this.#rejection;
      return await this.authentikClient.call({ ...call, queuedAtMs, takeBytes: this.#takeBytes });
    } catch (error) {
      if (isAuthentikError(error) && fromAuthentik(error, []).code === 'UNAUTHENTICATED') this.#rejection = error;
      throw error;
    } finally {
      this.#running -= 1;
      this.#startWaiting();
    }
  }

  /** The first call may wait for a connection, but others only take free ones: the queue is for many operations. */
  get #mayStart(): boolean {
    if (this.#running === 0) return true;
    return this.#running < this.#maxConcurrent && this.authentikClient.hasFreeConnection;
  }

  /** After a client disconnect, waiting calls start too and fail at once. */
  #startWaiting(): void {
    while (this.#waiting.length > 0 && this.#mayStart) {
      this.#running += 1;
      this.#waiting.shift()?.();
    }
  }

  readonly #takeBytes = (count: number): boolean => {
    this.#bytes += count;
    return this.#bytes <= maxBytes;
  };
}
