import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway } from '../gateway.js';
import { expectResponse } from './expect-response.js';
import type { Fault } from './fault.js';
import type { FaultOperation } from './fault-operation.js';
import { startFaultServer } from './fault-server.js';
import { faultOperations } from './operations.js';
import { stagePk } from './resources.js';
import { ruleFor } from './rules.js';
import { type Observed, type Place, runCases } from './run-cases.js';

interface Setup {
  /** All, if there are none. */
  readonly operations?: readonly FaultOperation[];
  /** Deadline of each call. */
  readonly timeoutMs: number;
  readonly gateways: number;
}

/** A test for each fault and each operation; all run at once, as far as the gateways allow. */
export function describeFaults(
  title: string,
  faults: readonly Fault[],
  { timeoutMs, gateways, operations = faultOperations }: Setup,
): void {
  const plans = faults.flatMap((fault) => operations.map((operation) => ({ fault, operation })));

  describe(title, () => {
    const places: Place[] = [];
    let results: ReadonlyMap<object, Promise<Observed>>;
    beforeAll(async () => {
      for (let count = 0; count < gateways; count += 1) {
        const server = await startFaultServer();
        const settings = { AUTHENTIK_URL: server.origin, AUTHENTIK_TIMEOUT_MS: String(timeoutMs) };
        places.push({ server, gateway: await startTestGateway(settings) });
      }
      results = runCases(plans, places);
    });
    afterAll(async () => {
      for (const { gateway, server } of places) {
        await gateway.stop();
        server.close();
      }
    });

    it.each(plans.map((plan) => [plan.operation.name, plan.fault.name, plan] as const))(
      '%s, with %s, reports the documented error',
      async (_operation, _fault, plan) => {
        const { response, calls, others, next } = (await results.get(plan)) as Observed;
        const { operation } = plan;
        const expected = plan.fault.expected(operation);
        expectResponse(response, operation, expected);
        const times = expected.requests ?? ruleFor(operation, expected)?.requests ?? 1;
        expect(calls).toEqual(Array(times).fill(operation.method));
        const writes = others.filter((method) => method !== 'GET');
        expect(writes).toEqual(
          operation.precedes !== undefined && expected.reason === undefined ? [operation.precedes] : [],
        );
        const requestId = next.headers.get('x-request-id');
        expect(next).toMatchObject({ errors: [], data: { captchaStage: { pk: stagePk, name: requestId } } });
        expect(Object.prototype).not.toHaveProperty('polluted');
      },
    );
  });
}
