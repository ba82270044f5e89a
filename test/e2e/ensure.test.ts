import { describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';
import {
  bareStage,
  bindingPk,
  boundFlowPk,
  boundStagePk,
  wireFlowStageBinding,
  wirePage,
} from '../support/wire-flow-stage-binding.js';

type Reply = [status: number, body: object] | 'cut';

const stage = wireCaptchaStage();
const taken: Reply = [400, { name: ['stage with this name already exists.'] }];
const find = 'GET /stages/captcha/?name=captcha';
const post = 'POST /stages/captcha/';
const patch = `PATCH /stages/captcha/${boundStagePk}/`;

describe('ensure', () => {
  const stubbed = useStubbedGateway();

  /** Replies to each call with the next of its replies, the last one for good. */
  async function execute(query: string, replies: Readonly<Record<string, readonly Reply[]>>) {
    const counts = new Map<string, number>();
    stubbed.stub.requests.length = 0;
    stubbed.stub.respond = (response) => {
      const { method, url = '' } = response.req;
      const call = `${method} ${url.replace('/api/v3', '')}`;
      const count = counts.get(call) ?? 0;
      counts.set(call, count + 1);
      const reply = replies[call]?.[count] ?? replies[call]?.at(-1) ?? [404, { detail: 'Not found.' }];
      if (reply === 'cut') response.destroy();
      else response.writeHead(reply[0], { 'content-type': 'application/json' }).end(JSON.stringify(reply[1]));
    };
    const { data, errors } = await stubbed.gateway.post({ query });
    const calls = stubbed.stub.requests.map(({ method, path }) => `${method} ${path.replace('/api/v3', '')}`);
    return { data, errors, calls, bodies: stubbed.stub.requests.map(({ body }) => (body ? JSON.parse(body) : null)) };
  }

  describe('ensureCaptchaStage', () => {
    const ensure = (fields = '') =>
      `mutation { ensureCaptchaStage(input: {name: "captcha", publicKey: "public"${fields}}) { change captchaStage { pk } warnings { code inputPath } } }`;
    const changed = (change: string, warnings: object[] = []) => ({
      ensureCaptchaStage: { change, captchaStage: { pk: boundStagePk }, warnings },
    });
    const key = ', privateKey: "hunter2-canary"';

    it('creates a missing stage', async () => {
      const { data, calls } = await execute(ensure(key), { [find]: [[200, wirePage([])]], [post]: [[201, stage]] });
      expect(data).toEqual(changed('CREATED'));
      expect(calls).toEqual([find, post]);
    });

    it('writes nothing when nothing differs and no key is given', async () => {
      const { data, calls } = await execute(ensure(), { [find]: [[200, wirePage([stage])]] });
      expect(data).toEqual(changed('UNCHANGED'));
      expect(calls).toEqual([find]);
    });

    it('sends only what differs', async () => {
      const stored = wireCaptchaStage({ score_min_threshold: 0.7 });
      const { data, bodies } = await execute(ensure(', scoreMinThreshold: 0.7, scoreMaxThreshold: 1'), {
        [find]: [[200, wirePage([stage])]],
        [patch]: [[200, stored]],
      });
      expect(data).toEqual(changed('UPDATED'));
      expect(bodies).toEqual([null, { score_min_threshold: 0.7 }]);
    });

    it.each([
      ['a reference to a secret', 'privateKeyRef: "5e000000-0000-4000-8000-000000000009"', 'private_key_ref'],
      ['any other field', 'errorOnInvalidScore: false', 'error_on_invalid_score'],
    ])('sends %s to a stage where it is null', async (_, field, name) => {
      const value = JSON.parse(field.slice(field.indexOf(':') + 1));
      const { data, bodies } = await execute(ensure(`, ${field}`), {
        [find]: [[200, wirePage([wireCaptchaStage({ [name]: null })])]],
        [patch]: [[200, wireCaptchaStage({ [name]: value })]],
      });
      expect(data).toEqual(changed('UPDATED'));
      expect(bodies).toEqual([null, { [name]: value }]);
    });

    it('overwrites a value that it cannot parse', async () => {
      const { data, bodies } = await execute(ensure(', requestContentType: JSON'), {
        [find]: [[200, wirePage([wireCaptchaStage({ request_content_type: 'text/new' })])]],
        [patch]: [[200, wireCaptchaStage({ request_content_type: 'application/json' })]],
      });
      expect(data).toEqual(changed('UPDATED'));
      expect(bodies).toEqual([null, { request_content_type: 'application/json' }]);
    });

    it('writes a key whenever it is given, because it cannot be compared', async () => {
      const { data, bodies } = await execute(ensure(key), {
        [find]: [[200, wirePage([stage])]],
        [patch]: [[200, stage]],
      });
      expect(data).toEqual(changed('UPDATED'));
      expect(bodies).toEqual([null, { private_key: 'hunter2-canary' }]);
    });

    it.each<[string, Reply]>([
      ['rejected', taken],
      ['crashed', [405, {}]],
    ])("updates another writer's stage when its own POST was %s", async (_, reply) => {
      const { data, calls } = await execute(ensure(key), {
        [find]: [
          [200, wirePage([])],
          [200, wirePage([stage])],
        ],
        [post]: [reply],
        [patch]: [[200, stage]],
      });
      expect(data).toEqual(changed('UPDATED'));
      expect(calls).toEqual([find, post, find, patch]);
    });

    it('reports UNIQUE when a stage of another kind has the name', async () => {
      const { errors } = await execute(ensure(key), { [find]: [[200, wirePage([])]], [post]: [taken] });
      expect(errors[0]?.extensions).toMatchObject({
        outcome: 'NOT_APPLIED',
        fieldErrors: [{ path: ['input', 'name'], code: 'UNIQUE' }],
      });
    });

    it('requires a key when the stage is missing', async () => {
      const { errors, calls } = await execute(ensure(), { [find]: [[200, wirePage([])]] });
      expect(errors[0]?.extensions.fieldErrors).toMatchObject([{ path: ['input', 'privateKey'], code: 'REQUIRED' }]);
      expect(calls).toEqual([find]);
    });

    it.each<[string, Readonly<Record<string, readonly Reply[]>>, string]>([
      ['a POST whose connection breaks', { [find]: [[200, wirePage([])]], [post]: ['cut'] }, 'UNKNOWN'],
      ['a PATCH that fails', { [find]: [[200, wirePage([stage])]], [patch]: [[502, {}]] }, 'UNKNOWN'],
      ['a look-up that fails', { [find]: [[500, {}]] }, 'NOT_APPLIED'],
      [
        'a look-up that fails after a crash',
        {
          [find]: [
            [200, wirePage([])],
            [500, {}],
          ],
          [post]: [[405, {}]],
        },
        'UNKNOWN',
      ],
      [
        'a PATCH of a stage that was deleted in the meantime',
        { [find]: [[200, wirePage([stage])]], [patch]: [[404, { detail: 'Not found.' }]] },
        'NOT_APPLIED',
      ],
    ])('can be retried after %s, and reports the outcome', async (_, replies, outcome) => {
      const { data, errors } = await execute(ensure(key), replies);
      expect(data).toEqual({ ensureCaptchaStage: null });
      expect(errors[0]?.extensions).toMatchObject({ outcome, retryable: true });
    });

    it('changes nothing, and warns, when only a field differs that the release does not have', async () => {
      const query = ensure('interactive: true');
      const { data, calls } = await execute(query, { [find]: [[200, wirePage([stage])]] });
      expect(data).toEqual(changed('UNCHANGED', [{ code: 'INPUT_IGNORED', inputPath: ['input', 'interactive'] }]));
      expect(calls).toEqual([find]);
    });

    it('reports UNCHANGED when authentik ignored the whole PATCH, also of a preset', async () => {
      const { data } = await execute(ensure('provider: HCAPTCHA'), {
        [find]: [[200, wirePage([stage])]],
        [patch]: [[200, stage]],
      });
      const { change, warnings } = Object(data?.['ensureCaptchaStage']);
      expect(change).toBe('UNCHANGED');
      expect(warnings).toContainEqual({ code: 'INPUT_IGNORED', inputPath: ['input', 'jsUrl'] });
    });

    it('can be retried when a field below it failed', async () => {
      const query = ensure(key).replace('change', 'change captchaStage { usedBy { name } }');
      const { errors } = await execute(query, {
        [find]: [[200, wirePage([stage])]],
        [patch]: [[200, stage]],
        [`GET /stages/captcha/${boundStagePk}/used_by/`]: [[503, {}]],
      });
      expect(errors[0]?.extensions).toMatchObject({ outcome: 'APPLIED', retryable: true });
    });

    it('warns in its data of what authentik did not store', async () => {
      const { data } = await execute(ensure(`${key}, interactive: true`), {
        [find]: [[200, wirePage([])]],
        [post]: [[201, stage]],
      });
      expect(data).toEqual(changed('CREATED', [{ code: 'INPUT_IGNORED', inputPath: ['input', 'interactive'] }]));
    });
  });

  describe('ensureFlowStageBinding', () => {
    const lookUp = `GET /flows/bindings/?target=${boundFlowPk}&stage=${boundStagePk}&ordering=order&page_size=100`;
    const create = 'POST /flows/bindings/';
    const update = `PATCH /flows/bindings/${bindingPk}/`;
    const ensure = (fields = 'order: 10') =>
      `mutation { ensureFlowStageBinding(input: {stage: "${boundStagePk}", flow: "${boundFlowPk}", ${fields}}) { change flowStageBinding { pk order } } }`;
    const changed = (change: string, order = 10) => ({
      ensureFlowStageBinding: { change, flowStageBinding: { pk: bindingPk, order } },
    });
    const found: Reply = [200, wirePage([wireFlowStageBinding()])];

    it('creates, leaves and changes the binding', async () => {
      const none: Reply = [200, wirePage([])];
      const created = await execute(ensure(), {
        [lookUp]: [none],
        [create]: [[201, wireFlowStageBinding({ stage_obj: bareStage })]],
      });
      expect(created.data).toEqual(changed('CREATED'));
      const left = await execute(ensure(), { [lookUp]: [found] });
      expect([left.data, left.calls]).toEqual([changed('UNCHANGED'), [lookUp]]);
      const moved = await execute(ensure('order: 20'), {
        [lookUp]: [found],
        [update]: [[200, wireFlowStageBinding({ order: 20 })]],
      });
      expect([moved.data, moved.bodies]).toEqual([changed('UPDATED', 20), [null, { order: 20 }]]);
    });

    it('sends both evaluations when one differs', async () => {
      const { bodies } = await execute(ensure('order: 10, evaluateOnPlan: true'), {
        [lookUp]: [found],
        [update]: [[200, wireFlowStageBinding({ evaluate_on_plan: true })]],
      });
      expect(bodies).toEqual([null, { evaluate_on_plan: true, re_evaluate_policies: true }]);
    });

    it('prefers the binding with the given order', async () => {
      const other = wireFlowStageBinding({ pk: 'b2000000-0000-4000-8000-000000000001', order: 5 });
      const both: Reply = [200, wirePage([other, wireFlowStageBinding()])];
      expect((await execute(ensure(), { [lookUp]: [both] })).data).toEqual(changed('UNCHANGED'));
    });

    const otherFlow = { target: 'f1000000-0000-4000-8000-000000000001' };
    const otherStagePk = 'ca000000-0000-4000-8000-000000000001';
    const otherStage = { stage: otherStagePk, stage_obj: { ...bareStage, pk: otherStagePk } };
    it.each<[string, string, Readonly<Record<string, readonly Reply[]>>, boolean]>([
      ['flow', 'POST', { [lookUp]: [[200, wirePage([])]], [create]: [[201, wireFlowStageBinding(otherFlow)]] }, false],
      [
        'stage',
        'POST',
        { [lookUp]: [[200, wirePage([])]], [create]: [[201, wireFlowStageBinding(otherStage)]] },
        false,
      ],
      // Another client may have moved it since the look-up.
      ['flow', 'PATCH', { [lookUp]: [found], [update]: [[200, wireFlowStageBinding(otherFlow)]] }, true],
      ['stage', 'PATCH', { [lookUp]: [found], [update]: [[200, wireFlowStageBinding(otherStage)]] }, true],
    ])('does not show a binding of another %s after the %s', async (_, __, replies, retryable) => {
      const { data, errors } = await execute(ensure('order: 20'), replies);
      expect(data).toEqual({ ensureFlowStageBinding: null });
      expect(errors[0]?.extensions).toMatchObject({
        code: 'UPSTREAM_INVALID_RESPONSE',
        reason: 'CONTRACT_VIOLATION',
        outcome: 'APPLIED',
        retryable,
      });
    });

    it('reports a missing flow at the input', async () => {
      const text = 'Select a valid choice. That choice is not one of the available choices.';
      const { errors } = await execute(ensure(), { [lookUp]: [[400, { target: [text] }]] });
      expect(errors[0]?.extensions).toMatchObject({
        outcome: 'NOT_APPLIED',
        fieldErrors: [{ path: ['input', 'flow'], code: 'NOT_FOUND' }],
      });
    });
  });
});
