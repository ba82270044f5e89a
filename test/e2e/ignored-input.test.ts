import { describe, expect, it } from '@jest/globals';
import {
  CreateCaptchaStageDocument,
  ReplaceCaptchaStageDocument,
  UpdateCaptchaStageDocument,
} from '../generated/operations.js';
import { minimalInput } from '../support/inputs.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage, wireFlow } from '../support/wire-captcha-stage.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const flow = { name: 'Sign up', slug: 'sign-up', title: 'Sign up here', designation: 'ENROLLMENT' } as const;

describe('input that authentik ignores', () => {
  const stubbed = useStubbedGateway();

  it('produces every warning, and keeps the data', async () => {
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    const response = await stubbed.gateway.send(CreateCaptchaStageDocument, {
      input: minimalInput({ interactive: true }),
    });
    expect(response.errors).toEqual([]);
    expect(response.data?.createCaptchaStage?.name).toBe('captcha');
    expect(JSON.parse(response.text).extensions).toEqual({
      warnings: [
        {
          code: 'INPUT_IGNORED',
          path: ['createCaptchaStage'],
          inputPath: ['input', 'interactive'],
          message: 'authentik created the stage but ignored interactive; this release may not support it.',
        },
      ],
    });
  });

  it.each<[string, object, Record<string, unknown>, string[]]>([
    ['another value', { scoreMinThreshold: 0.1 }, {}, ['scoreMinThreshold']],
    ['false that became true', { errorOnInvalidScore: false }, {}, ['errorOnInvalidScore']],
    ['zero', { scoreMinThreshold: 0 }, { score_min_threshold: 0 }, []],
    ['numbers as numbers', { scoreMaxThreshold: 1 }, { score_max_threshold: 1.0 }, []],
    ['white space that is trimmed', { name: '  captcha\n' }, {}, []],
    ['white space to Python alone', { name: '\u001ccaptcha\u0085' }, {}, []],
    ['a byte order mark, which Python keeps', { name: '\ufeffcaptcha' }, { name: '\ufeffcaptcha' }, []],
    ['a changed text', { name: 'other' }, {}, ['name']],
    ['a private key, which is never shown', { privateKey: 'new' }, {}, []],
    ['a field that broke the contract and has its own error', { jsUrl: 'https://a.example' }, { js_url: 7 }, []],
    ['flows that are not there', { flowSet: [flow] }, {}, ['flowSet']],
    ['no flows where some stay', { flowSet: [] }, { flow_set: [wireFlow()] }, ['flowSet']],
    ['flows that are there', { flowSet: [flow] }, { flow_set: [wireFlow()] }, []],
    [
      'a field of a flow',
      { flowSet: [{ ...flow, layout: 'SIDEBAR_LEFT' }] },
      { flow_set: [wireFlow()] },
      ['flowSet.0.layout'],
    ],
  ])('differs from input that is stored: %s', async (_, input, stored, ignored) => {
    stubbed.stub.respond = { status: 200, body: wireCaptchaStage(stored) };
    const { warnings } = await stubbed.gateway.send(UpdateCaptchaStageDocument, { pk, input });
    expect(warnings.map(({ inputPath }) => inputPath.slice(1).join('.'))).toEqual(ignored);
  });

  it('produces a warning for each write of a request, by its alias', async () => {
    stubbed.stub.respond = { status: 200, body: wireCaptchaStage() };
    const query = `mutation ($pk: UUID!) {
      a: updateCaptchaStage(pk: $pk, input: { interactive: true }) { pk }
      b: updateCaptchaStage(pk: $pk, input: { requestContentType: JSON }) { pk }
    }`;
    const { warnings } = await stubbed.gateway.post({ query, variables: { pk } });
    expect(warnings.map(({ path, inputPath }) => [...path, ...inputPath])).toEqual([
      ['a', 'input', 'interactive'],
      ['b', 'input', 'requestContentType'],
    ]);
  });

  it('produces a warning when a stage is replaced', async () => {
    stubbed.stub.respond = { status: 200, body: wireCaptchaStage() };
    const { warnings } = await stubbed.gateway.send(ReplaceCaptchaStageDocument, {
      pk,
      input: minimalInput({ apiUrl: 'https://b.example' }),
    });
    expect(warnings[0]?.message).toBe(
      'authentik replaced the stage but ignored apiUrl; this release may not support it.',
    );
  });

  it('produces no extensions when there is nothing to warn of', async () => {
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    const { text } = await stubbed.gateway.send(CreateCaptchaStageDocument, { input: minimalInput() });
    expect(JSON.parse(text)).not.toHaveProperty('extensions');
  });
});
