import { afterAll } from '@jest/globals';
import { type HttpAnswer, shapeFaults } from '../support/error-shape.js';
import type { StubAnswer } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { ask, type Question } from './ask.js';
import { leaks } from './canaries.js';
import { answerWell, pk } from './good-authentik.js';

/** What was answered, and how often authentik was asked to write for it. */
export interface Observed {
  readonly answer: HttpAnswer;
  readonly errors: readonly { readonly extensions: { readonly outcome: string; readonly code: string } }[];
  readonly writes: number;
}

const goodQuestion: Question = {
  headers: { 'content-type': 'application/json', authorization: 'Bearer good' },
  body: JSON.stringify({ query: `{ captchaStage(pk: "${pk}") { pk } }` }),
};
const goodText = `${JSON.stringify({ data: { captchaStage: { pk } } })}\n`;

/** For a describe: a gateway that is asked anything, and held to what must be true of every answer. */
export function useGatewayUnderFuzz(): {
  /** @throws Error with all that the answer broke. */
  observe(question: Question, authentik: StubAnswer, expected?: (observed: Observed) => string[]): Promise<void>;
} {
  // Before the gateway is stopped. What a label has ever held, it still holds.
  afterAll(async () => {
    const { text } = await ask(parts.gateway.origin, { method: 'GET', url: '/metrics' });
    report(leaks({ metrics: text }, parts.stub.origin), '/metrics', text);
  });
  const parts = useStubbedGateway({ AUTHENTIK_TIMEOUT_MS: '60000' });
  return {
    observe: async (question, authentik, expected = () => []) => {
      const { gateway, stub } = parts;
      stub.requests.length = 0;
      gateway.logs.length = 0;
      stub.answer = authentik;
      const answer = await ask(gateway.origin, question);
      const writes = stub.requests.filter(({ method }) => method !== 'GET').length;
      stub.answer = answerWell;
      // The good answer also ends a row of failures, which would open the circuit.
      const next = await ask(gateway.origin, goodQuestion);
      const log = gateway.logs.join('');
      const shape = shapeFaults(answer);
      const { text: body, headers } = answer;
      const faults = [
        ...shape,
        ...(next.text === goodText ? [] : [`the next good request got ${next.text}`]),
        ...leaks({ body, headers: JSON.stringify(headers), log }, stub.origin),
        ...(shape.length > 0 ? [] : expected({ answer, errors: JSON.parse(body).errors ?? [], writes })),
      ];
      report(faults, question, `${answer.status} ${body}`);
    },
  };
}

function report(faults: readonly string[], question: unknown, answer: string): void {
  if (faults.length > 0)
    throw new Error([...faults, `asked: ${JSON.stringify(question)}`, `got: ${answer}`].join('\n'));
}
