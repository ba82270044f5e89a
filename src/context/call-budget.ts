import type { AuthentikHttpClient } from '../authentik/client/http-client.js';
import type { AuthentikRequest } from '../authentik/request.js';
import type { AuthentikResponse } from '../authentik/response/response.js';
import { TooManyCallsError } from '../errors/contract/gateway-errors.js';

const maxCalls = 100;
const maxBytes = 8 * 1024 * 1024;
/** The part of all connections that one operation may take: the others stay free for other callers. */
const connectionShare = 1 / 8;

/** Limits what one GraphQL operation takes of authentik: calls in all, calls side by side, and bytes read. */
export class CallBudget {
  readonly #maxConcurrent: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #made = 0;
  #bytes = 0;

  constructor(private readonly http: Pick<AuthentikHttpClient, 'call' | 'maxConnections'>) {
    this.#maxConcurrent = Math.max(1, Math.floor(http.maxConnections * connectionShare));
  }

  /** Waits until it is the call's turn, which counts towards its deadline. @throws TooManyCallsError, and what the call throws. */
  async call(call: AuthentikRequest): Promise<AuthentikResponse> {
    if (this.#made >= maxCalls) throw new TooManyCallsError(maxCalls);
    this.#made += 1;
    const queuedAtMs = performance.now();
    if (this.#running < this.#maxConcurrent) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await this.http.call({ ...call, queuedAtMs, takeBytes: this.#takeBytes });
    } finally {
      this.#handOver();
    }
  }

  /** A client that has gone frees the calls that wait as well: each fails as its turn comes. */
  #handOver(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }

  readonly #takeBytes = (count: number): boolean => {
    this.#bytes += count;
    return this.#bytes <= maxBytes;
  };
}
