import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeSupergraph } from '../federation/supergraph.js';
import { type FlowsSubgraph, flowsSdl, startFlowsSubgraph } from '../support/flows-subgraph.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { minimalInput } from '../support/inputs.js';
import { installRouters } from './install-routers.js';
import { type Router, routers, startRouter } from './start-router.js';

const pk = (digit: number) => `ca000000-0000-4000-8000-00000000000${digit}`;
const caller = { authorization: 'Bearer sandbox-token' };
const create =
  'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk name publicKey notes } }';
/** What each router says of a reference that leads nowhere. */
const errorsOfMissing = {
  'Apollo Gateway': [],
  'Hive Gateway': [['Unexpected error.', ['bindings', 2, 'stage', 'name']]],
};
/** Of the binding that refers to a stage by a key that is no UUID. */
const isBadKey = ({ path }: { readonly path: readonly unknown[] }) => path[1] === 3;
const names = Object.keys(routers) as (keyof typeof routers)[];

beforeAll(installRouters, 300_000);

describe.each(names)('%s over the captcha and the flows subgraph', (name) => {
  const parts = {} as { captcha: TestGateway; flows: FlowsSubgraph; router: Router; folder: string };
  const ask = (query: string, headers: Record<string, string> = caller) => parts.router.post({ query }, headers);

  beforeAll(async () => {
    parts.captcha = await startTestGateway();
    parts.flows = await startFlowsSubgraph();
    parts.folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    const { data } = await parts.captcha.post({ query: '{ _service { sdl } }' }, {});
    const { _service } = data as { _service: { sdl: string } };
    const captcha = { url: `${parts.captcha.origin}/graphql`, sdl: _service.sdl };
    const { supergraphSdl = '' } = composeSupergraph(captcha, { url: parts.flows.url, sdl: flowsSdl });
    const file = join(parts.folder, 'supergraph.graphql');
    await writeFile(file, supergraphSdl);
    parts.router = await startRouter(name, file);
  }, 60_000);
  afterAll(async () => {
    await parts.router?.stop();
    await parts.flows?.stop();
    await parts.captcha?.stop();
    if (parts.folder !== undefined) await rm(parts.folder, { recursive: true });
  }, 30_000);

  it('joins what both subgraphs know of a stage and of its flows', async () => {
    const { data, errors } = await ask(
      `{ captchaStage(pk: "${pk(1)}") { name publicKey notes flowSet { slug owner bindings { order } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      captchaStage: {
        name: 'captcha-default',
        publicKey: 'public-1',
        notes: [`note on ${pk(1)}`],
        flowSet: [
          { slug: 'default-authentication-flow', owner: 'team-identity', bindings: [{ order: 10 }, { order: 20 }] },
          { slug: 'twin-enrollment-flow', owner: 'team-identity', bindings: [{ order: 30 }] },
        ],
      },
    });
  });

  it('loads the stages that the other subgraph refers to, and gives null for what leads to none', async () => {
    const { data, errors } = await ask('{ bindings { order stage { name notes } } }');
    const others = errors.filter((error) => !isBadKey(error));
    expect(others.map(({ message, path }) => [message, path])).toEqual(errorsOfMissing[name]);
    expect(errors.find(isBadKey)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION' } });
    expect(data).toEqual({
      bindings: [
        { order: 10, stage: { name: 'captcha-default', notes: [`note on ${pk(1)}`] } },
        { order: 20, stage: { name: 'captcha-turnstile', notes: [`note on ${pk(2)}`] } },
        { order: 30, stage: null },
        { order: 40, stage: null },
      ],
    });
  });

  it('hands the token to no other subgraph', async () => {
    parts.flows.authorizations.length = 0;
    await ask('{ bindings { order } }');
    expect(parts.flows.authorizations).toEqual([undefined]);
  });

  it("creates a stage with the caller's token, and adds what the other subgraph knows of it", async () => {
    const input = minimalInput({ name: 'through the router', publicKey: 'routed' });
    const { data, errors } = await parts.router.post({ query: create, variables: { input } }, caller);
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

  it('lets a refusal through with its code, its reason and its field errors', async () => {
    const variables = { input: minimalInput({ name: 'captcha-default' }) };
    const { data, errors, text } = await parts.router.post({ query: create, variables }, caller);
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

  it.each<[string, Record<string, string>, string]>([
    ['no token', {}, 'CREDENTIALS_MISSING'],
    ['a token that authentik does not know', { authorization: 'Bearer unknown' }, 'CREDENTIALS_INVALID'],
  ])('tells of %s, at a field and at a reference', async (_, headers, reason) => {
    const { data, errors } = await ask(
      `{ captchaStage(pk: "${pk(1)}") { name } bindings { stage { name } } }`,
      headers,
    );
    expect(data).toEqual({ captchaStage: null, bindings: Array(4).fill({ stage: null }) });
    const refused = errors.filter((error) => !isBadKey(error));
    expect(refused.map(({ path }) => path.slice(0, 3))).toEqual([
      ['captchaStage'],
      ...[0, 1, 2].map((index) => ['bindings', index, 'stage']),
    ]);
    for (const { extensions } of refused) expect(extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason });
  });

  it('shares no answer between callers that ask the same at the same time', async () => {
    const tokens = ['sandbox-token', 'unknown', 'sandbox-token', 'unknown'];
    const answers = await Promise.all(
      tokens.map((token) => ask(`{ captchaStage(pk: "${pk(1)}") { name } }`, { authorization: `Bearer ${token}` })),
    );
    const stage = { name: 'captcha-default' };
    expect(answers.map(({ data }) => data)).toEqual(
      [stage, null, stage, null].map((captchaStage) => ({ captchaStage })),
    );
  });
});
