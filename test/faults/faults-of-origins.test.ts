import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectResponse } from '../support/faults/expect-response.js';
import type { FaultyOrigin } from '../support/faults/faulty-origin.js';
import { everyOperation, type FaultOperation, faultOperations, stagePk } from '../support/faults/operations.js';
import { type OriginFault, originFaults } from '../support/faults/origins.faults.js';
import { ruleFor } from '../support/faults/rules.js';
import { goodRead } from '../support/faults/run-cases.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

const timeoutMs = 8000;
const authorization = 'Bearer origin-token';

type Response = Awaited<ReturnType<TestGateway['post']>>;
interface Told {
  readonly response: Response;
  /** What became of each attempt of the calls, as the log has it. */
  readonly attempts: readonly unknown[];
}
interface Run {
  readonly told: ReadonlyMap<FaultOperation, Told>;
  readonly next: readonly Response[];
  readonly requests: number;
}

describe('a connection to authentik that does not come about', () => {
  const runs = new Map<OriginFault, Promise<Run>>();
  const stops: (() => Promise<void>)[] = [];
  beforeAll(() => {
    for (const fault of originFaults) runs.set(fault, run(fault, stops));
    // The tests that ask for a run are told why there is none.
    for (const each of runs.values()) each.catch(() => undefined);
  });
  afterAll(async () => {
    await Promise.all(stops.map((stop) => stop()));
  });

  const cases = originFaults.flatMap((fault) =>
    faultOperations.map((operation) => [operation.name, fault.name, operation, fault] as const),
  );

  it.each(cases)('%s, met by %s, tells what happened', async (_operation, _fault, operation, fault) => {
    const { told, next, requests } = (await runs.get(fault)) as Run;
    const { response, attempts } = told.get(operation) as Told;
    const { reason } = fault;
    expectResponse(response, operation, { reason });
    const times = ruleFor(operation, { reason })?.requests;
    expect(attempts).toEqual([...(operation.name === 'usedBy' ? [200] : []), ...Array(times).fill(reason)]);
    expect(requests).toBe(0);
    for (const { data, errors } of next) {
      expect([errors, data]).toMatchObject([[], { captchaStage: { pk: stagePk } }]);
    }
  });
});

/** Lets every operation meet the fault, four through each gateway: a fifth failure in a row would open its circuit. */
async function run({ open }: OriginFault, stops: (() => Promise<void>)[]): Promise<Run> {
  const origin = await open();
  const gateways = [await startFor(origin), await startFor(origin)] as const;
  stops.push(async () => {
    for (const gateway of gateways) await gateway.stop();
    await origin.close();
  });
  const fails = origin.failAfterNextResponse();
  // Its first call is the answer that the origin fails after.
  const usedBy = everyOperation.filter(({ name }) => name === 'usedBy');
  const others = faultOperations.filter(({ name }) => name !== 'usedBy');
  const first = usedBy.map((operation) => ask(gateways[0], operation));
  await fails;
  const rest = others.map((operation, index) => ask(gateways[index % 2 === 0 ? 1 : 0], operation));
  const told = new Map(await Promise.all([...first, ...rest]));
  const requests = origin.requests();
  await origin.recover();
  return { told, requests, next: await Promise.all(gateways.map(goodRead)) };
}

const startFor = ({ environment }: FaultyOrigin) =>
  startTestGateway({ AUTHENTIK_TIMEOUT_MS: String(timeoutMs), ...environment });

async function ask(gateway: TestGateway, operation: FaultOperation): Promise<[FaultOperation, Told]> {
  const response = await gateway.post(operation.body, { authorization });
  const requestId = response.headers.get('x-request-id') ?? 'none';
  return [operation, { response, attempts: await attemptsOf(gateway, requestId) }];
}

/** The line comes when the answer has gone out, which may be after it has come in. */
async function attemptsOf({ logs }: TestGateway, requestId: string): Promise<unknown[]> {
  const find = () => logs.find((line) => line.includes(requestId) && line.includes('"msg":"request"'));
  while (find() === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  const { authentik } = JSON.parse(find() ?? '') as { authentik: { result: unknown }[] };
  return authentik.map(({ result }) => result);
}
