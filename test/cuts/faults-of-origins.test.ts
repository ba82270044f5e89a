import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectResponse } from '../support/faults/expect-response.js';
import type { FaultOperation } from '../support/faults/fault-operation.js';
import type { FaultyOrigin } from '../support/faults/faulty-origin.js';
import { everyOperation, faultOperations } from '../support/faults/operations.js';
import { type OriginFault, originFaults } from '../support/faults/origins.faults.js';
import { stagePk } from '../support/faults/resources.js';
import { ruleFor } from '../support/faults/rules.js';
import { goodRead } from '../support/faults/run-cases.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { waitUntil } from '../support/wait-until.js';

const timeoutMs = 8000;
const authorization = 'Bearer origin-token';

type Response = Awaited<ReturnType<TestGateway['post']>>;
interface Result {
  readonly response: Response;
  /** The result of each attempt of the calls, from the log. */
  readonly attempts: readonly unknown[];
}
interface Run {
  readonly results: ReadonlyMap<FaultOperation, Result>;
  readonly next: readonly Response[];
  readonly requests: number;
}

describe('a failed connection to authentik', () => {
  const runs = new Map<OriginFault, Promise<Run>>();
  const stops: (() => Promise<void>)[] = [];
  beforeAll(() => {
    for (const fault of originFaults) runs.set(fault, run(fault, stops));
    // The tests that request a run get the reason why there is none.
    for (const each of runs.values()) each.catch(() => undefined);
  });
  afterAll(async () => {
    await Promise.all(stops.map((stop) => stop()));
  });

  const cases = originFaults.flatMap((fault) =>
    faultOperations.map((operation) => [operation.name, fault.name, operation, fault] as const),
  );

  it.each(cases)('%s, with %s, reports the documented reason', async (_operation, _fault, operation, fault) => {
    const { results, next, requests } = (await runs.get(fault)) as Run;
    const { response, attempts } = results.get(operation) as Result;
    const { reason } = fault;
    expectResponse(response, operation, { reason });
    const { followsRead, isBesideRead } = operation;
    const times = (ruleFor(operation, { reason })?.requests ?? 0) * (isBesideRead ? 2 : 1);
    expect(attempts).toEqual([...(followsRead ? [200] : []), ...Array(times).fill(reason)]);
    expect(requests).toBe(0);
    for (const { data, errors } of next) {
      expect([errors, data]).toMatchObject([[], { captchaStage: { pk: stagePk } }]);
    }
  });
});

/** For operations that each fail a call or two: a fifth failure in a row would open the gateway's circuit. */
const perGateway = 3;
// Their first call gets a response, and the origin fails after it.
const first = everyOperation.filter(({ followsRead }) => followsRead);
const rest = faultOperations.filter(({ followsRead }) => !followsRead);

/** Runs every operation against the fault. */
async function run({ open }: OriginFault, stops: (() => Promise<void>)[]): Promise<Run> {
  const origin = await open();
  const count = Math.ceil((first.length + rest.length) / perGateway);
  const gateways = await Promise.all(Array.from({ length: count }, () => startFor(origin)));
  stops.push(async () => {
    for (const gateway of gateways) await gateway.stop();
    await origin.close();
  });
  const runAll = (operations: readonly FaultOperation[], offset: number) =>
    operations.map((operation, index) => runOperation(gateways[(offset + index) % count] as TestGateway, operation));
  const fails = origin.failAfter(first.length);
  const begun = runAll(first, 0);
  await fails;
  const results = new Map(await Promise.all([...begun, ...runAll(rest, first.length)]));
  const requests = origin.requests();
  await origin.recover();
  return { results, requests, next: await Promise.all(gateways.map(goodRead)) };
}

const startFor = ({ environment }: FaultyOrigin) =>
  startTestGateway({ AUTHENTIK_TIMEOUT_MS: String(timeoutMs), ...environment });

async function runOperation(gateway: TestGateway, operation: FaultOperation): Promise<[FaultOperation, Result]> {
  const response = await gateway.post(operation.body, { authorization });
  const requestId = response.headers.get('x-request-id') ?? 'none';
  return [operation, { response, attempts: await attemptsOf(gateway, requestId) }];
}

/** The line is written when the response has been sent, which may be after it was received. */
async function attemptsOf({ logs }: TestGateway, requestId: string): Promise<unknown[]> {
  const find = () => logs.find((line) => line.includes(requestId) && line.includes('"msg":"request"'));
  await waitUntil(() => find() !== undefined);
  const { authentik } = JSON.parse(find() ?? '') as { authentik: { result: unknown }[] };
  return authentik.map(({ result }) => result);
}
