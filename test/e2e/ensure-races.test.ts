import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxProfiles } from '../../src/sandbox/profile.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import {
  CaptchaStagesDocument,
  EnsureCaptchaStageDocument,
  EnsureFlowStageBindingDocument,
  FlowStageBindingsDocument,
} from '../generated/operations.js';
import { type ExchangeProxy, startExchangeProxy } from '../support/cuts/exchange-proxy.js';
import { matchesWrites } from '../support/cuts/reported-outcome.js';
import { secretsOf } from '../support/cuts/secrets-of.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { waitUntil } from '../support/wait-until.js';

/** The start of a request that each gateway holds until the other has reached it too. */
const meetings = ['nowhere', 'GET /api/v3', 'POST /api/v3', 'PATCH /api/v3', 'DELETE /api/v3'];
const stage = 'ca000000-0000-4000-8000-000000000003';
const warningsOf = (payload: unknown) => Object(payload).warnings;
const flowSlug = 'twin-recovery-flow';

describe.each(sandboxProfiles)('two gateways that ensure the same at once, against %s', (profile) => {
  let sandbox: Sandbox;
  let authentik: ExchangeProxy;
  let gateways: readonly [TestGateway, TestGateway];
  let meeting = '';
  let release: (() => void) | undefined;

  /** The first request waits for the second one, which ends the meeting. */
  const hold = (request: string) => {
    if (!request.startsWith(meeting)) return undefined;
    if (release === undefined)
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    endMeeting();
    return undefined;
  };
  const endMeeting = () => {
    meeting = 'nowhere';
    release?.();
    release = undefined;
  };
  beforeAll(async () => {
    sandbox = await startSandbox({ profile });
    authentik = await startExchangeProxy(sandbox.origin, () => undefined, hold);
    const settings = { AUTHENTIK_URL: authentik.origin };
    gateways = [await startTestGateway(settings), await startTestGateway(settings)];
  });
  afterAll(async () => {
    for (const gateway of gateways) await gateway.stop();
    authentik.close();
    await sandbox.close();
  });

  type Response = Awaited<ReturnType<TestGateway['send']>>;

  /** The warnings of both responses, each of which is true. */
  const race = async (at: string, path: string, send: (gateway: TestGateway) => Promise<Response>) => {
    meeting = at;
    // The other one may not get that far, and then this one goes on.
    const responses = await Promise.all(gateways.map((gateway) => send(gateway).finally(endMeeting)));
    for (const { data, errors, headers } of responses) {
      expect(errors).toEqual([]);
      const [{ change }] = Object.values(Object(data)) as [{ change: string }];
      const requestId = headers.get('x-request-id') ?? '';
      expect([change, matchesWrites({ change }, requestId, path, authentik.exchanges)]).toEqual([change, true]);
    }
    return JSON.stringify(responses.flatMap(({ data }) => Object.values(Object(data)).map(warningsOf)));
  };

  it.each(meetings)('leave one stage with the right fields, and no unused secret without a warning: %s', async (at) => {
    const name = `raced ${at.replace(/ .*/, '')}`;
    let reportedText = '';
    // It is created, then changed, then given a new key alone.
    for (const publicKey of ['first', 'second', 'second']) {
      const input = { name, publicKey, privateKey: 'hunter2-canary', errorOnInvalidScore: false };
      reportedText += await race(at, '/stages/captcha/', (gateway) =>
        gateway.send(EnsureCaptchaStageDocument, { input }),
      );
      const { data } = await gateways[0].send(CaptchaStagesDocument, { name });
      expect(data?.captchaStages?.results).toMatchObject([{ name, publicKey, errorOnInvalidScore: false }]);
    }
    const secrets = await secretsOf(sandbox, name);
    const unused = secrets.filter(({ isUsed }) => !isUsed);
    expect(secrets.length - unused.length).toBe(profile === '2026.11' ? 1 : 0);
    expect(unused.filter(({ pk }) => !reportedText.includes(pk))).toEqual([]);
  });

  // Before 2026.11 there is no secret to create.
  if (profile === '2026.11')
    it('leave no unused secret of a whole write that ran while the other one created its secret', async () => {
      const input = { name: 'overtaken', publicKey: 'public', privateKey: 'hunter2-canary' };
      const ensureStage = (gateway: TestGateway) => gateway.send(EnsureCaptchaStageDocument, { input });
      await ensureStage(gateways[1]);
      meeting = 'POST /api/v3/secrets';
      const overtaken = ensureStage(gateways[0]);
      await waitUntil(() => release !== undefined);
      const goOn = release;
      release = undefined;
      meeting = 'nowhere';
      expect((await ensureStage(gateways[1])).data?.ensureCaptchaStage).toMatchObject({
        change: 'UPDATED',
        warnings: [],
      });
      goOn?.();
      expect((await overtaken).data?.ensureCaptchaStage).toMatchObject({ change: 'UPDATED', warnings: [] });
      expect(await secretsOf(sandbox, 'overtaken')).toMatchObject([{ isUsed: true }]);
    });

  it.each(meetings)('leave one binding with the right fields: %s', async (at) => {
    const first = 100 * (1 + meetings.indexOf(at));
    for (const order of [first, first, first + 1]) {
      const input = { stage, flowSlug, order, evaluateOnPlan: true };
      await race(at, '/flows/bindings/', (gateway) => gateway.send(EnsureFlowStageBindingDocument, { input }));
      const { data } = await gateways[0].send(FlowStageBindingsDocument, { stage });
      expect(data?.flowStageBindings?.results).toMatchObject([{ order, evaluateOnPlan: true }]);
    }
  });
});
