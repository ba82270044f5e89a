import type { AuthentikHttpClient } from '../authentik/client/http-client.js';
import type { AuthentikRequest } from '../authentik/request.js';
import type { AuthentikResponse } from '../authentik/response/response.js';
import { TooManyCallsError } from '../errors/contract/gateway-errors.js';

const maxCalls = 100;
const maxBytes = 8 * 1024 * 1024;
/** The share of all connections that one operation may use; the rest stays free for other callers. */
const connectionShare = 1 / 8;

/** Limits the upstream calls of one GraphQL operation: total calls, concurrent calls, and response bytes. */
export class CallBudget {
  readonly #maxConcurrent: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #made = 0;
  #bytes = 0;

  constructor(private readonly authentikClient: Pick<AuthentikHttpClient, 'call' | 'maxConnections'>) {
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
    if (this.#running < this.#maxConcurrent) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await this.authentikClient.call({ ...call, queuedAtMs, takeBytes: this.#takeBytes });
    } finally {
      this.#startNext();
    }
  }

  /** Starts the next waiting call. After a client disconnect, waiting calls start too and fail at once. */
  #startNext(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }

  readonly #takeBytes = (count: number): boolean => {
    this.#bytes += count;
    return this.#bytes <= maxBytes;
  };
}
