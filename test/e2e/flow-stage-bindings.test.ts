import { describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage, wireFlow } from '../support/wire-captcha-stage.js';
import {
  bareStage,
  bindingPk,
  boundFlowPk,
  boundStagePk,
  wireFlowStageBinding,
  wirePage,
} from '../support/wire-flow-stage-binding.js';

const flow = { ...wireFlow(), pk: boundFlowPk, slug: 'sign-up', authentication: 'none' };
const stage = wireCaptchaStage({ pk: boundStagePk, name: 'captcha' });
const otherPk = 'ca000000-0000-4000-8000-000000000001';

type Reply = [status: number, body: object] | 'cut';
type Routes = Readonly<Record<string, Reply | (() => Reply)>>;

/** What an authentik with one stage, one flow and one binding returns. */
const routes: Routes = {
  'GET /stages/captcha/?name=captcha': [200, wirePage([stage])],
  'GET /stages/captcha/?name=nope': [200, wirePage([])],
  [`GET /stages/captcha/${boundStagePk}/`]: [200, stage],
  'GET /flows/instances/?slug=sign-up': [200, wirePage([flow])],
  'GET /flows/instances/?slug=nope': [200, wirePage([])],
  [`GET /flows/instances/?flow_uuid=${boundFlowPk}`]: [200, wirePage([flow])],
  'GET /flows/instances/sign-up/': [200, flow],
  [`GET /flows/bindings/${bindingPk}/`]: [200, wireFlowStageBinding()],
  'POST /flows/bindings/': [201, wireFlowStageBinding({ stage_obj: bareStage })],
  [`PATCH /flows/bindings/${bindingPk}/`]: [200, wireFlowStageBinding()],
  [`GET /flows/bindings/?stage=${boundStagePk}&ordering=target%2Corder&page=1&page_size=20`]: [
    200,
    wirePage([wireFlowStageBinding()]),
  ],
};

describe('flows and bindings', () => {
  const stubbed = useStubbedGateway();

  /** Executes a document, and lists the calls that it made. */
  async function execute(query: string, overrides: Routes = {}) {
    const all: Routes = { ...routes, ...overrides };
    stubbed.stub.requests.length = 0;
    stubbed.stub.respond = (response) => {
      const { method, url = '' } = response.req;
      const route = all[`${method} ${url.replace('/api/v3', '')}`] ?? [404, { detail: 'Not found.' }];
      const reply = typeof route === 'function' ? route() : route;
      if (reply === 'cut') response.destroy();
      else response.writeHead(reply[0], { 'content-type': 'application/json' }).end(JSON.stringify(reply[1]));
    };
    const { data, errors, warnings } = await stubbed.gateway.post({ query });
    const calls = stubbed.stub.requests.map(({ method, path }) => `${method} ${path.replace('/api/v3', '')}`);
    return { data, errors, warnings, calls, requests: [...stubbed.stub.requests] };
  }

  const create = (input: string, selection = 'pk order') =>
    `mutation { createFlowStageBinding(input: {${input}}) { ${selection} } }`;
  const byName = 'stageName: "captcha", flowSlug: "sign-up", order: 10';

  describe('createFlowStageBinding', () => {
    it('binds a stage by its name to a flow by its slug: two lookups and one POST', async () => {
      const { data, errors, warnings, calls, requests } = await execute(create(byName));
      expect({ data, errors, warnings }).toEqual({
        data: { createFlowStageBinding: { pk: bindingPk, order: 10 } },
        errors: [],
        warnings: [],
      });
      expect(calls.toSorted()).toEqual([
        'GET /flows/instances/?slug=sign-up',
        'GET /stages/captcha/?name=captcha',
        'POST /flows/bindings/',
      ]);
      expect(JSON.parse(requests.at(-1)?.body ?? '')).toEqual({ target: boundFlowPk, stage: boundStagePk, order: 10 });
    });

    it('finds a stage by a name with surrounding white space, which authentik trims', async () => {
      const { data, errors } = await execute(create('stageName: " captcha ", flowSlug: "sign-up", order: 10'));
      expect({ data, errors }).toEqual({ data: { createFlowStageBinding: { pk: bindingPk, order: 10 } }, errors: [] });
    });

    it('binds by primary keys with the POST alone', async () => {
      const { calls } = await execute(create(`stage: "${boundStagePk}", flow: "${boundFlowPk}", order: 10`));
      expect(calls).toEqual(['POST /flows/bindings/']);
    });

    it.each([
      ['neither stage nor name', 'flowSlug: "sign-up", order: 1', [['stage', 'REQUIRED']]],
      ['both flow and slug', `${byName}, flow: "${boundFlowPk}"`, [['flow', 'INVALID']]],
      [
        'neither of either pair',
        'order: 1',
        [
          ['flow', 'REQUIRED'],
          ['stage', 'REQUIRED'],
        ],
      ],
      ['a malformed slug', 'stageName: "captcha", flowSlug: "a/b", order: 1', [['flowSlug', 'INVALID_FORMAT']]],
      ['a blank name', 'stageName: " ", flowSlug: "sign-up", order: 1', [['stageName', 'BLANK']]],
    ])('rejects %s without a call', async (_, input, expected) => {
      const { data, errors, calls } = await execute(create(input));
      expect(data).toEqual({ createFlowStageBinding: null });
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION', outcome: 'NOT_APPLIED' } },
      ]);
      const found = errors[0]?.extensions.fieldErrors?.map(({ path, code }) => [path[1], code]);
      expect(found?.toSorted()).toEqual(expected);
      expect(calls).toEqual([]);
    });

    it('rejects a missing stage name and flow slug in one error, without a POST', async () => {
      const { errors, calls } = await execute(create('stageName: "nope", flowSlug: "nope", order: 1'));
      expect(errors).toMatchObject([
        {
          path: ['createFlowStageBinding'],
          extensions: {
            code: 'BAD_USER_INPUT',
            reason: 'INPUT_VALIDATION',
            outcome: 'NOT_APPLIED',
            fieldErrors: [
              { path: ['input', 'stageName'], code: 'NOT_FOUND' },
              { path: ['input', 'flowSlug'], code: 'NOT_FOUND' },
            ],
          },
        },
      ]);
      expect(calls.filter((call) => call.startsWith('POST'))).toEqual([]);
    });

    it('never binds an object that the lookup did not ask for', async () => {
      const others = wirePage([{ ...flow, slug: 'another' }, flow].slice(0, 1));
      const { errors, calls } = await execute(create(byName), { 'GET /flows/instances/?slug=sign-up': [200, others] });
      expect(errors[0]?.extensions.fieldErrors).toMatchObject([{ path: ['input', 'flowSlug'], code: 'NOT_FOUND' }]);
      expect(calls.filter((call) => call.startsWith('POST'))).toEqual([]);
    });

    it('reports a failed lookup as that call, not applied and retryable', async () => {
      const { errors, calls } = await execute(create(byName), { 'GET /flows/instances/?slug=sign-up': [500, {}] });
      expect(errors).toMatchObject([
        {
          extensions: {
            reason: 'SERVER_ERROR',
            outcome: 'NOT_APPLIED',
            retryable: true,
            upstream: { operation: 'flows_instances_list' },
          },
        },
      ]);
      expect(calls.filter((call) => call.startsWith('POST'))).toEqual([]);
    });

    it.each([
      [byName, ['flowSlug', 'stageName']],
      [`stage: "${boundStagePk}", flow: "${boundFlowPk}", order: 10`, ['flow', 'stage']],
    ])("reports authentik's errors at the given argument: %s", async (input, names) => {
      const text = `Invalid pk "${boundFlowPk}" - object does not exist.`;
      const { errors } = await execute(create(input), {
        'POST /flows/bindings/': [400, { target: [text], stage: ['This field is required.'] }],
      });
      expect(errors[0]?.extensions).toMatchObject({ reason: 'UPSTREAM_VALIDATION', outcome: 'NOT_APPLIED' });
      expect(errors[0]?.extensions.fieldErrors).toEqual([
        { path: ['input', names[0]], upstreamPath: ['target'], code: 'NOT_FOUND', messages: [text] },
        { path: ['input', names[1]], upstreamPath: ['stage'], code: 'REQUIRED', messages: ['This field is required.'] },
      ]);
    });

    it('reports UNIQUE for an existing binding', async () => {
      const message = 'The fields target, stage, order must make a unique set.';
      const { errors } = await execute(create(byName), {
        'POST /flows/bindings/': [400, { non_field_errors: [message] }],
      });
      expect(errors[0]?.extensions).toMatchObject({
        reason: 'UPSTREAM_VALIDATION',
        outcome: 'NOT_APPLIED',
        nonFieldErrors: [{ code: 'UNIQUE', message }],
      });
    });

    it('reports UNKNOWN when the connection of the POST breaks, sends it once, and explains how to look it up', async () => {
      const { errors, calls } = await execute(create(byName), { 'POST /flows/bindings/': 'cut' });
      expect(errors[0]?.extensions).toMatchObject({ reason: 'CONNECTION_LOST', outcome: 'UNKNOWN', retryable: false });
      expect(errors[0]?.message).toContain('look the binding up by its flow and stage');
      expect(calls.filter((call) => call.startsWith('POST'))).toHaveLength(1);
    });

    it('warns of what authentik did not store', async () => {
      const { warnings } = await execute(create(byName), {
        'POST /flows/bindings/': [201, wireFlowStageBinding({ order: 99, stage_obj: bareStage })],
      });
      expect(warnings).toMatchObject([{ code: 'INPUT_IGNORED', inputPath: ['input', 'order'] }]);
    });

    it.each([
      ['flow', { target: otherPk }],
      ['stage', { stage: otherPk, stage_obj: { ...bareStage, pk: otherPk } }],
    ])('does not show a binding of another %s as the created one', async (_, other) => {
      const { data, errors } = await execute(create(byName), {
        'POST /flows/bindings/': [201, wireFlowStageBinding({ stage_obj: bareStage, ...other })],
      });
      expect(data).toEqual({ createFlowStageBinding: null });
      expect(errors[0]?.extensions).toMatchObject({ reason: 'CONTRACT_VIOLATION', outcome: 'APPLIED' });
    });

    it('accepts primary keys with capitals', async () => {
      const capitals = { target: boundFlowPk.toUpperCase(), stage: boundStagePk.toUpperCase(), stage_obj: bareStage };
      const { errors, warnings } = await execute(create(byName), {
        'POST /flows/bindings/': [201, wireFlowStageBinding(capitals)],
      });
      expect([errors, warnings]).toEqual([[], []]);
    });
  });

  describe('the stage and the flow of a binding', () => {
    const read = (selection: string) => `{ flowStageBinding(pk: "${bindingPk}") { ${selection} } }`;
    const retrieve = `GET /flows/bindings/${bindingPk}/`;

    it.each([
      ['flow { __typename pk }', []],
      ['flow { ...on Flow { pk } name @skip(if: true) }', []],
      ['captchaStage { pk }', []],
      ['stage { name component }', []],
      ['flow { slug }', [`GET /flows/instances/?flow_uuid=${boundFlowPk}`]],
      ['a: flow { slug } b: flow { name authentication }', [`GET /flows/instances/?flow_uuid=${boundFlowPk}`]],
      ['captchaStage { name }', [`GET /stages/captcha/${boundStagePk}/`]],
    ])('need no unnecessary call: %s', async (selection, calls) => {
      const result = await execute(read(selection));
      expect(result.errors).toEqual([]);
      expect(result.calls).toEqual([retrieve, ...calls]);
    });

    it('are null without an error, and without a call, for a stage of another kind', async () => {
      const stage_obj = {
        ...bareStage,
        component: 'ak-stage-password-form',
        meta_model_name: 'authentik_stages_password.passwordstage',
      };
      const { data, errors, calls } = await execute(read('captchaStage { name }'), {
        [retrieve]: [200, wireFlowStageBinding({ stage_obj })],
      });
      expect({ data, errors }).toEqual({ data: { flowStageBinding: { captchaStage: null } }, errors: [] });
      expect(calls).toEqual([retrieve]);
    });

    it('are null with an error for a flow that the token cannot see', async () => {
      const { data, errors } = await execute(read('order flow { slug }'), {
        [`GET /flows/instances/?flow_uuid=${boundFlowPk}`]: [200, wirePage([])],
      });
      expect(data).toEqual({ flowStageBinding: { order: 10, flow: null } });
      expect(errors).toMatchObject([
        { path: ['flowStageBinding', 'flow'], extensions: { code: 'NOT_FOUND', reason: 'FLOW_NOT_FOUND' } },
      ]);
    });

    it('are read again after a create, whose response does not show the kind of the stage', async () => {
      const { data, calls } = await execute(create(byName, 'stage { name component } captchaStage { name }'));
      expect(data).toEqual({
        createFlowStageBinding: {
          stage: { name: 'captcha', component: 'ak-stage-captcha-form' },
          captchaStage: { name: 'captcha' },
        },
      });
      expect(calls.slice(3).toSorted()).toEqual([retrieve, `GET /stages/captcha/${boundStagePk}/`]);
    });

    it('are an error when the two fields for the stage differ', async () => {
      const { data, errors } = await execute(read('stage { pk }'), {
        [retrieve]: [200, wireFlowStageBinding({ stage_obj: { ...bareStage, pk: otherPk } })],
      });
      expect(data).toEqual({ flowStageBinding: null });
      expect(errors[0]?.extensions.reason).toBe('CONTRACT_VIOLATION');
    });

    it('are read once for two aliases', async () => {
      const { errors, calls } = await execute(create(byName, 'a: stage { component } b: stage { metaModelName }'));
      expect(errors).toEqual([]);
      expect(calls.slice(3)).toEqual([retrieve]);
    });

    it('produce an error when the binding is deleted before its stage is read', async () => {
      const { errors } = await execute(create(byName, 'pk stage { component }'), {
        [retrieve]: [404, { detail: 'No FlowStageBinding matches the given query.' }],
      });
      expect(errors).toMatchObject([
        {
          path: ['createFlowStageBinding', 'stage'],
          extensions: { code: 'NOT_FOUND', reason: 'FLOW_STAGE_BINDING_NOT_FOUND', outcome: 'APPLIED' },
        },
      ]);
    });
  });

  describe('CaptchaStage.bindings', () => {
    const read = `{ captchaStage(pk: "${boundStagePk}") { bindings { order flow { slug } } } }`;
    const page = (number: number) =>
      `GET /flows/bindings/?stage=${boundStagePk}&ordering=target%2Corder&page=${number}&page_size=20`;
    const second = wireFlowStageBinding({ pk: 'b2000000-0000-4000-8000-000000000010', order: 20 });

    it('has every page', async () => {
      const { data, errors, calls } = await execute(read, {
        [page(1)]: [200, wirePage([wireFlowStageBinding()], { next: 2, count: 2 })],
        [page(2)]: [200, wirePage([second], { current: 2, count: 2 })],
      });
      expect(errors).toEqual([]);
      expect(data).toEqual({
        captchaStage: { bindings: [10, 20].map((order) => ({ order, flow: { slug: 'sign-up' } })) },
      });
      // One call for the flow of both.
      expect(calls).toHaveLength(4);
    });

    it('has a binding once that an insertion has moved to the next page', async () => {
      const { data, errors } = await execute(read, {
        [page(1)]: [200, wirePage([wireFlowStageBinding()], { next: 2, count: 2 })],
        [page(2)]: [200, wirePage([wireFlowStageBinding(), second], { current: 2, count: 2 })],
      });
      expect(errors).toEqual([]);
      expect(Object(data?.['captchaStage']).bindings).toMatchObject([{ order: 10 }, { order: 20 }]);
    });

    it('is read again when the list has changed between two pages', async () => {
      let reads = 0;
      const whole = wirePage([wireFlowStageBinding(), second]);
      const { data, errors } = await execute(read, {
        [page(1)]: () => {
          reads += 1;
          return [200, reads === 1 ? wirePage([wireFlowStageBinding()], { next: 2, count: 3 }) : whole];
        },
        [page(2)]: [200, wirePage([second], { current: 2, count: 2 })],
      });
      expect(errors).toEqual([]);
      expect(Object(data?.['captchaStage']).bindings).toMatchObject([{ order: 10 }, { order: 20 }]);
    });

    it.each<[string, Routes]>([
      ['the only page has fewer rows than the count', { [page(1)]: [200, wirePage([second], { count: 45 })] }],
      [
        'a page repeats the one before it',
        {
          [page(1)]: [200, wirePage([second], { next: 2, count: 2 })],
          [page(2)]: [200, wirePage([second], { current: 2, count: 2 })],
        },
      ],
      ['a page fails', { [page(1)]: [200, wirePage([wireFlowStageBinding()], { next: 2 })], [page(2)]: [500, {}] }],
      ['a page leads nowhere', { [page(1)]: [200, wirePage([wireFlowStageBinding()], { next: 7 })] }],
      ['a row breaks the contract', { [page(1)]: [200, wirePage([wireFlowStageBinding({ order: 'x' })])] }],
      ['a row is of another stage', { [page(1)]: [200, wirePage([wireFlowStageBinding({ stage: otherPk })])] }],
    ])('is null with an error, not partial, when %s', async (_, overrides) => {
      const { data, errors } = await execute(read, overrides);
      expect(data).toEqual({ captchaStage: { bindings: null } });
      expect(errors).toHaveLength(1);
      expect(errors[0]?.path?.slice(0, 2)).toEqual(['captchaStage', 'bindings']);
    });

    it('is STAGE_NOT_FOUND when the stage was deleted in the meantime, not an argument error', async () => {
      const { errors } = await execute(read, {
        [page(1)]: [400, { stage: ['Select a valid choice. That choice is not one of the available choices.'] }],
      });
      expect(errors).toMatchObject([
        { path: ['captchaStage', 'bindings'], extensions: { code: 'NOT_FOUND', reason: 'STAGE_NOT_FOUND' } },
      ]);
      expect(errors[0]?.extensions).not.toHaveProperty('fieldErrors');
    });

    it('is read again after a write of the same request', async () => {
      const both = `mutation {
      first: createFlowStageBinding(input: {${byName}}) { captchaStage { bindings { order } } }
      second: createFlowStageBinding(input: {${byName}}) { captchaStage { flowSet { slug } bindings { order } } }
    }`;
      const { errors, calls } = await execute(both);
      expect(errors).toEqual([]);
      expect(calls.filter((call) => call === `GET /stages/captcha/${boundStagePk}/`)).toHaveLength(2);
      expect(calls.filter((call) => call === page(1))).toHaveLength(2);
    });
  });

  describe('updateFlowStageBinding', () => {
    const update = (input: string) =>
      `mutation { updateFlowStageBinding(pk: "${bindingPk}", input: {${input}}) { order evaluateOnPlan } }`;

    it.each([
      ['order: 5', { order: 5 }, 1],
      ['evaluateOnPlan: true', { evaluate_on_plan: true, re_evaluate_policies: true }, 2],
      ['reEvaluatePolicies: false', { evaluate_on_plan: false, re_evaluate_policies: false }, 2],
      ['evaluateOnPlan: true, reEvaluatePolicies: false', { evaluate_on_plan: true, re_evaluate_policies: false }, 1],
    ])('sends both evaluations when one is given: %s', async (input, body, count) => {
      const { requests } = await execute(update(input));
      expect(requests).toHaveLength(count);
      expect(JSON.parse(requests.at(-1)?.body ?? '')).toEqual(body);
    });

    it('reports a failed read before the PATCH as that read', async () => {
      const { errors, calls } = await execute(update('evaluateOnPlan: true'), {
        [`GET /flows/bindings/${bindingPk}/`]: [404, { detail: 'No FlowStageBinding matches the given query.' }],
      });
      expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', reason: 'FLOW_STAGE_BINDING_NOT_FOUND' });
      expect(calls).toHaveLength(1);
    });
  });

  describe('lists and lookups of flows and bindings', () => {
    it('looks a flow up by its slug', async () => {
      const { data } = await execute('{ flow(slug: "sign-up") { pk authentication } }');
      expect(data).toEqual({ flow: { pk: boundFlowPk, authentication: 'NONE' } });
    });

    it('reports FLOW_NOT_FOUND for an unknown slug', async () => {
      const { data, errors } = await execute('{ flow(slug: "none") { pk } }');
      expect(data).toEqual({ flow: null });
      expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', reason: 'FLOW_NOT_FOUND' });
    });

    it('rejects an invalid slug without a call', async () => {
      const { errors, calls } = await execute('{ flow(slug: "../users") { pk } }');
      expect(errors[0]?.extensions.fieldErrors).toMatchObject([{ path: ['slug'], code: 'INVALID_FORMAT' }]);
      expect(calls).toEqual([]);
    });

    it('translates filters, order and page', async () => {
      const { calls } = await execute(`{
      flowStageBindings(flow: "${boundFlowPk}", stage: null, orderBy: [{field: ORDER, direction: DESC}], page: 2) { results { pk } }
      flows(designation: ENROLLMENT, orderBy: [{field: TITLE}], pageSize: 5) { results { pk } }
    }`);
      expect(calls.toSorted()).toEqual([
        `GET /flows/bindings/?target=${boundFlowPk}&ordering=-order&page=2`,
        'GET /flows/instances/?designation=enrollment&ordering=title&page_size=5',
      ]);
    });

    it('reports NOT_FOUND for a filter by a missing flow', async () => {
      const query = `GET /flows/bindings/?target=${boundFlowPk}&ordering=order%2Ctarget%2Cstage`;
      const { errors } = await execute(`{ flowStageBindings(flow: "${boundFlowPk}") { results { pk } } }`, {
        [query]: [400, { target: ['Select a valid choice. That choice is not one of the available choices.'] }],
      });
      expect(errors[0]?.extensions.fieldErrors).toMatchObject([{ path: ['flow'], code: 'NOT_FOUND' }]);
    });

    it('loads flows and bindings that other subgraphs refer to', async () => {
      const { data } = await execute(
        `{ _entities(representations: [
      {__typename: "Flow", pk: "${boundFlowPk}"},
      {__typename: "FlowStageBinding", pk: "${bindingPk}"},
      {__typename: "Flow", pk: "${otherPk}"}
    ]) { ... on Flow { slug } ... on FlowStageBinding { order } } }`,
        {
          [`GET /flows/instances/?flow_uuid=${otherPk}`]: [200, wirePage([])],
        },
      );
      expect(data).toEqual({ _entities: [{ slug: 'sign-up' }, { order: 10 }, null] });
    });
  });
});
