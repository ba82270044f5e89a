import type { ServerResponse } from 'node:http';
import { afterAll } from '@jest/globals';
import { type HttpResponse, shapeFaults } from '../support/error-shape.js';
import { startUnwatchedGateway } from '../support/gateway.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { leaks } from './canaries.js';
import { pk, respondWell } from './good-authentik.js';
import { type FuzzRequest, sendRequest } from './send-request.js';

/** The response, and the number of writes that authentik received for it. */
export interface Observed {
  readonly response: HttpResponse;
  readonly errors: readonly { readonly extensions: { readonly outcome: string; readonly code: string } }[];
  readonly writes: number;
  /** authentik's requests, in any order. */
  readonly sent: readonly string[];
  readonly warnings: readonly { readonly code: string }[];
}

/** Handles authentik's side of a request, given its body. */
type Authentik = (response: ServerResponse, body: string) => void;

const goodRequest: FuzzRequest = {
  headers: { 'content-type': 'application/json', authorization: 'Bearer good' },
  body: JSON.stringify({ query: `{ captchaStage(pk: "${pk}") { pk } }` }),
};
const goodText = `${JSON.stringify({ data: { captchaStage: { pk } } })}\n`;

/** For a describe: a gateway that takes any request, and whose every response is checked against the invariants. */
export function useGatewayUnderFuzz(): {
  /** @throws Error with every invariant that the response broke. */
  observe(request: FuzzRequest, authentik: Authentik, expected?: (observed: Observed) => string[]): Promise<void>;
} {
  // Before the gateway is stopped. A label keeps every value it ever had.
  afterAll(async () => {
    const { text } = await sendRequest(stubbed.gateway.origin, { method: 'GET', url: '/metrics' });
    report(leaks({ metrics: text }, stubbed.stub.origin), '/metrics', text);
  });
  // Without GraphiQL, as in production: each response is JSON.
  const stubbed = useStubbedGateway(
    { AUTHENTIK_TIMEOUT_MS: '60000', GRAPHIQL: 'false', INTROSPECTION: 'true' },
    startUnwatchedGateway,
  );
  return {
    observe: async (request, authentik, expected = () => []) => {
      const { gateway, stub } = stubbed;
      stub.requests.length = 0;
      gateway.logs.length = 0;
      stub.respond = (response) => authentik(response, stub.requests.at(-1)?.body ?? '');
      const response = await sendRequest(gateway.origin, request);
      const sent = stub.requests.map(({ method, path, body }) => `${method} ${path} ${body}`).sort();
      const writes = stub.requests.filter(({ method }) => method !== 'GET').length;
      stub.respond = (response) => respondWell(response, '');
      // The good response also ends a row of failures, which would open the circuit.
      const next = await sendRequest(gateway.origin, goodRequest);
      const log = gateway.logs.join('');
      const shape = shapeFaults(response);
      const { text: body, headers } = response;
      const faults = [
        ...shape,
        ...(next.text === goodText ? [] : [`the next good request got ${next.text}`]),
        ...leaks({ body, headers: JSON.stringify(headers), log }, stub.origin),
        ...(shape.length > 0 ? [] : expected({ ...parseResponse(body), response, writes, sent })),
      ];
      report(faults, request, `${response.status} ${body}`);
    },
  };
}

function parseResponse(body: string): Pick<Observed, 'errors' | 'warnings'> {
  const { errors = [], extensions: { warnings = [] } = {} } = JSON.parse(body);
  return { errors, warnings };
}

function report(faults: readonly string[], request: unknown, response: string): void {
  if (faults.length > 0)
    throw new Error([...faults, `request: ${JSON.stringify(request)}`, `response: ${response}`].join('\n'));
}
