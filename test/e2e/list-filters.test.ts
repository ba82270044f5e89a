import { describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage, wireFlow } from '../support/wire-captcha-stage.js';
import { boundFlowPk, boundStagePk, wireFlowStageBinding, wirePage } from '../support/wire-flow-stage-binding.js';

const otherPk = 'ca000000-0000-4000-8000-000000000001';

describe('the filters of a list, where authentik or a proxy ignores them', () => {
  const stubbed = useStubbedGateway();
  const read = async (list: string, row: object) => {
    const body = JSON.stringify(wirePage([row]));
    stubbed.stub.respond = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    const { data, errors } = await stubbed.gateway.post({ query: `{ list: ${list} { results { pk } } }` });
    return { list: Object(data).list, reasons: errors.map(({ extensions: { reason } }) => reason) };
  };

  it.each<[string, object, object]>([
    [
      `flowStageBindings(flow: "${boundFlowPk}")`,
      wireFlowStageBinding({ target: boundFlowPk.toUpperCase() }),
      wireFlowStageBinding({ target: otherPk }),
    ],
    [
      `flowStageBindings(stage: "${boundStagePk}")`,
      wireFlowStageBinding(),
      wireFlowStageBinding({ stage: otherPk, stage_obj: wireCaptchaStage({ pk: otherPk }) }),
    ],
    ['captchaStages(name: " captcha ")', wireCaptchaStage(), wireCaptchaStage({ name: 'Captcha' })],
    ['captchaStages(publicKey: "public")', wireCaptchaStage(), wireCaptchaStage({ public_key: 'another' })],
    ['flows(slug: "sign-up")', wireFlow(), wireFlow({ slug: 'another' })],
    ['flows(name: "Sign up")', wireFlow(), wireFlow({ name: 'another' })],
    ['flows(designation: ENROLLMENT)', wireFlow(), wireFlow({ designation: 'recovery' })],
  ])('never lead to other objects: %s', async (list, fitting, other) => {
    expect(await read(list, fitting)).toMatchObject({ list: { results: [{}] }, reasons: [] });
    expect(await read(list, other)).toEqual({ list: null, reasons: ['CONTRACT_VIOLATION'] });
  });
});
