import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { CaptchaStagesDocument, FlowStageBindingsDocument } from '../generated/operations.js';
import { cuts } from '../support/cuts/cuts.js';
import { type ExchangeProxy, startExchangeProxy } from '../support/cuts/exchange-proxy.js';
import { matchesWrites } from '../support/cuts/reported-outcome.js';
import { secretsOf } from '../support/cuts/secrets-of.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { childEnvironment, installPackages } from '../support/install-packages.js';
import { waitUntil } from '../support/wait-until.js';
import { apolloRetryScript } from './apollo-retry-script.js';

const folder = fileURLToPath(new URL('../../examples', import.meta.url));
const mutations = ['EnsureStage', 'EnsureBinding'];
/** Each mutation is cut once or twice before it gets through: RetryLink sends it up to five times. */
const plans = cuts.flatMap((cut) => [1, 2].map((times) => ({ cut, times })));

/** Cuts each mutation the first times that it is sent. */
function cutFirst({ cut, times }: (typeof plans)[number]) {
  const sent = new Map<string, number>();
  return (request: string) => {
    const name = mutations.find((each) => request.includes(each)) ?? '';
    sent.set(name, (sent.get(name) ?? 0) + 1);
    return (sent.get(name) ?? 0) <= times ? cut : undefined;
  };
}

beforeAll(() => installPackages(folder), 300_000);

describe.each(['2026.8', '2026.11'] as const)("Apollo Client's RetryLink at its defaults, against %s", (profile) => {
  let sandbox: Sandbox;
  let authentik: ExchangeProxy;
  let gateway: TestGateway;
  let proxies: ExchangeProxy[];
  let results: [stage: object, binding: object][];

  const inputsOf = (index: number) => {
    const name = `repeated ${index}`;
    return {
      stageInput: { name, publicKey: `public ${index}`, privateKey: `repeated-key-${index}`, scoreMinThreshold: 0.25 },
      bindingInput: { stageName: name, flowSlug: 'twin-recovery-flow', order: 100 + index },
    };
  };

  beforeAll(async () => {
    sandbox = await startSandbox({ profile });
    authentik = await startExchangeProxy(sandbox.origin);
    gateway = await startTestGateway({ AUTHENTIK_URL: authentik.origin });
    proxies = await Promise.all(plans.map((plan) => startExchangeProxy(gateway.origin, cutFirst(plan))));
    const cases = proxies.map(({ origin }, index) => ({ origin, ...inputsOf(index) }));
    const args = ['--input-type=module', '--eval', apolloRetryScript, JSON.stringify(cases)];
    const options = { cwd: folder, env: childEnvironment() };
    results = JSON.parse((await promisify(execFile)(process.execPath, args, options)).stdout);
  }, 60_000);
  afterAll(async () => {
    await gateway.stop();
    for (const proxy of [...proxies, authentik]) proxy.close();
    await sandbox.close();
  });

  it.each(plans.map(({ cut, times }, index) => [times === 1 ? 'once' : 'twice', cut.name, times, index] as const))(
    'writes one stage and one binding, cut %s by %s',
    async (_often, _cut, times, index) => {
      const { stageInput, bindingInput } = inputsOf(index);
      const { privateKey: _key, ...fields } = stageInput;
      const { exchanges = [] } = proxies[index] ?? {};
      const sent = mutations.map((name) => exchanges.filter(({ request }) => request.includes(name)).length);
      expect(sent).toEqual([times + 1, times + 1]);

      const { data } = await gateway.send(CaptchaStagesDocument, { name: fields.name });
      expect(data?.captchaStages?.results).toMatchObject([fields]);
      const pk = data?.captchaStages?.results[0]?.pk;
      const bindings = await gateway.send(FlowStageBindingsDocument, { stage: pk });
      expect(bindings.data?.flowStageBindings?.results).toMatchObject([{ order: bindingInput.order }]);
      expect(results[index]).toMatchObject([
        { ensureCaptchaStage: { captchaStage: { pk, ...fields } } },
        { ensureFlowStageBinding: { flowStageBinding: { order: bindingInput.order } } },
      ]);

      // Every response, including those that were cut.
      const responses = exchanges.flatMap(({ response }) => (response === undefined ? [] : [response]));
      expect(responses.length).toBeGreaterThanOrEqual(mutations.length);
      for (const response of responses) {
        const [, requestId = ''] = /^x-request-id: (\S+)/im.exec(response) ?? [];
        const { data: shown, errors } = JSON.parse(response.slice(response.indexOf('\r\n\r\n')));
        // A half-received request gets a response if its connection is still writable.
        const reasons = (errors ?? []).map(({ extensions }: { extensions: { reason: string } }) => extensions.reason);
        if (reasons.includes('MALFORMED_REQUEST')) continue;
        expect(reasons).toEqual([]);
        const [[name, { change }]] = Object.entries(shown) as [[string, { change: string }]];
        const path = name === 'ensureCaptchaStage' ? '/stages/captcha/' : '/flows/bindings/';
        expect({ change, matchesWrites: matchesWrites({ change }, requestId, path, authentik.exchanges) }).toEqual({
          change,
          matchesWrites: true,
        });
      }
      // A request may still be in progress after its client has left.
      await waitUntil(async () => (await secretsOf(sandbox, fields.name)).every(({ isUsed }) => isUsed));
    },
  );
});
