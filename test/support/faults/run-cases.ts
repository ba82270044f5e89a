import type { TestGateway } from '../gateway.js';
import { readCaptchaStage } from './captcha-stage.operations.js';
import type { FaultServer, Plan } from './fault-server.js';

type Response = Awaited<ReturnType<TestGateway['post']>>;

/** The client's result of a fault, and authentik's requests. */
export interface Observed {
  readonly response: Response;
  /** The methods of the calls that hit the fault. */
  readonly calls: readonly string[];
  /** The methods of the operation's other calls. */
  readonly others: readonly string[];
  /** The response to a good read through the same gateway, right after the fault. */
  readonly next: Response;
}

export interface Place {
  readonly gateway: TestGateway;
  readonly server: FaultServer;
}

/** The maximum at a time: with more, the failures of others could open the circuit. Each is followed by a success before the next. */
const lanesPerGateway = 4;

/** Runs the cases concurrently over the gateways; returns a promise for each at once. */
export function runCases(plans: readonly Plan[], places: readonly Place[]): Map<Plan, Promise<Observed>> {
  const queue = [...plans];
  const settle = new Map<Plan, (observed: Promise<Observed>) => void>();
  const results = new Map(
    plans.map((plan) => [plan, new Promise<Observed>((resolve) => settle.set(plan, resolve))] as const),
  );
  const runLane = async (place: Place) => {
    for (let plan = queue.shift(); plan !== undefined; plan = queue.shift()) {
      const observed = observe(plan, place);
      settle.get(plan)?.(observed);
      await observed.catch(() => undefined);
    }
  };
  // A test that awaits a result gets the reason why there is none.
  for (const result of results.values()) result.catch(() => undefined);
  for (let lane = 0; lane < lanesPerGateway; lane += 1) for (const place of places) void runLane(place);
  return results;
}

let begun = 0;

async function observe(plan: Plan, { gateway, server }: Place): Promise<Observed> {
  begun += 1;
  const token = `fault-token-${begun}-canary`;
  server.plans.set(token, plan);
  const response = await gateway.post(plan.operation.body, { authorization: `Bearer ${token}` });
  const next = await goodRead(gateway);
  const { met, unmet } = server;
  return { response, calls: met.get(token) ?? [], others: unmet.get(token) ?? [], next };
}

/** A read without a planned fault. */
export async function goodRead(gateway: TestGateway): Promise<Response> {
  return gateway.post(readCaptchaStage.body, { authorization: 'Bearer fault-token-good' });
}
