import { Pool } from 'undici';
import { tellsOfAuthentik } from '../errors.js';
import type { Call } from '../request.js';
import { type Answer, type Confidential, readAnswer } from '../response/response.js';
import { type Attempt, authentikIdOf } from './attempt.js';
import { Patience } from './call-cancellation.js';
import { CallQueue } from './call-queue.js';
import { Circuit } from './circuit-breaker.js';
import { failedCall } from './classify-error.js';
import type { Exchange, RawAnswer } from './exchange.js';
import type { AuthentikHttpOptions } from './http-client-options.js';
import { repeated } from './retry.js';
import { trustedCertificates } from './trusted-certificates.js';

/** What the last call saw of authentik. */
export type LastSeen = { readonly at: Date; readonly status: number } | { readonly at: Date; readonly failure: string };

const responseLimitBytes = 2 * 1024 * 1024;
const headerLimitBytes = 16 * 1024;

/** HTTP to one authentik: pool, limits, deadline, circuit breaker, repeats, typed errors. Knows no endpoint. Follows nothing. */
export class AuthentikHttp {
  lastSeen: LastSeen | undefined;
  readonly #pool: Pool;
  readonly #circuit = new Circuit(() => this.#giveUpUnsent());
  /** No Set: what V8 keeps of a Set that changes all the time keeps all that was in it, until the next full collection. */
  readonly #underWay: Patience[] = [];
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
  }: AuthentikHttpOptions) {
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
  get circuit(): Circuit['state'] {
    return this.#circuit.state;
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
  call(call: Call): Promise<Answer> {
    return this.#circuit.run(call.operation, async (probe) => {
      const patience = new Patience(call, this.#timeoutMs, probe ? undefined : call.caller.signal);
      this.#underWay.push(patience);
      const attempt = async (resends: number) => {
        // It may have opened since the attempt before.
        if (!probe && this.circuit !== 'closed') throw this.#circuit.openFor(call.operation);
        return this.#attempt(call, patience.begin(), resends);
      };
      // Of what is given up because the gateway stops, another attempt would come to the same end.
      return repeated(attempt, () => (this.#pool.destroyed ? 0 : patience.leftMs)).finally(() => {
        this.#underWay.splice(this.#underWay.indexOf(patience), 1);
        patience.end();
      });
    });
  }

  /** Closes the sockets; calls in flight are given up. */
  destroy(): Promise<void> {
    return this.#pool.destroy();
  }

  /** The calls that wait for a place would be sent, one after the other, to an authentik that does not answer. */
  #giveUpUnsent(): void {
    for (const patience of this.#underWay) patience.circuitOpened(this.#circuit.openSeconds);
  }

  async #attempt(call: Call, exchange: Exchange, resendCount: number): Promise<Answer> {
    const startMs = performance.now();
    const begun = call.caller.beginAttempt?.(call.operation, resendCount);
    const tell = (result: Attempt['result'], authentikId?: string) =>
      begun?.end({ operation: call.operation.id, result, durationMs: performance.now() - startMs, authentikId });
    let raw: RawAnswer;
    try {
      this.#send(call, exchange, begun?.traceparent);
      raw = await exchange.answer;
    } catch (error) {
      const typed = failedCall(error, call.operation, exchange, this.#timeoutMs);
      if (tellsOfAuthentik(typed)) this.lastSeen = { at: new Date(), failure: typed.reason };
      tell(typed.reason);
      throw typed;
    }
    this.lastSeen = { at: new Date(), status: raw.status };
    tell(raw.status, authentikIdOf(raw.headers));
    return readAnswer(raw, call, this.#confidential);
  }

  #send({ operation, path, caller, body }: Call, exchange: Exchange, traceparent: string | undefined): void {
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
