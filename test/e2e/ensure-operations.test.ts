import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sandboxProfiles } from '../../src/sandbox/profile.js';
import {
  CaptchaStageDocument,
  CaptchaStagesDocument,
  type CreateCaptchaStageInput,
  type CreateFlowStageBindingInput,
  DeleteFlowStageBindingDocument,
  EnsureCaptchaStageDocument,
  EnsureFlowStageBindingDocument,
  FlowDocument,
  FlowStageBindingDocument,
  FlowStageBindingsDocument,
  FlowsDocument,
  UpdateFlowStageBindingDocument,
} from '../generated/operations.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

const flowSlug = 'twin-enrollment-flow';

describe.each(sandboxProfiles)('ensure, against the profile %s', (profile) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ SANDBOX_PROFILE: profile });
  });
  afterAll(() => gateway.stop());

  const key = { privateKey: 'hunter2-canary' };
  const ensureStage = async (name: string, fields: Partial<CreateCaptchaStageInput> = {}) => {
    const input = { name, publicKey: 'public', ...fields };
    const { data, errors } = await gateway.send(EnsureCaptchaStageDocument, { input });
    expect(errors).toEqual([]);
    return data?.ensureCaptchaStage ?? undefined;
  };
  const ensureBinding = async (input: CreateFlowStageBindingInput) => {
    const { data, errors } = await gateway.send(EnsureFlowStageBindingDocument, { input });
    expect(errors).toEqual([]);
    return data?.ensureFlowStageBinding ?? undefined;
  };

  it('creates a stage, leaves it, and changes it; writes a key whenever it is given', async () => {
    const created = await ensureStage('ensured', key);
    expect(created).toMatchObject({ change: 'CREATED', warnings: [], captchaStage: { scoreMinThreshold: 0.5 } });
    expect(created?.captchaStage.privateKeyRef === null).toBe(profile !== '2026.11');
    const left = await ensureStage('ensured');
    expect(left).toEqual({ ...created, change: 'UNCHANGED' });
    const changed = await ensureStage('ensured', { scoreMinThreshold: 0.25, errorOnInvalidScore: false });
    expect(changed).toMatchObject({
      change: 'UPDATED',
      captchaStage: { scoreMinThreshold: 0.25, errorOnInvalidScore: false },
    });
    expect(await ensureStage('ensured', key)).toMatchObject({
      change: 'UPDATED',
      captchaStage: { publicKey: 'public' },
    });
    const { pk = '' } = created?.captchaStage ?? {};
    const { data } = await gateway.send(CaptchaStageDocument, { pk });
    expect(data?.captchaStage).toMatchObject({ pk, scoreMinThreshold: 0.25, errorOnInvalidScore: false });
    const stages = await gateway.send(CaptchaStagesDocument, { name: 'ensured' });
    expect(stages.data?.captchaStages?.results).toHaveLength(1);
  });

  it('accepts a key reference where authentik has secrets, and rejects it at the input where it has none', async () => {
    const privateKeyRef = '5e000000-0000-4000-8000-000000000001';
    const input = { name: 'referring', publicKey: 'public', privateKeyRef };
    const { data, errors } = await gateway.send(EnsureCaptchaStageDocument, { input });
    if (profile === '2026.11') {
      expect(errors).toEqual([]);
      expect(data?.ensureCaptchaStage).toMatchObject({ change: 'CREATED', captchaStage: { privateKeyRef } });
      expect(await ensureStage('referring', { privateKeyRef })).toMatchObject({ change: 'UNCHANGED' });
      return;
    }
    expect(data).toEqual({ ensureCaptchaStage: null });
    expect(errors[0]?.extensions).toMatchObject({
      outcome: 'NOT_APPLIED',
      fieldErrors: [{ path: ['input', 'privateKey'], code: 'REQUIRED' }],
    });
  });

  it.each(['TURNSTILE', 'HCAPTCHA', 'RECAPTCHA_V3'] as const)('leaves a stage of %s as it is', async (provider) => {
    const created = await ensureStage(`ensured ${provider}`, { ...key, provider });
    expect(created).toMatchObject({ change: 'CREATED', warnings: [] });
    expect(await ensureStage(`ensured ${provider}`, { provider })).toEqual({ ...created, change: 'UNCHANGED' });
  });

  it('finds a name that authentik has trimmed', async () => {
    const created = await ensureStage(' padded\t', key);
    expect(created?.captchaStage.name).toBe('padded');
    expect(await ensureStage(' padded\t')).toEqual({ ...created, change: 'UNCHANGED' });
    const bound = await ensureBinding({ stageName: ' padded\t', flowSlug, order: 70 });
    expect(bound?.flowStageBinding.stage.name).toBe('padded');
  });

  it('binds a stage once, and moves it', async () => {
    const stage = await ensureStage('bound', key);
    const input = { stageName: 'bound', flowSlug, order: 50 };
    const created = await ensureBinding(input);
    expect(created).toMatchObject({
      change: 'CREATED',
      flowStageBinding: { order: 50, flow: { slug: flowSlug }, stage: { component: 'ak-stage-captcha-form' } },
    });
    expect(await ensureBinding(input)).toEqual({ ...created, change: 'UNCHANGED' });
    const moved = await ensureBinding({ ...input, order: 60, evaluateOnPlan: true });
    expect(moved).toMatchObject({
      change: 'UPDATED',
      flowStageBinding: { pk: created?.flowStageBinding.pk, order: 60, evaluateOnPlan: true, reEvaluatePolicies: true },
    });
    const { pk } = stage?.captchaStage ?? {};
    const { data } = await gateway.send(FlowStageBindingsDocument, { stage: pk });
    expect(data?.flowStageBindings?.results).toEqual([moved?.flowStageBinding]);
  });

  it('reads, changes and deletes what it has bound', async () => {
    const bound = await ensureBinding({ stageName: 'captcha-unbound', flowSlug, order: 80 });
    const { pk = '' } = bound?.flowStageBinding ?? {};
    const read = await gateway.send(FlowStageBindingDocument, { pk });
    expect(read.data?.flowStageBinding).toEqual(bound?.flowStageBinding);
    const updated = await gateway.send(UpdateFlowStageBindingDocument, {
      pk,
      input: { invalidResponseAction: 'RESTART' },
    });
    expect(updated.data?.updateFlowStageBinding).toEqual({
      ...bound?.flowStageBinding,
      invalidResponseAction: 'RESTART',
    });
    const flow = await gateway.send(FlowDocument, { slug: flowSlug });
    const flows = await gateway.send(FlowsDocument, { slug: flowSlug });
    expect(flow.data?.flow).toMatchObject({ slug: flowSlug, pk: bound?.flowStageBinding.flow?.pk });
    expect(flows.data?.flows?.results).toEqual([flow.data?.flow]);
    const deleted = await gateway.send(DeleteFlowStageBindingDocument, { pk });
    expect(deleted.data).toEqual({ deleteFlowStageBinding: pk });
  });
});
