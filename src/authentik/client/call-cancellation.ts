import { NoResponseError, type NoResponseReason } from '../errors.js';
import { isWrite } from '../operation.js';
import type { AuthentikRequest, CancelSignal } from '../request.js';
import { Exchange } from './exchange.js';

/** A write is sent only while this share of its timeout remains. Later, it would often end with an unknown outcome. */
const minTimeoutShareForWrites = 0.1;

/**
 * Cancels a call, over all its attempts: at its deadline, when its client disconnects, or, while it has not been sent,
 * when the circuit opens.
 */
export class CallCancellation {
  readonly #call: AuthentikRequest;
  readonly #deadlineAtMs: number;
  readonly #minWriteMs: number;
  readonly #deadlineTimer: NodeJS.Timeout;
  #exchange: Exchange | undefined;
  #cancelled: [failure: NoResponseReason, retryAfterSeconds: number | undefined] | undefined;

  /** @param signal aborts when the client disconnects: this cancels everything but a write that may have been sent. */
  constructor(
    call: AuthentikRequest,
    timeoutMs: number,
    private readonly signal: CancelSignal | undefined,
  ) {
    this.#call = call;
    this.#deadlineAtMs = (call.queuedAtMs ?? performance.now()) + timeoutMs;
    this.#minWriteMs = isWrite(call.operation) ? timeoutMs * minTimeoutShareForWrites : 0;
    this.#deadlineTimer = setTimeout(this.#cancel, Math.max(0, this.leftMs), 'DEADLINE');
    signal?.addEventListener('abort', this.#onClientDisconnect);
  }

  get leftMs(): number {
    return this.#deadlineAtMs - performance.now();
  }

  /** The exchange of the next attempt; it has already failed if the call is cancelled. */
  begin(): Exchange {
    this.#exchange = new Exchange(this.#onBeforeSend, this.#call.takeBytes);
    if (this.#cancelled !== undefined) this.#cancel(...this.#cancelled);
    else if (this.signal?.aborted) this.#onClientDisconnect();
    else if (this.leftMs <= 0) this.#cancel('DEADLINE');
    return this.#exchange;
  }

  end(): void {
    clearTimeout(this.#deadlineTimer);
    this.signal?.removeEventListener('abort', this.#onClientDisconnect);
  }

  /** Cancels the call because the circuit has opened, unless it has been sent. */
  cancelIfUnsent(retryAfterSeconds: number): void {
    if (!this.#exchange?.sent) this.#cancel('CIRCUIT_OPEN', retryAfterSeconds);
  }

  readonly #onBeforeSend = (): void => {
    if (this.leftMs < this.#minWriteMs) this.#cancel('DEADLINE');
  };

  readonly #cancel = (failure: NoResponseReason, retryAfterSeconds?: number): void => {
    this.#cancelled = [failure, retryAfterSeconds];
    const { operation } = this.#call;
    this.#exchange?.fail(new NoResponseError(operation, failure, this.#exchange.sent, retryAfterSeconds));
  };

  readonly #onClientDisconnect = (): void => {
    if (!isWrite(this.#call.operation) || !this.#exchange?.sent) this.#cancel('CLIENT_CLOSED');
  };
}
