import { describe, expect, it } from '@jest/globals';
import type { FlowSetRequest } from 'goauthentik-api-2024.8';
import { rejectionOf, sandboxOfThisBlock, stageRequest, turnstilePk } from './official-clients.js';

const flow: FlowSetRequest = {
  name: 'Sign up',
  slug: 'sign-up',
  title: 'Sign up here',
  designation: 'enrollment',
  policyEngineMode: 'all',
  compatibilityMode: true,
  layout: 'content_right',
  deniedAction: 'message',
};

describe("flow_set, as authentik's 2024.8 client writes it", () => {
  describe('to profile documented', () => {
    const { oldStages } = sandboxOfThisBlock('documented');

    it('is stored and shown, every field of it', async () => {
      const stage = await oldStages().stagesCaptchaCreate({
        captchaStageRequest: { ...stageRequest(), flowSet: [flow] },
      });
      expect(stage.flowSet).toEqual([
        {
          ...flow,
          pk: expect.any(String),
          policybindingmodelPtrId: expect.any(String),
          background: '/static/dist/assets/images/flow_background.jpg',
          exportUrl: '/api/v3/flows/instances/sign-up/export/',
        },
      ]);
    });

    it('is rejected flow by flow', async () => {
      const flowSet = [
        { ...flow, slug: 'another' },
        { ...flow, slug: 'twin-recovery-flow' },
      ];
      const call = oldStages().stagesCaptchaCreate({ captchaStageRequest: { ...stageRequest(), flowSet } });
      const body = { flow_set: [{}, { slug: ['Flow with this slug already exists.'] }] };
      expect(await rejectionOf(call)).toEqual({ status: 400, body });
    });
  });

  describe('to profile 2024.6', () => {
    const { oldStages } = sandboxOfThisBlock('2024.6');

    // The contract documents the field; the recorded 2024.6 crashes on it, and the recording wins.
    it('crashes POST, PUT and PATCH', async () => {
      const captchaStageRequest = { ...stageRequest(), flowSet: [flow] };
      const stageUuid = turnstilePk;
      const crashed = { status: 405, body: '' };
      const created = oldStages().stagesCaptchaCreate({ captchaStageRequest });
      expect(await rejectionOf(created)).toEqual(crashed);
      const replaced = oldStages().stagesCaptchaUpdate({ stageUuid, captchaStageRequest });
      expect(await rejectionOf(replaced)).toEqual(crashed);
      const changed = oldStages().stagesCaptchaPartialUpdate({
        stageUuid,
        patchedCaptchaStageRequest: { flowSet: [flow] },
      });
      expect(await rejectionOf(changed)).toEqual(crashed);
    });
  });
});

describe("what authentik's 2026.8 client writes", () => {
  const options = { interactive: true, requestContentType: 'application/json' } as const;

  describe('to profile 2026.8', () => {
    const { newStages } = sandboxOfThisBlock('2026.8');

    it('is stored', async () => {
      const stage = await newStages().stagesCaptchaCreate({ captchaStageRequest: { ...stageRequest(), ...options } });
      expect(stage).toMatchObject(options);
    });

    it('takes the defaults of the release where it is left out', async () => {
      const stage = await newStages().stagesCaptchaCreate({ captchaStageRequest: stageRequest() });
      const defaults = { interactive: false, requestContentType: 'application/x-www-form-urlencoded' };
      expect(stage).toMatchObject(defaults);
    });

    it("is rejected where it is the client's placeholder for unknown choices", async () => {
      const patchedCaptchaStageRequest = { requestContentType: '11184809' } as const;
      const call = newStages().stagesCaptchaPartialUpdate({ stageUuid: turnstilePk, patchedCaptchaStageRequest });
      const body = { request_content_type: ['"11184809" is not a valid choice.'] };
      expect(await rejectionOf(call)).toEqual({ status: 400, body });
    });
  });

  describe('to profile 2025.12', () => {
    const { newStages } = sandboxOfThisBlock('2025.12');

    it('is dropped where the release does not know it', async () => {
      const stage = await newStages().stagesCaptchaCreate({ captchaStageRequest: { ...stageRequest(), ...options } });
      expect(stage.interactive).toBe(true);
      expect(stage.requestContentType).toBeUndefined();
    });
  });
});
