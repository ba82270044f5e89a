import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxProfiles } from '../../src/sandbox/profile.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

const fields = 'pk provider jsUrl apiUrl interactive scoreMinThreshold scoreMaxThreshold requestContentType';
const recaptcha = 'https://www.recaptcha.net/recaptcha';
const presets: Readonly<Record<string, object>> = {
  RECAPTCHA_V2: { jsUrl: `${recaptcha}/api.js`, apiUrl: `${recaptcha}/api/siteverify`, interactive: true },
  RECAPTCHA_V3: {
    jsUrl: `${recaptcha}/api.js`,
    apiUrl: `${recaptcha}/api/siteverify`,
    interactive: false,
    scoreMinThreshold: 0.5,
    scoreMaxThreshold: 1,
  },
  RECAPTCHA_ENTERPRISE: { jsUrl: `${recaptcha}/enterprise.js`, interactive: false },
  HCAPTCHA: {
    jsUrl: 'https://js.hcaptcha.com/1/api.js',
    apiUrl: 'https://api.hcaptcha.com/siteverify',
    interactive: true,
    scoreMinThreshold: 0,
    scoreMaxThreshold: 0.5,
  },
  TURNSTILE: {
    jsUrl: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
    apiUrl: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
    interactive: true,
  },
};
const cap = 'jsUrl: "https://cap.example.com/assets/widget.js", apiUrl: "https://cap.example.com/k/siteverify"';

describe.each(sandboxProfiles)('provider, on authentik %s', (profile) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ SANDBOX_PROFILE: profile });
  });
  afterAll(() => gateway.stop());

  let count = 0;
  const create = async (input: string) => {
    count += 1;
    const { data, errors, warnings } = await gateway.post({
      query: `mutation { createCaptchaStage(input: {name: "provider ${count}", publicKey: "p", privateKey: "hunter2-canary", ${input}}) { ${fields} } }`,
    });
    return { stage: Object(data?.['createCaptchaStage']), errors, codes: warnings.map(({ code }) => code) };
  };
  const hasContentType = profile.startsWith('2026');

  it.each(Object.entries(presets))(
    '%s fills omitted fields, without a warning, and is read back',
    async (provider, preset) => {
      const { stage, errors, codes } = await create(`provider: ${provider}`);
      expect({ errors, codes }).toEqual({ errors: [], codes: [] });
      const { interactive, ...known } = preset as { interactive: boolean };
      expect(stage).toMatchObject(known);
      // Before 2024.10 nothing distinguishes v2 from v3.
      if (profile === '2024.6' || profile === 'documented') return;
      expect(stage).toMatchObject({ provider, interactive, requestContentType: hasContentType ? 'FORM' : null });
    },
  );

  it('prefers the given values', async () => {
    const { stage } = await create('provider: HCAPTCHA, scoreMaxThreshold: 0.9');
    expect(stage).toMatchObject({ scoreMinThreshold: 0, scoreMaxThreshold: 0.9 });
  });

  it('requires the URLs of Cap, and warns where authentik cannot send JSON', async () => {
    const { errors } = await create('provider: CAP');
    expect(errors[0]?.extensions.fieldErrors?.map(({ path, code }) => [path.at(-1), code])).toEqual([
      ['jsUrl', 'REQUIRED'],
      ['apiUrl', 'REQUIRED'],
    ]);
    const { stage, codes } = await create(`provider: CAP, ${cap}`);
    expect(stage).toMatchObject({ provider: 'CAP', requestContentType: hasContentType ? 'JSON' : null });
    expect(codes).toEqual(hasContentType ? [] : ['PROVIDER_NEEDS_NEWER_AUTHENTIK']);
  });

  it('warns of settings that cannot work, and writes them anyway', async () => {
    const { stage, codes } = await create(
      'jsUrl: "https://a.example/x.js", scoreMinThreshold: 0.9, scoreMaxThreshold: 0.1',
    );
    expect(stage).toMatchObject({ provider: 'CUSTOM', scoreMinThreshold: 0.9 });
    expect(codes).toEqual(['SCORES_CROSSED', 'PROVIDER_UNKNOWN_TO_AUTHENTIK']);
  });

  it('fills nothing with CUSTOM', async () => {
    const [custom, none] = [await create('provider: CUSTOM'), await create('jsUrl: null').catch(() => undefined)];
    expect(custom.stage).toMatchObject({ provider: 'RECAPTCHA_V3', scoreMinThreshold: 0.5 });
    expect(none?.errors).toHaveLength(1);
  });
});
