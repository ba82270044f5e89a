import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel';
import type { Answer } from './answer.js';
import { AuthentikError, CallFailedError, RefusedError, tellsOfAuthentik } from './errors.js';
import type { Operation } from './operation.js';

const failuresInARow = 5;
const openMs = 10_000;

/** What became of a call that says something of authentik. */
type Ended = { readonly answer: Answer } | { readonly error: AuthentikError };

/** Five failures of authentik in a row open it; for 10 s every call then fails at once, and the next one probes. */
export class Circuit {
  readonly #breaker = circuitBreaker(
    handleWhenResult((ended) => isFailure(ended as Ended)),
    { breaker: new ConsecutiveBreaker(failuresInARow), halfOpenAfter: openMs },
  );
  #probesAtMs = 0;

  constructor() {
    this.#breaker.onBreak(() => {
      this.#probesAtMs = Date.now() + openMs;
    });
  }

  get state(): 'closed' | 'open' | 'half-open' {
    if (this.#breaker.state === CircuitState.Closed) return 'closed';
    return this.#breaker.state === CircuitState.HalfOpen ? 'half-open' : 'open';
  }

  /**
   * @param call is told whether it is the probe: then its result matters even when its client has gone.
   * @throws CallFailedError CIRCUIT_OPEN, or what the call throws.
   */
  async run(operation: Operation, call: (probe: boolean) => Promise<Answer>): Promise<Answer> {
    // The breaker would let the others wait for the probe, past their own deadlines.
    if (this.state === 'half-open') throw this.#openFor(operation);
    const probe = this.state === 'open';
    const ended = await this.#breaker
      .execute(() => settle(call(probe)))
      .catch((error: unknown) => {
        throw error instanceof BrokenCircuitError ? this.#openFor(operation) : error;
      });
    if ('error' in ended) throw ended.error;
    return ended.answer;
  }

  #openFor(operation: Operation): CallFailedError {
    const seconds = Math.max(1, Math.ceil((this.#probesAtMs - Date.now()) / 1000));
    return new CallFailedError(operation, 'CIRCUIT_OPEN', false, seconds);
  }
}

/** A refusal is a sign of life and ends a row of failures, so that it goes to the breaker as a result. */
async function settle(call: Promise<Answer>): Promise<Ended> {
  try {
    return { answer: await call };
  } catch (error) {
    if (error instanceof AuthentikError && tellsOfAuthentik(error)) return { error };
    throw error;
  }
}

/** No connection, no answer in time, or a 5xx: never a 4xx, nor an answer that came and cannot be used. */
function isFailure(ended: Ended): boolean {
  if ('answer' in ended) return false;
  const { error } = ended;
  if (error instanceof RefusedError) return error.status >= 500;
  return error instanceof CallFailedError && error.reason !== 'UNEXPECTED';
}
