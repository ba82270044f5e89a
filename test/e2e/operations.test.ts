import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxProfiles } from '../../src/sandbox/profile.js';
import {
  CaptchaStageDocument,
  CaptchaStagesDocument,
  CaptchaStageUsedByDocument,
  CreateCaptchaStageDocument,
  DeleteCaptchaStageDocument,
  ReplaceCaptchaStageDocument,
  UpdateCaptchaStageDocument,
} from '../generated/operations.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { fullInput, minimalInput } from '../support/inputs.js';

const turnstile = 'ca000000-0000-4000-8000-000000000002';

describe.each(sandboxProfiles)('every operation against the profile %s', (profile) => {
  const since2024_10 = ['2025.12', '2026.8', '2026.11'].includes(profile);
  const since2026 = profile === '2026.8' || profile === '2026.11';
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway({ SANDBOX_PROFILE: profile });
  });
  afterAll(() => gateway.stop());

  const create = async (name: string) => {
    const { data, errors } = await gateway.send(CreateCaptchaStageDocument, { input: minimalInput({ name }) });
    expect(errors).toEqual([]);
    return data?.createCaptchaStage?.pk ?? '';
  };
  const names = async (variables: Parameters<typeof gateway.send>[1]) => {
    const { data, errors } = await gateway.send(CaptchaStagesDocument, variables as object);
    expect(errors).toEqual([]);
    return data?.captchaStages?.results.map((stage) => stage?.name);
  };

  it('reads a stage, with null for fields that the release does not have', async () => {
    const { data, errors } = await gateway.send(CaptchaStageDocument, { pk: turnstile });
    expect(errors).toEqual([]);
    expect(data?.captchaStage).toMatchObject({
      pk: turnstile,
      name: 'captcha-turnstile',
      interactive: since2024_10 ? true : null,
      requestContentType: since2026 ? 'JSON' : null,
      flowSet: [
        {
          slug: 'twin-recovery-flow',
          designation: 'RECOVERY',
          background: '/static/dist/assets/images/flow_background.jpg',
          layout: since2026 ? 'SIDEBAR_LEFT_FRAME_BACKGROUND' : 'SIDEBAR_RIGHT',
        },
        { slug: 'twin-recovery-flow' },
      ],
    });
  });

  it('lists stages by page, filter, search and order', async () => {
    const { data } = await gateway.send(CaptchaStagesDocument, { page: 2, pageSize: 1, orderBy: [{ field: 'NAME' }] });
    expect(data?.captchaStages).toMatchObject({
      results: [{ name: 'captcha-turnstile' }],
      pagination: { count: 3, current: 2, totalPages: 3, next: 3, previous: 1, startIndex: 2, endIndex: 2 },
    });
    expect(await names({ orderBy: [{ field: 'NAME', direction: 'DESC' }] })).toEqual([
      'captcha-unbound',
      'captcha-turnstile',
      'captcha-default',
    ]);
    expect(await names({ name: 'captcha-default' })).toEqual(['captcha-default']);
    expect(await names({ publicKey: 'public-3' })).toEqual(['captcha-unbound']);
    expect(await names({ search: 'TURN' })).toEqual(['captcha-turnstile']);
    expect(await names({ search: 'no & such=stage' })).toEqual([]);
    expect(await names({ search: 'un captcha' })).toEqual(['captcha-unbound']);
  });

  it('finds a stage by a name of a thousand letters', async () => {
    const name = 'n'.repeat(1000);
    const pk = await create(name);
    expect(await names({ name })).toEqual([name]);
    await gateway.send(DeleteCaptchaStageDocument, { pk });
  });

  it('returns null for a missing next or previous page', async () => {
    const { data } = await gateway.send(CaptchaStagesDocument, {});
    expect(data?.captchaStages?.pagination).toMatchObject({ next: null, previous: null, current: 1 });
  });

  it('reports PAGE_NOT_FOUND for a page out of range', async () => {
    const { data, errors } = await gateway.send(CaptchaStagesDocument, { page: 99 });
    expect(data).toEqual({ captchaStages: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'PAGE_NOT_FOUND',
      outcome: 'NOT_APPLIED',
    });
  });

  it('lists what uses a stage', async () => {
    const { data } = await gateway.send(CaptchaStageUsedByDocument, { pk: turnstile });
    expect(data?.captchaStage?.usedBy).toHaveLength(4);
    expect(data?.captchaStage?.usedBy?.[0]).toEqual({
      app: 'authentik_flows',
      modelName: 'flow',
      pk: 'f1000000-0000-4000-8000-000000000003',
      name: 'Flow Recover (twin-recovery-flow)',
      action: 'CASCADE_MANY',
    });
  });

  it('changes the fields of the input and keeps the rest', async () => {
    const pk = await create('to be changed');
    const { data, errors } = await gateway.send(UpdateCaptchaStageDocument, {
      pk,
      input: { scoreMinThreshold: 0, errorOnInvalidScore: false },
    });
    expect(errors).toEqual([]);
    expect(data?.updateCaptchaStage).toMatchObject({
      pk,
      name: 'to be changed',
      scoreMinThreshold: 0,
      scoreMaxThreshold: 1,
      errorOnInvalidScore: false,
    });
    expect((await gateway.send(CaptchaStageDocument, { pk })).data?.captchaStage).toEqual(data?.updateCaptchaStage);
  });

  it('replaces a stage, which keeps the optional fields that are left out', async () => {
    const pk = await create('to be replaced');
    await gateway.send(UpdateCaptchaStageDocument, { pk, input: { scoreMinThreshold: 0.75 } });
    const { data } = await gateway.send(ReplaceCaptchaStageDocument, {
      pk,
      input: minimalInput({ name: 'replaced', publicKey: 'other' }),
    });
    expect(data?.replaceCaptchaStage).toMatchObject({
      pk,
      name: 'replaced',
      publicKey: 'other',
      scoreMinThreshold: 0.75,
    });
  });

  it('deletes a stage and returns its pk', async () => {
    const pk = await create('to be deleted');
    expect((await gateway.send(DeleteCaptchaStageDocument, { pk })).data).toEqual({ deleteCaptchaStage: pk });
    const again = await gateway.send(DeleteCaptchaStageDocument, { pk });
    expect(again.data).toEqual({ deleteCaptchaStage: null });
    expect(again.errors[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'STAGE_NOT_FOUND',
      outcome: 'NOT_APPLIED',
    });
  });

  it('reports a taken name on every write', async () => {
    const pk = await create('unique');
    const input = minimalInput({ name: 'captcha-default' });
    const rejected = [
      await gateway.send(CreateCaptchaStageDocument, { input }),
      await gateway.send(ReplaceCaptchaStageDocument, { pk, input }),
      await gateway.send(UpdateCaptchaStageDocument, { pk, input: { name: 'default-authentication-login' } }),
    ];
    for (const { errors } of rejected)
      expect(errors[0]?.extensions.fieldErrors).toMatchObject([{ path: ['input', 'name'], code: 'UNIQUE' }]);
    expect((await gateway.send(CaptchaStageDocument, { pk })).data?.captchaStage?.name).toBe('unique');
  });

  it('gives a token only its own permissions', async () => {
    const viewer = { authorization: 'Bearer sandbox-viewer-token' };
    const one = { authorization: 'Bearer sandbox-one-object-token' };
    const nobody = { authorization: 'Bearer sandbox-unprivileged-token' };
    expect((await gateway.send(CaptchaStageDocument, { pk: turnstile }, viewer)).errors).toEqual([]);
    const reason = async (headers: Record<string, string>) => [
      (await gateway.send(UpdateCaptchaStageDocument, { pk: turnstile, input: {} }, headers)).errors[0]?.extensions
        .reason,
      (await gateway.send(DeleteCaptchaStageDocument, { pk: turnstile }, headers)).errors[0]?.extensions.reason,
    ];
    expect(await reason(viewer)).toEqual(['PERMISSION_DENIED', 'PERMISSION_DENIED']);
    expect((await gateway.send(CaptchaStageDocument, { pk: turnstile }, one)).errors[0]?.extensions.reason).toBe(
      'STAGE_NOT_FOUND',
    );
    expect((await gateway.send(CaptchaStagesDocument, {}, one)).data?.captchaStages?.pagination.count).toBe(1);
    expect((await gateway.send(CaptchaStagesDocument, {}, nobody)).errors[0]?.extensions.reason).toBe(
      'PERMISSION_DENIED',
    );
  });

  it('reports truthfully which input fields were stored', async () => {
    const input = fullInput({ name: 'everything' });
    const { data, errors, warnings } = await gateway.send(CreateCaptchaStageDocument, { input });
    const ignored = warnings
      .filter(({ code }) => code === 'INPUT_IGNORED')
      .map(({ code, path, inputPath }) => [code, path, inputPath.join('.')]);
    const lost = (...fields: string[]) =>
      fields.map((field) => ['INPUT_IGNORED', ['createCaptchaStage'], `input.${field}`]);
    if (profile === '2024.6') {
      expect(data).toEqual({ createCaptchaStage: null });
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining('flowSet'),
        extensions: { reason: 'UPSTREAM_CRASHED', outcome: 'UNKNOWN' },
      });
      return;
    }
    expect(errors).toEqual([]);
    const expected = {
      documented: lost('interactive', 'requestContentType'),
      '2025.12': lost('requestContentType', 'flowSet'),
      '2026.8': lost('flowSet'),
      '2026.11': lost('flowSet'),
    };
    expect(ignored).toEqual(expected[profile]);
  });
});
