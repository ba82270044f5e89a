import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxProfiles } from '../../src/sandbox/profile.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

const query = `mutation {
  createCaptchaStage(input: {name: "sign-up captcha", publicKey: "public-key", privateKey: "hunter2-canary"}) { pk }
  createFlowStageBinding(input: {stageName: "sign-up captcha", flowSlug: "twin-enrollment-flow", order: 15}) {
    pk order stage { name component } captchaStage { name } flow { slug }
  }
}`;

describe.each(sandboxProfiles)('one request, against the profile %s', (profile) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ SANDBOX_PROFILE: profile });
  });
  afterAll(() => gateway.stop());

  it('creates a stage and puts it into a flow, which the stage then shows', async () => {
    const { data, errors } = await gateway.post({ query });
    expect(errors).toEqual([]);
    expect(data?.['createFlowStageBinding']).toMatchObject({
      order: 15,
      stage: { name: 'sign-up captcha', component: 'ak-stage-captcha-form' },
      captchaStage: { name: 'sign-up captcha' },
      flow: { slug: 'twin-enrollment-flow' },
    });
    const { pk } = Object(data?.['createCaptchaStage']);
    const read = await gateway.post({ query: `{ captchaStage(pk: "${pk}") { bindings { order flow { slug } } } }` });
    expect(read.data).toEqual({
      captchaStage: { bindings: [{ order: 15, flow: { slug: 'twin-enrollment-flow' } }] },
    });
  });

  it('reports each invalid field when it is sent again', async () => {
    const { data, errors } = await gateway.post({ query });
    expect(data).toEqual({ createCaptchaStage: null, createFlowStageBinding: null });
    expect(errors.map(({ path, extensions }) => [path?.[0], extensions.outcome])).toEqual([
      ['createCaptchaStage', 'NOT_APPLIED'],
      ['createFlowStageBinding', 'NOT_APPLIED'],
    ]);
    expect(errors[0]?.extensions.fieldErrors).toMatchObject([{ path: ['input', 'name'], code: 'UNIQUE' }]);
    expect(errors[1]?.extensions.nonFieldErrors).toEqual([
      { code: 'UNIQUE', message: 'The fields target, stage, order must make a unique set.' },
    ]);
  });

  it('loses the bindings with their stage', async () => {
    const { data } = await gateway.post({
      query: '{ captchaStages(name: "sign-up captcha") { results { pk bindings { pk } } } }',
    });
    const [{ pk, bindings }] = Object(data?.['captchaStages']).results;
    await gateway.post({ query: `mutation { deleteCaptchaStage(pk: "${pk}") }` });
    const after = await gateway.post({ query: `{ flowStageBinding(pk: "${bindings[0].pk}") { pk } }` });
    expect(after.errors[0]?.extensions.reason).toBe('FLOW_STAGE_BINDING_NOT_FOUND');
  });
});
