import { CallFailedError, type CallFailure } from '../errors.js';
import { isWrite } from '../operation.js';
import type { Call, GoneSignal } from '../request.js';
import { Exchange } from './exchange.js';

/**
 * The part of its time that a write must still have when it is sent: authentik writes in a fraction of a second, and what
 * would not be waited for to its end has an unknown outcome.
 */
const leastShare = 0.1;

/**
 * How long a call is waited for, over all its attempts: until its deadline, until its client goes away, or, as long as it
 * has not been sent, until the circuit opens.
 */
export class Patience {
  readonly #call: Call;
  readonly #endsAtMs: number;
  readonly #leastMs: number;
  readonly #deadline: NodeJS.Timeout;
  #exchange: Exchange | undefined;
  #over: [failure: CallFailure, retryAfterSeconds: number | undefined] | undefined;

  /** @param signal aborts when the client goes away: all but a write that may have been sent is given up. */
  constructor(
    call: Call,
    timeoutMs: number,
    private readonly signal: GoneSignal | undefined,
  ) {
    this.#call = call;
    this.#endsAtMs = (call.queuedAtMs ?? performance.now()) + timeoutMs;
    this.#leastMs = isWrite(call.operation) ? timeoutMs * leastShare : 0;
    this.#deadline = setTimeout(this.#giveUp, Math.max(0, this.leftMs), 'DEADLINE');
    signal?.addEventListener('abort', this.#clientGone);
  }

  get leftMs(): number {
    return this.#endsAtMs - performance.now();
  }

  /** The exchange of the next attempt; it has failed already when there is no use in it. */
  begin(): Exchange {
    this.#exchange = new Exchange(this.#beforeSending, this.#call.takeBytes);
    if (this.#over !== undefined) this.#giveUp(...this.#over);
    else if (this.signal?.aborted) this.#clientGone();
    else if (this.leftMs <= 0) this.#giveUp('DEADLINE');
    return this.#exchange;
  }

  end(): void {
    clearTimeout(this.#deadline);
    this.signal?.removeEventListener('abort', this.#clientGone);
  }

  /** authentik is not to be asked for so long. */
  circuitOpened(retryAfterSeconds: number): void {
    if (!this.#exchange?.sent) this.#giveUp('CIRCUIT_OPEN', retryAfterSeconds);
  }

  readonly #beforeSending = (): void => {
    if (this.leftMs < this.#leastMs) this.#giveUp('DEADLINE');
  };

  readonly #giveUp = (failure: CallFailure, retryAfterSeconds?: number): void => {
    this.#over = [failure, retryAfterSeconds];
    const { operation } = this.#call;
    this.#exchange?.fail(new CallFailedError(operation, failure, this.#exchange.sent, retryAfterSeconds));
  };

  readonly #clientGone = (): void => {
    if (!isWrite(this.#call.operation) || !this.#exchange?.sent) this.#giveUp('CLIENT_CLOSED');
  };
}
