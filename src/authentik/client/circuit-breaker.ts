import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';
import { type AuthentikError, concernsAuthentik, isAuthentikError, NoResponseError } from '../errors.js';
import type { Operation } from '../operation.js';
import type { AuthentikResponse } from '../response/response.js';

const maxConsecutiveFailures = 5;
const openMs = 10_000;

/** What became of a call that says something of authentik. */
type CallResult = { readonly response: AuthentikResponse; readonly error?: never } | FailedCall;

interface FailedCall {
  readonly error: AuthentikError;
  readonly isFailure: boolean;
}

/** Five failures of authentik in a row open it; for 10 s every call then fails at once, and the next one probes. */
export class CircuitBreaker {
  readonly #breaker = circuitBreaker(
    handleWhenResult((result) => (result as Partial<FailedCall>).isFailure === true),
    { breaker: new ConsecutiveBreaker(maxConsecutiveFailures), halfOpenAfter: openMs },
  );
  #probesAtMs = 0;

  /** @param onOpen is called each time that it opens. */
  constructor(onOpen: () => void) {
    this.#breaker.onBreak(() => {
      this.#probesAtMs = Date.now() + openMs;
      onOpen();
    });
  }

  /** How long authentik is still left alone, rounded up. */
  get retryAfterSeconds(): number {
    return Math.max(1, Math.ceil((this.#probesAtMs - Date.now()) / 1000));
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.#breaker.state === CircuitState.Closed) return 'closed';
    return this.#breaker.state === CircuitState.HalfOpen ? 'half-open' : 'open';
  }

  /**
   * @param call is told whether it is the probe: then its result matters even when its client has gone.
   * @throws NoResponseError CIRCUIT_OPEN, or what the call throws.
   */
  async run(operation: Operation, call: (probe: boolean) => Promise<AuthentikResponse>): Promise<AuthentikResponse> {
    // The breaker would let the others wait for the probe, past their own deadlines.
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

  /** What a call fails with that is not let through. */
  openError(operation: Operation): NoResponseError {
    return new NoResponseError(operation, 'CIRCUIT_OPEN', false, this.retryAfterSeconds);
  }
}

/**
 * A refusal is a sign of life and ends a row of failures, so that it goes to the breaker as a result. Of a probe every
 * end does: the breaker would close for what is thrown, although authentik has given no sign.
 */
async function settle(call: Promise<AuthentikResponse>, probe: boolean): Promise<CallResult> {
  try {
    return { response: await call };
  } catch (error) {
    if (!isAuthentikError(error) || !(probe || concernsAuthentik(error))) throw error;
    return { error, isFailure: isFailure(error) || (probe && error.kind === 'NO_RESPONSE') };
  }
}

/** No connection, no answer in time, or a 5xx: never a 4xx, nor an answer that came and cannot be used. */
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
