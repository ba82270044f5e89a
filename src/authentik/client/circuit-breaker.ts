import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';
import { type AuthentikError, concernsAuthentik, isAuthentikError, NoResponseError } from '../errors.js';
import type { Operation } from '../operation.js';
import type { AuthentikResponse } from '../response/response.js';

const maxConsecutiveFailures = 5;
const openMs = 10_000;

/** The result of a call that shows whether authentik works. */
type CallResult = { readonly response: AuthentikResponse; readonly error?: never } | FailedCall;

interface FailedCall {
  readonly error: AuthentikError;
  readonly isFailure: boolean;
}

/** Opens after consecutive failures of authentik. While open, calls fail at once; afterwards the next call probes. */
export class CircuitBreaker {
  readonly #breaker = circuitBreaker(
    handleWhenResult((result) => (result as Partial<FailedCall>).isFailure === true),
    { breaker: new ConsecutiveBreaker(maxConsecutiveFailures), halfOpenAfter: openMs },
  );
  #probesAtMs = 0;

  /** @param onOpen called each time the circuit opens. */
  constructor(onOpen: () => void) {
    this.#breaker.onBreak(() => {
      this.#probesAtMs = Date.now() + openMs;
      onOpen();
    });
  }

  /** Seconds until the next probe, rounded up. */
  get retryAfterSeconds(): number {
    return Math.max(1, Math.ceil((this.#probesAtMs - Date.now()) / 1000));
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.#breaker.state === CircuitState.Closed) return 'closed';
    return this.#breaker.state === CircuitState.HalfOpen ? 'half-open' : 'open';
  }

  /**
   * @param call gets whether it is the probe; a probe runs to its end even if its client disconnects.
   * @throws NoResponseError CIRCUIT_OPEN, or the error of the call.
   */
  async run(operation: Operation, call: (probe: boolean) => Promise<AuthentikResponse>): Promise<AuthentikResponse> {
    // cockatiel would make other calls wait for the probe, past their own deadlines.
    if (this.state === 'half-open') throw this.openError(operation);
    const probe = this.state === 'open';
    const ended = await this.#breaker
      .execute(() => settle(call(probe), probe))
      .catch((error: unknown) => {
        throw error instanceof BrokenCircuitError ? this.openError(operation) : error;
      });
    if (ended.error !== undefined) throw ended.error;
    return ended.response;
  }

  /** The error of a call that the circuit blocks. */
  openError(operation: Operation): NoResponseError {
    return new NoResponseError(operation, 'CIRCUIT_OPEN', false, this.retryAfterSeconds);
  }
}

/**
 * An error response proves that authentik is alive, so it is reported to the breaker as a success. Every outcome of a
 * probe is reported: cockatiel closes the circuit on errors that it does not handle.
 */
async function settle(call: Promise<AuthentikResponse>, probe: boolean): Promise<CallResult> {
  try {
    return { response: await call };
  } catch (error) {
    if (!isAuthentikError(error) || !(probe || concernsAuthentik(error))) throw error;
    return { error, isFailure: isFailure(error) || (probe && error.kind === 'NO_RESPONSE') };
  }
}

/** No connection, no response in time, or a 5xx; never a 4xx or an invalid response. */
function isFailure(error: AuthentikError): boolean {
  switch (error.kind) {
    case 'HTTP_STATUS':
      return error.status >= 500;
    case 'NO_RESPONSE':
      return error.reason !== 'UNEXPECTED';
    case 'INVALID_RESPONSE':
      return false;
  }
}
