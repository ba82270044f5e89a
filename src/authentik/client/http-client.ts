import { concernsAuthentik } from '../errors.js';
import type { AuthentikRequest } from '../request.js';
import { type AuthentikResponse, type Confidential, parseResponse, redactorOf } from '../response/response.js';
import { type Attempt, authentikIdOf } from './attempt.js';
import { CallCancellation } from './call-cancellation.js';
import { CallQueue } from './call-queue.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { toCallError } from './classify-error.js';
import type { Exchange, RawResponse } from './exchange.js';
import type { AuthentikHttpClientOptions } from './http-client-options.js';
import { createPool } from './pool.js';
import { withRetries } from './retry.js';

/** The latest sign of authentik: the status of a response, or a failure. */
export type LastOutcome =
  | { readonly at: Date; readonly status: number }
  | { readonly at: Date; readonly failure: string };

/** HTTP client for one authentik: pool, queue, deadline, circuit breaker, retries. Never follows redirects. */
export class AuthentikHttpClient {
  lastOutcome: LastOutcome | undefined;
  readonly #pool: ReturnType<typeof createPool>;
  readonly #circuitBreaker = new CircuitBreaker(() => this.#cancelUnsent());
  /** An array, not a Set: V8 keeps a Set's outgrown tables, and all they refer to, until a full collection. */
  readonly #activeCalls: CallCancellation[] = [];
  readonly #queue: CallQueue;
  readonly #pathPrefix: string;
  readonly #timeoutMs: number;
  readonly maxConnections: number;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #confidential: Confidential;

  constructor(options: AuthentikHttpClientOptions) {
    const { url, timeoutMs, maxConnections, maxQueue, userAgent, headers = {} } = options;
    this.#pool = createPool(options);
    this.#queue = new CallQueue(maxConnections, maxQueue);
    this.#pathPrefix = `${url.pathname.replace(/\/$/, '')}/api/v3`;
    this.#timeoutMs = timeoutMs;
    this.maxConnections = maxConnections;
    // A single word such as "authentik" is not a secret address.
    const address = [url.origin, ...[url.host, url.hostname].filter((name) => /[.:]/.test(name))];
    this.#confidential = { secrets: Object.values(headers), address };
    this.#headers = {
      ...headers,
      accept: 'application/json',
      'accept-encoding': 'identity',
      'accept-language': 'en',
      'user-agent': userAgent,
    };
  }

  /** An open circuit fails all calls at once; a half-open one all but the probe. */
  get circuit(): CircuitBreaker['state'] {
    return this.#circuitBreaker.state;
  }

  get inFlight(): number {
    return this.#queue.inFlight;
  }

  get waiting(): number {
    return this.#queue.waiting;
  }

  /** Whether the next call would not have to wait. */
  get hasFreeConnection(): boolean {
    return this.#queue.inFlight < this.maxConnections;
  }

  /** Whether the next call would be rejected. */
  get isFull(): boolean {
    return this.#queue.isFull;
  }

  /** @throws AuthentikError and nothing else. */
  call(call: AuthentikRequest): Promise<AuthentikResponse> {
    return this.#circuitBreaker.run(call.operation, async (probe) => {
      const cancellation = new CallCancellation(call, this.#timeoutMs, probe ? undefined : call.caller.signal);
      this.#activeCalls.push(cancellation);
      const attempt = async (resendCount: number) => {
        // The circuit may have opened since the previous attempt.
        if (!probe && this.circuit !== 'closed') throw this.#circuitBreaker.openError(call.operation);
        return this.#attempt(call, cancellation.begin(), resendCount);
      };
      // Do not retry once the pool is destroyed (shutdown).
      return withRetries(attempt, () => (this.#pool.destroyed ? 0 : cancellation.leftMs)).finally(() => {
        this.#activeCalls.splice(this.#activeCalls.indexOf(cancellation), 1);
        cancellation.end();
      });
    });
  }

  /** Closes the sockets; calls in flight fail. */
  destroy(): Promise<void> {
    return this.#pool.destroy();
  }

  /** Otherwise queued calls would be sent, one after another, to an authentik that does not respond. */
  #cancelUnsent(): void {
    for (const cancellation of this.#activeCalls) cancellation.cancelIfUnsent(this.#circuitBreaker.retryAfterSeconds);
  }

  async #attempt(call: AuthentikRequest, exchange: Exchange, resendCount: number): Promise<AuthentikResponse> {
    const startMs = performance.now();
    const observed = call.caller.beginAttempt?.(call.operation, resendCount);
    const report = (result: Attempt['result'], authentikId?: string) =>
      observed?.end({ operation: call.operation.id, result, durationMs: performance.now() - startMs, authentikId });
    let raw: RawResponse;
    try {
      this.#send(call, exchange, observed?.traceparent);
      raw = await exchange.response;
    } catch (error) {
      const typed = toCallError(error, call.operation, exchange, this.#timeoutMs);
      if (concernsAuthentik(typed)) this.lastOutcome = { at: new Date(), failure: typed.reason };
      report(typed.reason);
      throw typed;
    }
    this.lastOutcome = { at: new Date(), status: raw.status };
    report(
      raw.status,
      authentikIdOf(raw.headers, () => redactorOf(call, this.#confidential)),
    );
    return parseResponse(raw, call, this.#confidential);
  }

  #send(
    { operation, path, caller, body }: AuthentikRequest,
    exchange: Exchange,
    traceparent: string | undefined,
  ): void {
    const request = {
      method: operation.method,
      path: this.#pathPrefix + path,
      headers: {
        ...this.#headers,
        authorization: caller.authorization,
        'x-request-id': caller.requestId,
        ...(traceparent === undefined ? {} : { traceparent }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    };
    this.#queue.add(exchange, () => {
      exchange.startedAtMs = performance.now();
      this.#pool.dispatch(request, exchange);
    });
  }
}
