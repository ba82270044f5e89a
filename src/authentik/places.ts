import { type BulkheadPolicy, bulkhead } from 'cockatiel';
import type { Exchange } from './exchange.js';

/** All places are taken, and as many calls wait as may. */
export class QueueFullError extends Error {}

/** One for all, as only its class is looked at: a stack for each is a twenty-fifth of what it costs to shed a call. */
const queueFull = new QueueFullError();

/** So many exchanges at a time, and so many that wait for a place. */
export class Places {
  readonly #inFlight: BulkheadPolicy;
  readonly #maxInFlight: number;
  readonly #maxWaiting: number;
  #waiting = 0;

  constructor(maxInFlight: number, maxWaiting: number) {
    // The waiting are counted here: the bulkhead would keep the place of one that was given up meanwhile.
    this.#inFlight = bulkhead(maxInFlight, Number.POSITIVE_INFINITY);
    this.#maxInFlight = maxInFlight;
    this.#maxWaiting = maxWaiting;
  }

  get inFlight(): number {
    return this.#maxInFlight - this.#inFlight.executionSlots;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Whether the next exchange would have no place, not even to wait. */
  get isFull(): boolean {
    return this.#inFlight.executionSlots < 1 && this.#waiting >= this.#maxWaiting;
  }

  /** Starts the exchange once there is a place, and keeps the place until it ends. @throws QueueFullError at once. */
  async run(exchange: Exchange, start: () => void): Promise<void> {
    if (this.isFull) throw queueFull;
    let waiting = true;
    const leaveQueue = () => {
      if (waiting) this.#waiting -= 1;
      waiting = false;
    };
    this.#waiting += 1;
    exchange.answer.catch(leaveQueue);
    await this.#inFlight.execute(async () => {
      leaveQueue();
      if (exchange.failed) return;
      start();
      await exchange.answer.catch(() => undefined);
    });
  }
}
