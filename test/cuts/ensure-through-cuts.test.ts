import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { CaptchaStagesDocument, EnsureCaptchaStageDocument } from '../generated/operations.js';
import { type Cut, cuts } from '../support/cuts/cuts.js';
import { type ExchangeProxy, startExchangeProxy } from '../support/cuts/exchange-proxy.js';
import { matchesWrites } from '../support/cuts/reported-outcome.js';
import { secretsOf } from '../support/cuts/secrets-of.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

/** The calls of an `ensure`, of a stage that is new and of one that is there. */
const calls = {
  '2026.8': {
    new: ['GET /stages/captcha/?name', 'POST /stages/captcha/'],
    known: ['PATCH /stages/captcha/'],
  },
  '2026.11': {
    new: ['GET /stages/captcha/?name', 'POST /secrets/secrets/', 'POST /stages/captcha/'],
    known: [
      'GET /stages/captcha/{pk}/',
      'POST /secrets/secrets/',
      'PATCH /stages/captcha/',
      'GET /secrets/secrets/',
      'DELETE /secrets/secrets/',
    ],
  },
} as const;

/** Whether a request is of the call; a pk stands for any. */
const isCall = (request: string, call: string) =>
  request
    .replace('/api/v3', '')
    .replace(/[0-9a-f-]{36}/, '{pk}')
    .startsWith(call);

describe.each(['2026.8', '2026.11'] as const)('ensureCaptchaStage, with a cut connection, against %s', (profile) => {
  let sandbox: Sandbox;
  let proxy: ExchangeProxy;
  let gateway: TestGateway;
  let cutOf: (request: string) => Cut | undefined = () => undefined;
  beforeAll(async () => {
    sandbox = await startSandbox({ profile });
    proxy = await startExchangeProxy(sandbox.origin, (request) => cutOf(request));
    gateway = await startTestGateway({ AUTHENTIK_URL: proxy.origin });
    // From then on the gateway knows which form of a key this authentik accepts.
    await ensure('first');
  });
  afterAll(async () => {
    await gateway.stop();
    proxy.close();
    await sandbox.close();
  });

  const ensure = async (name: string, fields: object = {}) => {
    const input = { name, publicKey: 'public', privateKey: 'hunter2-canary', ...fields };
    const response = await gateway.send(EnsureCaptchaStageDocument, { input });
    const { change } = response.data?.ensureCaptchaStage ?? {};
    const { outcome } = response.errors[0]?.extensions ?? {};
    const reported = { ...(change !== undefined && { change }), ...(outcome !== undefined && { outcome }) };
    const requestId = response.headers.get('x-request-id') ?? '';
    expect({
      ...reported,
      matchesWrites: matchesWrites(reported, requestId, '/stages/captcha/', proxy.exchanges),
    }).toEqual({
      ...reported,
      matchesWrites: true,
    });
    return response;
  };

  const cases = (['new', 'known'] as const).flatMap((stage) =>
    calls[profile][stage].flatMap((call) =>
      cuts
        // A read is retried, and changes nothing.
        .filter(({ name }) => !call.startsWith('GET') || name === 'a FIN before the response')
        .map((cut) => [stage, call, cut.name, cut] as const),
    ),
  );

  it.each(cases)(
    'reports the true outcome for a stage that is %s when %s is cut by %s, and can be retried',
    async (stage, call, _, cut) => {
      const name = `${stage} ${call} ${cut.name}`.replaceAll(/[^\w ]/g, ' ');
      if (stage === 'known') await ensure(name);
      const wanted = { publicKey: 'other', scoreMinThreshold: 0.25 };
      let cutCount = 0;
      cutOf = (request) => {
        if (!isCall(request, call)) return undefined;
        cutCount += 1;
        return cut;
      };
      const first = await ensure(name, wanted);
      cutOf = () => undefined;
      expect(cutCount).toBeGreaterThan(0);
      for (const { extensions } of first.errors) expect(extensions.retryable).toBe(true);

      const second = await ensure(name, wanted);
      expect(second.errors).toEqual([]);
      const { data } = await gateway.send(CaptchaStagesDocument, { name });
      expect(data?.captchaStages?.results).toMatchObject([{ name, ...wanted }]);
      const reportedText = JSON.stringify(
        [first, second].map(({ data, errors }) => [data?.ensureCaptchaStage?.warnings, errors]),
      );
      const unused = (await secretsOf(sandbox, name)).filter(({ isUsed }) => !isUsed);
      expect(
        unused.filter((secret) => !reportedText.includes(secret.pk) && !reportedText.includes(`\\"${secret.name}\\"`)),
      ).toEqual([]);
    },
  );
});
