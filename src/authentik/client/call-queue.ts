import type { Exchange } from './exchange.js';

/** All connections are taken, and as many calls wait as may. */
export class QueueFullError extends Error {}

/** Shared instance: only its class matters, and a stack for each rejection is expensive. */
const queueFull = new QueueFullError();

/**
 * Limits the calls in flight and those that wait, in order. undici's Pool has a queue of its own, but once a connection fails
 * it lets more calls run than it has connections, and new ones before those that wait.
 */
export class CallQueue {
  readonly #waiting: (() => void)[] = [];
  #inFlight = 0;

  constructor(
    private readonly maxInFlight: number,
    private readonly maxWaiting: number,
  ) {}

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Whether the next call would be rejected. */
  get isFull(): boolean {
    return this.#inFlight >= this.maxInFlight && this.#waiting.length >= this.maxWaiting;
  }

  /** Starts the exchange when it is its turn, unless it was given up before; what start throws fails it. */
  add(exchange: Exchange, start: () => void): void {
    if (this.isFull) {
      exchange.fail(queueFull);
      return;
    }
    let leave = (): void => {
      this.#waiting.splice(this.#waiting.indexOf(run), 1);
    };
    const run = () => {
      this.#inFlight += 1;
      leave = () => this.#endOne();
      if (!exchange.failed) startOrFail(exchange, start);
    };
    if (this.#inFlight < this.maxInFlight) run();
    else this.#waiting.push(run);
    const ended = () => leave();
    exchange.response.then(ended, ended);
  }

  #endOne(): void {
    this.#inFlight -= 1;
    this.#waiting.shift()?.();
  }
}

function startOrFail(exchange: Exchange, start: () => void): void {
  try {
    start();
  } catch (error) {
    exchange.fail(error instanceof Error ? error : new Error());
  }
}
