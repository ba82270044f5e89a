import type { ServerResponse } from 'node:http';
import type { CancelSignal } from '../../authentik/request.js';
import type { ConnectionTracker } from '../connections/connection-tracker.js';

/** Aborts when the client disconnects before it has the whole response. */
export class ClientDisconnect implements CancelSignal {
  #aborted = false;
  readonly #listeners = new Set<() => void>();

  constructor(response: ServerResponse, connections: ConnectionTracker) {
    connections.onEnd(response, (isFinished) => {
      if (isFinished) return;
      this.#aborted = true;
      for (const listener of this.#listeners) listener();
    });
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }
}
