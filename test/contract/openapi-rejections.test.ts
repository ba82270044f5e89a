import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SandboxProfile } from '../../src/sandbox/profile.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { type OpenApiSlice, readOpenApiSlices } from '../support/openapi-slice.js';
import { violations } from './violations.js';

const profileOf = (release: string): SandboxProfile => {
  if (['2025.12', '2026.2'].includes(release)) return '2025.12';
  return release === '2026.8' ? '2026.8' : 'documented';
};
const pairs = readOpenApiSlices().map((slice) => ({ profile: profileOf(slice.release), name: slice.name, slice }));

const flow = { name: 'n', title: 't', designation: 'enrollment' };
const withFlow = (change: object) => ({ flow_set: [{ ...flow, slug: 'slug', ...change }] });

const everywhere: readonly object[] = [
  {},
  { name: '' },
  { name: null },
  { name: undefined },
  { name: [] },
  { public_key: '' },
  { public_key: undefined },
  { private_key: '' },
  { private_key: undefined },
  { js_url: '' },
  { js_url: 'not a URL, and none is required' },
  { js_url: null },
  { api_url: '' },
  { api_url: 'x'.repeat(5000) },
  { score_min_threshold: -3 },
  { score_max_threshold: 1e300 },
  { score_max_threshold: 'high' },
  { score_min_threshold: null },
  { error_on_invalid_score: 'perhaps' },
  { error_on_invalid_score: null },
];

// What only some releases read.
const only: Readonly<Partial<Record<SandboxProfile, readonly object[]>>> = {
  documented: [
    { flow_set: [] },
    { flow_set: {} },
    { flow_set: null },
    { flow_set: [null] },
    { flow_set: [flow] },
    withFlow({ slug: 'a-B_9' }),
    withFlow({ slug: 's'.repeat(50) }),
    withFlow({ slug: 's'.repeat(51) }),
    withFlow({ slug: 'a b' }),
    withFlow({ slug: '' }),
    withFlow({ name: '' }),
    withFlow({ title: '' }),
    withFlow({ title: undefined }),
    withFlow({ designation: 'none' }),
    withFlow({ designation: undefined }),
    withFlow({ slug: 'any', policy_engine_mode: 'any' }),
    withFlow({ policy_engine_mode: 'some' }),
    withFlow({ layout: 'upside_down' }),
    withFlow({ layout: 'sidebar_left_frame_background' }),
    withFlow({ denied_action: 'deny' }),
    withFlow({ compatibility_mode: 'perhaps' }),
  ],
  '2025.12': [{ interactive: true }, { interactive: 'perhaps' }, { interactive: null }],
  '2026.8': [
    { interactive: null },
    { request_content_type: 'application/json' },
    { request_content_type: 'text/xml' },
    { request_content_type: null },
  ],
};

describe.each(pairs)("the sandbox's validation, profile $profile, and OpenAPI $name", ({ profile, slice }) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ profile });
  });
  afterAll(() => sandbox.close());

  const post = (body: object) =>
    fetch(`${sandbox.origin}/api/v3/stages/captcha/`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-token', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it.each([...everywhere, ...(only[profile] ?? [])].map((change, index) => [change, index] as const))(
    'agree on a stage with %j',
    async (change, index) => {
      const body = { name: `stage-${index}`, public_key: 'p', private_key: 'k', ...change };
      const found = violations(createSchemaOf(slice), JSON.parse(JSON.stringify(body)));
      const { status } = await post(body);
      expect({ status, found }).toEqual({ status: found.length === 0 ? 201 : 400, found });
    },
  );

  // ValidationError is documented as an object; authentik's search responds with a bare list, and that wins.
  it('differ on the rejection of a search', async () => {
    const headers = { authorization: 'Bearer sandbox-token' };
    const response = await fetch(`${sandbox.origin}/api/v3/stages/captcha/?search=%00`, { headers });
    const schema = slice.operations.find(({ id }) => id === 'stages_captcha_list')?.responses['400'] ?? {};
    expect(response.status).toBe(400);
    expect(violations(schema, await response.json())).toEqual(['must be object']);
  });
});

function createSchemaOf({ operations }: OpenApiSlice) {
  const create = operations.find(({ id }) => id === 'stages_captcha_create');
  return create?.requestBodies['application/json'] ?? {};
}
