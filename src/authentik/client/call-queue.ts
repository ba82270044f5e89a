import type { Exchange } from './exchange.js';

/** All connections are in use, and the queue is full. */
export class QueueFullError extends Error {}

/** Shared instance: only its class matters, and a stack for each rejection is expensive. */
const queueFull = new QueueFullError();

/**
 * Bulkhead: limits the calls in flight and the queue in front of them. undici's Pool has its own queue, but after a
 * failed connection it runs more calls than it has connections, and new calls before waiting ones.
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

  /** Starts the exchange in its turn, unless it has failed before. An error thrown by `start` fails it. */
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
