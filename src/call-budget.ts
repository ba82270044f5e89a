import type { Answer } from './authentik/answer.js';
import type { Call } from './authentik/call.js';
import type { AuthentikHttp } from './authentik/http.js';
import { TooManyCallsError } from './errors/local-errors.js';

const mostCalls = 100;

/** The calls to authentik of one operation, of which there may be a hundred. */
export class CallBudget {
  #made = 0;

  constructor(private readonly http: Pick<AuthentikHttp, 'call'>) {}

  /** @throws TooManyCallsError, and what the call throws. */
  async call(call: Call): Promise<Answer> {
    if (this.#made >= mostCalls) throw new TooManyCallsError(mostCalls);
    this.#made += 1;
    return this.http.call(call);
  }
}
