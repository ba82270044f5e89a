import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brokenHttp } from '../support/faults/broken-http.faults.js';
import { contractFaults } from '../support/faults/contract.faults.js';
import { expectResponse } from '../support/faults/expect-response.js';
import type { Fault } from '../support/faults/fault.js';
import { startFaultServer } from '../support/faults/fault-server.js';
import { hangingFaults } from '../support/faults/hanging.faults.js';
import { lostConnections } from '../support/faults/lost-connections.faults.js';
import { secretPk } from '../support/faults/resources.js';
import { ruleFor } from '../support/faults/rules.js';
import { type Observed, type Place, runCases } from '../support/faults/run-cases.js';
import { statuses } from '../support/faults/statuses.faults.js';
import { secretDeleted, secretFirst, stageSecond } from '../support/faults/two-writes.operations.js';
import { unprovenCreates, unprovenWrites } from '../support/faults/unproven-writes.faults.js';
import { unreadableBodies } from '../support/faults/unreadable-bodies.faults.js';
import { startTestGateway } from '../support/gateway.js';

const hangs = hangingFaults.filter(({ name }) => ['no response', 'silence in the body'].includes(name));
const common = [...statuses, ...unreadableBodies, ...unprovenWrites, ...lostConnections, ...brokenHttp, ...hangs];
const named = `${secretPk} ("captcha private key")`;
const plan = (operation: typeof secretFirst) => (fault: Fault) => ({ operation, fault });
const plans = {
  // A 404 means that there are no secrets, and that the key itself is wanted.
  secret: [...common, ...unprovenCreates].filter(({ name }) => !name.startsWith('a 404')).map(plan(secretFirst)),
  stage: [...common, ...unprovenCreates, ...contractFaults].map(plan(stageSecond)),
  deletion: common.map(plan(secretDeleted)),
};

describe('the two writes of a new stage on 2026.11', () => {
  const places: Place[] = [];
  let results: ReadonlyMap<object, Promise<Observed>>;
  beforeAll(async () => {
    for (let count = 0; count < 4; count += 1) {
      const server = await startFaultServer(true);
      const gateway = await startTestGateway({ AUTHENTIK_URL: server.origin, AUTHENTIK_TIMEOUT_MS: '8000' });
      // From then on the gateway begins with the secret.
      await gateway.post(stageSecond.body, { authorization: 'Bearer fault-token-first' });
      places.push({ server, gateway });
    }
    results = runCases([...plans.secret, ...plans.stage, ...plans.deletion], places);
  });
  afterAll(async () => {
    for (const { gateway, server } of places) {
      await gateway.stop();
      server.close();
    }
  });

  type Plan = (typeof plans)['secret'][number];
  const titled = (some: readonly Plan[]) => some.map((each) => [each.fault.name, each] as const);
  const observe = async (each: Plan) => {
    const observed = (await results.get(each)) as Observed;
    const expected = each.fault.expected(each.operation);
    const [error] = observed.response.errors;
    return { ...observed, expected, error, message: error?.message ?? '', rule: ruleFor(each.operation, expected) };
  };

  it.each(titled(plans.secret))('report the outcome when the secret fails with %s', async (_, each) => {
    const { response, error, message, rule, calls, others } = await observe(each);
    if (rule === undefined) return expect(response.errors).toEqual([]);
    expect(response.data).toEqual({ createCaptchaStage: null });
    expect(error?.extensions).toMatchObject({ code: rule.codes.code, outcome: 'NOT_APPLIED' });
    // The stage is not sent, and the pk of a secret that may exist is unknown.
    expect([calls, others]).toEqual([Array(rule.requests).fill('POST'), []]);
    const mayExist = rule.codes.outcome !== 'NOT_APPLIED';
    return expect(message.includes('a secret named "captcha private key" may have been created')).toBe(mayExist);
  });

  it.each(titled(plans.stage))('report the outcome when the stage fails with %s', async (_, each) => {
    const { response, message, rule, calls, others, expected } = await observe(each);
    expectResponse(response, each.operation, expected);
    expect(calls).toEqual(Array(rule?.requests ?? 1).fill('POST'));
    const isRejected = rule?.codes.outcome === 'NOT_APPLIED';
    expect(others).toEqual(isRejected ? ['POST', 'DELETE'] : ['POST']);
    const mayBeUnused = rule !== undefined && !isRejected && expected.at === undefined;
    expect(message.includes(`the secret ${named} was created for the stage and may be unused`)).toBe(mayBeUnused);
  });

  it.each(titled(plans.deletion))('report the outcome when the deletion fails with %s', async (_, each) => {
    const { response, error, message, rule, expected } = await observe(each);
    expect(response.data).toEqual({ createCaptchaStage: null });
    expect(error?.extensions).toMatchObject({ reason: 'UPSTREAM_VALIDATION', outcome: 'NOT_APPLIED' });
    expect(error?.extensions.fieldErrors).toMatchObject([{ path: ['input', 'name'] }]);
    if (rule === undefined) return expect(message).not.toContain(secretPk);
    // A 404 may come from a secret that the token may not view.
    const isRejected = rule.codes.outcome === 'NOT_APPLIED' && expected.status !== 404;
    return expect(message).toContain(`${named} ${isRejected ? 'could not be' : 'may not have been'} deleted`);
  });
});
