import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { EnsureFlowStageBindingDocument, FlowStageBindingsDocument } from '../generated/operations.js';
import { type Cut, cuts } from '../support/cuts/cuts.js';
import { type ExchangeProxy, startExchangeProxy } from '../support/cuts/exchange-proxy.js';
import { matchesWrites } from '../support/cuts/reported-outcome.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

const stage = 'ca000000-0000-4000-8000-000000000003';
const flow = 'f1000000-0000-4000-8000-000000000003';

describe('ensureFlowStageBinding, with a cut connection', () => {
  let sandbox: Sandbox;
  let proxy: ExchangeProxy;
  let gateway: TestGateway;
  let cutOf: (request: string) => Cut | undefined = () => undefined;
  beforeAll(async () => {
    sandbox = await startSandbox({ profile: '2026.8' });
    proxy = await startExchangeProxy(sandbox.origin, (request) => cutOf(request));
    gateway = await startTestGateway({ AUTHENTIK_URL: proxy.origin });
  });
  afterAll(async () => {
    await gateway.stop();
    proxy.close();
    await sandbox.close();
  });

  const ensure = async (order: number) => {
    const input = { stage, flow, order, evaluateOnPlan: true };
    const { data, errors, headers } = await gateway.send(EnsureFlowStageBindingDocument, { input });
    const { change } = data?.ensureFlowStageBinding ?? {};
    const { outcome } = errors[0]?.extensions ?? {};
    const reported = { ...(change !== undefined && { change }), ...(outcome !== undefined && { outcome }) };
    const requestId = headers.get('x-request-id') ?? '';
    expect([reported, matchesWrites(reported, requestId, '/flows/bindings/', proxy.exchanges)]).toEqual([
      reported,
      true,
    ]);
    return errors;
  };
  const bindings = async () => {
    const { data } = await gateway.send(FlowStageBindingsDocument, { stage, flow });
    return data?.flowStageBindings?.results ?? [];
  };

  const cases = (['POST', 'PATCH'] as const).flatMap((method) => cuts.map((cut) => [method, cut.name, cut] as const));

  it.each(cases)('reports the true outcome when its %s is cut by %s, and can be retried', async (method, _, cut) => {
    for (const binding of await bindings()) {
      const query = 'mutation ($pk: UUID!) { deleteFlowStageBinding(pk: $pk) }';
      await gateway.post({ query, variables: { pk: binding?.pk } });
    }
    if (method === 'PATCH') await ensure(10);
    let cutCount = 0;
    cutOf = (request) => {
      if (!request.startsWith(method)) return undefined;
      cutCount += 1;
      return cut;
    };
    const errors = await ensure(20);
    cutOf = () => undefined;
    expect(cutCount).toBe(1);
    expect(errors.map(({ extensions: { outcome, retryable } }) => [outcome, retryable])).toEqual([['UNKNOWN', true]]);
    expect(await ensure(20)).toEqual([]);
    expect(await bindings()).toMatchObject([{ order: 20, evaluateOnPlan: true }]);
  });
});
