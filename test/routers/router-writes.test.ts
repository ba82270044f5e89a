import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalInput } from '../support/inputs.js';
import { installRouters } from './install-routers.js';
import { runnableRouters } from './routers.js';
import { caller, type RoutedGateway, startRoutedGateway } from './start-routed-gateway.js';

/** No user can pass this stage: the gateway warns of it. */
const crossed = { scoreMinThreshold: 0.9, scoreMaxThreshold: 0.1 };
const create =
  'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk name publicKey notes } }';
const createAndBind = `mutation ($stage: CreateCaptchaStageInput!, $binding: CreateFlowStageBindingInput!) {
  createCaptchaStage(input: $stage) { name notes }
  createFlowStageBinding(input: $binding) { order approvedBy flow { slug owner } captchaStage { name notes } }
}`;

beforeAll(installRouters, 300_000);

describe.each(runnableRouters)('%s over both subgraphs, writing', (name) => {
  let routed: RoutedGateway;
  beforeAll(async () => {
    routed = await startRoutedGateway(name);
  }, 60_000);
  afterAll(() => routed?.stop(), 30_000);

  it("creates a stage with the caller's token, and adds the other subgraph's fields", async () => {
    const input = minimalInput({ name: 'through the router', publicKey: 'routed' });
    const { data, errors } = await routed.router.post({ query: create, variables: { input } }, caller);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      createCaptchaStage: {
        pk: expect.any(String),
        name: 'through the router',
        publicKey: 'routed',
        notes: [expect.stringMatching(/^note on /)],
      },
    });
  });

  it('creates and binds a stage in one request, and joins both subgraphs in the response', async () => {
    const stage = minimalInput({ name: 'bound through the router' });
    const binding = { stageName: stage.name, flowSlug: 'twin-enrollment-flow', order: 15 };
    const { data, errors } = await routed.router.post({ query: createAndBind, variables: { stage, binding } }, caller);
    const created = { name: stage.name, notes: [expect.stringMatching(/^note on /)] };
    expect(errors).toEqual([]);
    expect(data).toEqual({
      createCaptchaStage: created,
      createFlowStageBinding: {
        order: 15,
        approvedBy: 'team-security',
        flow: { slug: 'twin-enrollment-flow', owner: 'team-identity' },
        captchaStage: created,
      },
    });
  });

  it("drops the warnings in the response's extensions", async () => {
    const query = 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { name } }';
    const named = (name: string) => ({ query, variables: { input: minimalInput({ name, ...crossed }) } });
    const { warnings } = await routed.gateway.post(named('without the router'), caller);
    expect(warnings.map(({ code }) => code)).toEqual(['SCORES_CROSSED']);
    const { errors, text } = await routed.router.post(named('with the router'), caller);
    expect(errors).toEqual([]);
    expect(text).not.toContain('SCORES_CROSSED');
  });

  it('passes the warnings that a query selects as data', async () => {
    const query =
      'mutation ($input: CreateCaptchaStageInput!) { ensureCaptchaStage(input: $input) { change warnings { code } } }';
    const variables = { input: minimalInput({ name: 'ensured', ...crossed }) };
    const { data, errors } = await routed.router.post({ query, variables }, caller);
    expect(errors).toEqual([]);
    expect(data).toEqual({ ensureCaptchaStage: { change: 'CREATED', warnings: [{ code: 'SCORES_CROSSED' }] } });
  });

  it('passes a rejection with its code, its reason and its field errors', async () => {
    const variables = { input: minimalInput({ name: 'captcha-default' }) };
    const { data, errors, text } = await routed.router.post({ query: create, variables }, caller);
    expect(data).toEqual({ createCaptchaStage: null });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: 'authentik rejected the captcha stage: name: stage with this name already exists.',
      path: ['createCaptchaStage'],
      extensions: {
        code: 'BAD_USER_INPUT',
        reason: 'UPSTREAM_VALIDATION',
        outcome: 'NOT_APPLIED',
        retryable: false,
        requestId: expect.any(String),
        fieldErrors: [{ path: ['input', 'name'], upstreamPath: ['name'], code: 'UNIQUE' }],
        nonFieldErrors: [],
        upstream: { service: 'authentik', operation: 'stages_captcha_create', status: 400 },
      },
    });
    expect(text).not.toContain(variables.input.privateKey);
  });
});
