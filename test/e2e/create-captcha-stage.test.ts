import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaptchaStageDocument, CreateCaptchaStageDocument } from '../generated/operations.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { fullInput, minimalInput } from '../support/inputs.js';

describe('createCaptchaStage against the sandbox', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it('creates a stage with every field and reads it back', async () => {
    const { privateKey: _, interactive: __, requestContentType: ___, ...shown } = fullInput({ name: 'all fields' });
    const created = await gateway.send(CreateCaptchaStageDocument, { input: fullInput({ name: 'all fields' }) });
    expect(created.errors).toEqual([]);
    expect(created.data?.createCaptchaStage).toMatchObject(shown);
    const pk = created.data?.createCaptchaStage?.pk ?? '';
    const read = await gateway.send(CaptchaStageDocument, { pk });
    expect(read.data?.captchaStage).toEqual(created.data?.createCaptchaStage);
  });

  it("applies authentik's defaults to omitted fields", async () => {
    const { data } = await gateway.send(CreateCaptchaStageDocument, { input: minimalInput({ name: 'defaults' }) });
    expect(data?.createCaptchaStage).toMatchObject({
      name: 'defaults',
      component: 'ak-stage-captcha-form',
      flowSet: [],
      jsUrl: 'https://www.recaptcha.net/recaptcha/api.js',
      scoreMinThreshold: 0.5,
      scoreMaxThreshold: 1,
      errorOnInvalidScore: true,
      interactive: null,
      requestContentType: null,
    });
  });

  it('reports a taken name in full, at its path', async () => {
    const variables = { input: minimalInput({ name: 'twice' }) };
    await gateway.send(CreateCaptchaStageDocument, variables);
    const { status, headers, data, errors } = await gateway.send(CreateCaptchaStageDocument, variables);
    expect(status).toBe(200);
    expect(data).toEqual({ createCaptchaStage: null });
    expect(errors).toEqual([
      {
        message: 'authentik rejected the captcha stage: name: stage with this name already exists.',
        locations: expect.anything(),
        path: ['createCaptchaStage'],
        extensions: {
          code: 'BAD_USER_INPUT',
          reason: 'UPSTREAM_VALIDATION',
          outcome: 'NOT_APPLIED',
          retryable: false,
          requestId: headers.get('x-request-id'),
          fieldErrors: [
            {
              path: ['input', 'name'],
              upstreamPath: ['name'],
              code: 'UNIQUE',
              messages: ['stage with this name already exists.'],
            },
          ],
          nonFieldErrors: [],
          upstream: { service: 'authentik', operation: 'stages_captcha_create', status: 400 },
        },
      },
    ]);
  });

  it('reports a taken slug in the second flow, and writes nothing', async () => {
    const flow = { name: 'n', title: 't', designation: 'RECOVERY' } as const;
    const flowSet = [
      { ...flow, slug: 'free-slug' },
      { ...flow, slug: 'twin-recovery-flow' },
    ];
    const rejected = await gateway.send(CreateCaptchaStageDocument, {
      input: minimalInput({ name: 'nested', flowSet }),
    });
    expect(rejected.errors[0]?.extensions).toMatchObject({
      outcome: 'NOT_APPLIED',
      fieldErrors: [{ path: ['input', 'flowSet', 1, 'slug'], upstreamPath: ['flow_set', 1, 'slug'], code: 'UNIQUE' }],
    });
    const again = await gateway.send(CreateCaptchaStageDocument, {
      input: minimalInput({ name: 'nested', flowSet: flowSet.slice(0, 1) }),
    });
    expect(again.errors).toEqual([]);
  });

  it('keeps the siblings of a rejected mutation', async () => {
    const query = `mutation {
      good: createCaptchaStage(input: { name: "sibling", publicKey: "p", privateKey: "k" }) { name }
      bad: createCaptchaStage(input: { name: "sibling", publicKey: "p", privateKey: "k" }) { name }
    }`;
    const { data, errors } = await gateway.post({ query });
    expect(data).toEqual({ good: { name: 'sibling' }, bad: null });
    expect(errors.map(({ path }) => path)).toEqual([['bad']]);
  });

  it('reports NOT_FOUND for a missing stage', async () => {
    const { data, errors } = await gateway.send(CaptchaStageDocument, { pk: '00000000-0000-4000-8000-000000000000' });
    expect(data).toEqual({ captchaStage: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'STAGE_NOT_FOUND',
      outcome: 'NOT_APPLIED',
    });
  });

  it.each([
    ['no token', {}, 'CREDENTIALS_MISSING'],
    ['a scheme without a token', { authorization: 'Bearer ' }, 'CREDENTIALS_MISSING'],
    ['another scheme', { authorization: 'Basic dXNlcjpwYXNz' }, 'CREDENTIALS_INVALID'],
    ['a token that authentik does not know', { authorization: 'Bearer nope' }, 'CREDENTIALS_INVALID'],
    ['an expired token', { authorization: 'Bearer sandbox-expired-token' }, 'CREDENTIALS_INVALID'],
  ])('rejects %s as UNAUTHENTICATED', async (_, headers, reason) => {
    const variables = { input: minimalInput({ name: 'unauthenticated' }) };
    const { status, data, errors } = await gateway.send(
      CreateCaptchaStageDocument,
      variables,
      headers as Record<string, string>,
    );
    expect(status).toBe(200);
    expect(data).toEqual({ createCaptchaStage: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason,
      outcome: 'NOT_APPLIED',
      retryable: false,
    });
  });

  it('rejects a token without the permission as FORBIDDEN', async () => {
    const headers = { authorization: 'Bearer sandbox-viewer-token' };
    const { errors } = await gateway.send(CreateCaptchaStageDocument, { input: minimalInput() }, headers);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'PERMISSION_DENIED',
      outcome: 'NOT_APPLIED',
    });
  });

  it('allows introspection without a token', async () => {
    const { data } = await gateway.post({ query: '{ __schema { mutationType { name } } }' }, {});
    expect(data).toEqual({ __schema: { mutationType: { name: 'Mutation' } } });
  });
});
