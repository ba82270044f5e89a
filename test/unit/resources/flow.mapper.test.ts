import { describe, expect, it } from '@jest/globals';
import { decodeCaptchaStage } from '../../../src/resources/captcha-stage/rest/captcha-stage.decode.js';
import { toFlow } from '../../../src/resources/flow/flow.mapper.js';
import type { Flow } from '../../../src/resources/flow/flow.type.js';
import { wireCaptchaStage, wireFlow } from '../../support/wire-captcha-stage.js';
import { objectOf } from '../authentik/builders.js';

function flowOf(overrides: object): Flow | undefined {
  const { flow_set } = decodeCaptchaStage(objectOf(wireCaptchaStage({ flow_set: [wireFlow({ ...overrides })] })));
  return flow_set.map(toFlow)[0];
}

describe('toFlow', () => {
  it('shows each value under its name', () => {
    expect(flowOf({})).toEqual({
      pk: 'f1000000-0000-4000-8000-000000000009',
      policyBindingModelPtrId: 'b1000000-0000-4000-8000-000000000009',
      name: 'Sign up',
      slug: 'sign-up',
      title: 'Sign up here',
      designation: 'enrollment',
      background: '/static/background.jpg',
      policyEngineMode: 'any',
      compatibilityMode: false,
      exportUrl: '/api/v3/flows/instances/sign-up/export/',
      layout: 'stacked',
      deniedAction: 'message_continue',
      authentication: null,
    });
  });

  it.each([
    ['policybindingmodel_ptr_id', 'policyBindingModelPtrId'],
    ['designation', 'designation'],
    ['background', 'background'],
    ['policy_engine_mode', 'policyEngineMode'],
    ['compatibility_mode', 'compatibilityMode'],
    ['export_url', 'exportUrl'],
    ['layout', 'layout'],
    ['denied_action', 'deniedAction'],
    ['authentication', 'authentication'],
  ])('shows null when %s is missing or null', (wireName, name) => {
    for (const value of [undefined, null]) expect(flowOf({ [wireName]: value })).toHaveProperty(name, null);
  });

  it.each([
    [{ background: undefined, background_url: '/new.jpg' }, '/new.jpg'],
    [{ background: null, background_url: '/new.jpg' }, '/new.jpg'],
    [{ background: '/old.jpg', background_url: undefined }, '/old.jpg'],
    [{ background: '', background_url: '/new.jpg' }, '/new.jpg'],
  ])('of %j shows the background %j', (overrides, background) => {
    expect(flowOf(overrides)?.background).toBe(background);
  });
});
