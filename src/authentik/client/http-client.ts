import { Pool } from 'undici';
import { concernsAuthentik } from '../errors.js';
import type { AuthentikRequest } from '../request.js';
import { type AuthentikResponse, type Confidential, parseResponse } from '../response/response.js';
import { type Attempt, authentikIdOf } from './attempt.js';
import { CallCancellation } from './call-cancellation.js';
import { CallQueue } from './call-queue.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { toCallError } from './classify-error.js';
import type { Exchange, RawResponse } from './exchange.js';
import type { AuthentikHttpClientOptions } from './http-client-options.js';
import { withRetries } from './retry.js';
import { trustedCertificates } from './trusted-certificates.js';

/** What the last call saw of authentik. */
export type LastOutcome =
  | { readonly at: Date; readonly status: number }
  | { readonly at: Date; readonly failure: string };

const responseLimitBytes = 2 * 1024 * 1024;
const headerLimitBytes = 16 * 1024;

/** HTTP to one authentik: pool, limits, deadline, circuit breaker, repeats, typed errors. Knows no endpoint. Follows nothing. */
export class AuthentikHttpClient {
  lastOutcome: LastOutcome | undefined;
  readonly #pool: Pool;
  readonly #circuitBreaker = new CircuitBreaker(() => this.#cancelUnsent());
  /** No Set: what V8 keeps of a Set that changes all the time keeps all that was in it, until the next full collection. */
  readonly #activeCalls: CallCancellation[] = [];
  readonly #queue: CallQueue;
  readonly #pathPrefix: string;
  readonly #timeoutMs: number;
  readonly maxConnections: number;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #confidential: Confidential;

  constructor({
    url,
    timeoutMs,
    maxConnections,
    maxQueue,
    userAgent,
    headers = {},
    caCertificates,
  }: AuthentikHttpClientOptions) {
    const ca = caCertificates === undefined ? {} : { ca: trustedCertificates(caCertificates) };
    this.#pool = new Pool(url.origin, {
      connections: maxConnections,
      pipelining: 1,
      maxResponseSize: responseLimitBytes,
      maxHeaderSize: headerLimitBytes,
      // The deadline of call() rules alone.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: timeoutMs, ...ca },
    });
    this.#queue = new CallQueue(maxConnections, maxQueue);
    this.#pathPrefix = `${url.pathname.replace(/\/$/, '')}/api/v3`;
    this.#timeoutMs = timeoutMs;
    this.maxConnections = maxConnections;
    // A bare word such as "authentik" is no address to hide.
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

  /** Whether calls go through: an open circuit fails them at once, a half-open one all but the one that probes. */
  get circuit(): CircuitBreaker['state'] {
    return this.#circuitBreaker.state;
  }

  get inFlight(): number {
    return this.#queue.inFlight;
  }

  get waiting(): number {
    return this.#queue.waiting;
  }

  /** Whether the next call would be shed. */
  get isFull(): boolean {
    return this.#queue.isFull;
  }

  /** @throws AuthentikError, and nothing else. */
  call(call: AuthentikRequest): Promise<AuthentikResponse> {
    return this.#circuitBreaker.run(call.operation, async (probe) => {
      const cancellation = new CallCancellation(call, this.#timeoutMs, probe ? undefined : call.caller.signal);
      this.#activeCalls.push(cancellation);
      const attempt = async (resendCount: number) => {
        // It may have opened since the attempt before.
        if (!probe && this.circuit !== 'closed') throw this.#circuitBreaker.openError(call.operation);
        return this.#attempt(call, cancellation.begin(), resendCount);
      };
      // Of what is given up because the gateway stops, another attempt would come to the same end.
      return withRetries(attempt, () => (this.#pool.destroyed ? 0 : cancellation.leftMs)).finally(() => {
        this.#activeCalls.splice(this.#activeCalls.indexOf(cancellation), 1);
        cancellation.end();
      });
    });
  }

  /** Closes the sockets; calls in flight are given up. */
  destroy(): Promise<void> {
    return this.#pool.destroy();
  }

  /** The calls that wait for a place would be sent, one after the other, to an authentik that does not answer. */
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
    report(raw.status, authentikIdOf(raw.headers));
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
