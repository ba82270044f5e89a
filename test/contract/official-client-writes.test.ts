import { describe, expect, it } from '@jest/globals';
import { clientsAndProfiles, rejectionOf, sandboxOfThisBlock, stageRequest } from './official-clients.js';

const defaults = {
  component: 'ak-stage-captcha-form',
  verboseName: 'Captcha Stage',
  verboseNamePlural: 'Captcha Stages',
  metaModelName: 'authentik_stages_captcha.captchastage',
  flowSet: [],
  jsUrl: 'https://www.recaptcha.net/recaptcha/api.js',
  apiUrl: 'https://www.recaptcha.net/recaptcha/api/siteverify',
  scoreMinThreshold: 0.5,
  scoreMaxThreshold: 1,
  errorOnInvalidScore: true,
};

const options = {
  jsUrl: 'https://challenges.example.com/api.js',
  apiUrl: 'https://challenges.example.com/siteverify',
  scoreMinThreshold: 0,
  scoreMaxThreshold: 0.9,
  errorOnInvalidScore: false,
};

describe.each(clientsAndProfiles)("authentik's $client client, writing to profile $profile", ({ client, profile }) => {
  const { stagesOf } = sandboxOfThisBlock(profile);
  const create = (request: object = {}) =>
    stagesOf(client).stagesCaptchaCreate({ captchaStageRequest: { ...stageRequest(), ...request } });

  it("creates a stage with authentik's defaults", async () => {
    const { privateKey: _, ...sent } = stageRequest();
    const stage = await create(sent);
    expect(stage).toEqual(expect.objectContaining({ ...defaults, ...sent }));
    expect(stage.pk).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  it('creates a stage with every option, and retrieves it as it was shown', async () => {
    const stage = await create(options);
    expect(stage).toMatchObject({ ...defaults, ...options });
    expect(await stagesOf(client).stagesCaptchaRetrieve({ stageUuid: stage.pk })).toEqual(stage);
  });

  it('replaces a stage, and keeps the options that the PUT leaves out', async () => {
    const before = await create(options);
    const { privateKey, ...sent } = stageRequest();
    const captchaStageRequest = { ...sent, privateKey, scoreMinThreshold: 0.3 };
    const after = await stagesOf(client).stagesCaptchaUpdate({ stageUuid: before.pk, captchaStageRequest });
    expect(after).toEqual({ ...before, ...sent, scoreMinThreshold: 0.3 });
  });

  it.each([
    { name: 'renamed' },
    { publicKey: 'another' },
    { privateKey: 'another' },
    { jsUrl: 'https://example.com/api.js' },
    { apiUrl: 'https://example.com/verify' },
    { scoreMinThreshold: 0.1 },
    { scoreMaxThreshold: 0.2 },
    { errorOnInvalidScore: true },
    {},
  ])('changes by PATCH what it names and nothing else: %j', async (change) => {
    const before = await create(options);
    const patchedCaptchaStageRequest = change;
    const after = await stagesOf(client).stagesCaptchaPartialUpdate({
      stageUuid: before.pk,
      patchedCaptchaStageRequest,
    });
    const { privateKey: _, ...shown } = { privateKey: '', ...change };
    expect(after).toEqual({ ...before, ...shown });
    expect(await stagesOf(client).stagesCaptchaRetrieve({ stageUuid: before.pk })).toEqual(after);
  });

  it('destroys a stage, once', async () => {
    const { pk: stageUuid, name } = await create();
    expect(await stagesOf(client).stagesCaptchaDestroy({ stageUuid })).toBeUndefined();
    expect((await stagesOf(client).stagesCaptchaList({ name })).results).toEqual([]);
    const again = stagesOf(client).stagesCaptchaDestroy({ stageUuid });
    expect(await rejectionOf(again)).toMatchObject({ status: 404 });
  });

  it.each([
    [{ name: '' }, { name: ['This field may not be blank.'] }],
    [{ name: 'captcha-default' }, { name: ['stage with this name already exists.'] }],
    [{ name: 'default-authentication-login' }, { name: ['stage with this name already exists.'] }],
    [{ publicKey: '' }, { public_key: ['This field may not be blank.'] }],
    [{ privateKey: null }, { private_key: ['This field may not be null.'] }],
    [{ privateKey: undefined }, { private_key: ['This field is required.'] }],
    [
      { jsUrl: '', scoreMaxThreshold: 'high' },
      { js_url: ['This field may not be blank.'], score_max_threshold: ['A valid number is required.'] },
    ],
  ])('gets the field errors of %j', async (wrong, body) => {
    expect(await rejectionOf(create(wrong))).toEqual({ status: 400, body });
  });

  it('gets the same errors for a PUT and a PATCH', async () => {
    const { pk: stageUuid } = await create();
    const body = { name: ['stage with this name already exists.'] };
    const taken = { ...stageRequest(), name: 'captcha-default' };
    const replaced = stagesOf(client).stagesCaptchaUpdate({ stageUuid, captchaStageRequest: taken });
    expect(await rejectionOf(replaced)).toEqual({ status: 400, body });
    const changed = stagesOf(client).stagesCaptchaPartialUpdate({ stageUuid, patchedCaptchaStageRequest: taken });
    expect(await rejectionOf(changed)).toEqual({ status: 400, body });
  });
});
