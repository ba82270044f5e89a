import { rootCertificates } from 'node:tls';
import { Pool } from 'undici';
import { type Answer, readAnswer } from './answer.js';
import type { Call } from './call.js';
import { callFailureOf } from './call-failure.js';
import { AuthentikError, CallFailedError, type CallFailure, RefusedError, UnusableAnswerError } from './errors.js';
import { Exchange } from './exchange.js';
import { isWrite, type Operation } from './operation.js';
import { Places, QueueFullError } from './places.js';

export interface AuthentikHttpOptions {
  /** Origin of authentik, with the path prefix it is served under, if any. */
  readonly url: URL;
  /** Deadline of one call, from queueing to the last byte. */
  readonly timeoutMs: number;
  /** Sockets, and calls in flight. */
  readonly maxConnections: number;
  /** Calls that may wait for one; past it they fail with QUEUE_FULL. */
  readonly maxQueue: number;
  /** Extra CA certificates, PEM. */
  readonly caCertificates?: string | undefined;
}

/** What the last call saw of authentik. */
export type LastSeen =
  | { readonly at: string; readonly status: number }
  | { readonly at: string; readonly failure: string };

const responseLimitBytes = 2 * 1024 * 1024;
const headerLimitBytes = 16 * 1024;
/** What ends a call and says nothing of authentik. */
const ownReasons: ReadonlySet<string> = new Set<CallFailure>(['QUEUE_FULL', 'CLIENT_CLOSED']);

/** HTTP to one authentik: pool, limits, deadline, typed errors. Knows no endpoint. Follows and repeats nothing. */
export class AuthentikHttp {
  lastSeen: LastSeen | undefined;
  readonly #pool: Pool;
  readonly #places: Places;
  readonly #pathPrefix: string;
  readonly #timeoutMs: number;
  readonly #address: readonly string[];

  constructor({ url, timeoutMs, maxConnections, maxQueue, caCertificates }: AuthentikHttpOptions) {
    const ca = caCertificates === undefined ? {} : { ca: [...rootCertificates, caCertificates] };
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
    this.#places = new Places(maxConnections, maxQueue);
    this.#pathPrefix = `${url.pathname.replace(/\/$/, '')}/api/v3`;
    this.#timeoutMs = timeoutMs;
    // A bare word such as "authentik" is no address to hide.
    this.#address = [url.origin, ...[url.host, url.hostname].filter((name) => /[.:]/.test(name))];
  }

  /** @throws AuthentikError, and nothing else. */
  async call(call: Call): Promise<Answer> {
    const exchange = new Exchange();
    const giveUp = (failure: CallFailure) => exchange.fail(new CallFailedError(call.operation, failure, exchange.sent));
    const deadline = setTimeout(giveUp, this.#timeoutMs, 'DEADLINE');
    const clientGone = () => {
      if (!isWrite(call.operation) || !exchange.sent) giveUp('CLIENT_CLOSED');
    };
    const { signal } = call.caller;
    signal?.addEventListener('abort', clientGone);
    if (signal?.aborted) clientGone();
    try {
      this.#send(call, exchange);
      const raw = await exchange.answer;
      this.lastSeen = { at: new Date().toISOString(), status: raw.status };
      return readAnswer(raw, call, this.#address);
    } catch (error) {
      throw this.#typed(error, call.operation, exchange);
    } finally {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', clientGone);
    }
  }

  /** Closes the sockets; calls in flight are given up. */
  destroy(): Promise<void> {
    return this.#pool.destroy();
  }

  #send({ operation, path, caller, body }: Call, exchange: Exchange): void {
    const request = {
      method: operation.method,
      path: this.#pathPrefix + path,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'accept-language': 'en',
        authorization: caller.authorization,
        'x-request-id': caller.requestId,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    };
    const start = () => void this.#pool.dispatch(request, exchange);
    this.#places.run(exchange, start).catch((error: Error) => exchange.fail(error));
  }

  #typed(error: unknown, operation: Operation, { sent, status }: Exchange): AuthentikError {
    const typed = typedError(error, operation, sent, status);
    const tellsOfAuthentik = !(typed instanceof RefusedError) && !ownReasons.has(typed.reason);
    if (tellsOfAuthentik) this.lastSeen = { at: new Date().toISOString(), failure: typed.reason };
    return typed;
  }
}

function typedError(error: unknown, operation: Operation, sent: boolean, status: number | undefined): AuthentikError {
  if (error instanceof CallFailedError && error.reason === 'DEADLINE' && !sent) {
    return new CallFailedError(operation, 'CONNECT_TIMEOUT', false);
  }
  if (error instanceof AuthentikError) return error;
  if (error instanceof QueueFullError) return new CallFailedError(operation, 'QUEUE_FULL', false);
  const failure = callFailureOf(error, sent);
  return failure === 'PROTOCOL_ERROR' || failure === 'RESPONSE_TOO_LARGE'
    ? new UnusableAnswerError(operation, failure, status)
    : new CallFailedError(operation, failure, sent);
}
