import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installRouters } from './install-routers.js';
import { absentRouters, type RouterName, runnableRouters } from './routers.js';
import { caller, type RoutedGateway, startRoutedGateway } from './start-routed-gateway.js';

const pk = (digit: number) => `ca000000-0000-4000-8000-00000000000${digit}`;
/** The errors of each router for references to objects that do not exist. */
const errorsOfMissing: Readonly<Record<RouterName, readonly unknown[]>> = {
  'Apollo Gateway': [],
  "Apollo Router's planner": [],
  "Hive Router's planner": [],
  'Grafbase Gateway': [],
  'Hive Gateway': [
    ['Unexpected error.', ['changes', 2, 'binding', 'order']],
    ['Unexpected error.', ['changes', 2, 'stage', 'name']],
    ['Unexpected error.', ['changes', 3, 'flow', 'slug']],
  ],
};
/** The error of the change that refers to a stage by an invalid UUID. */
const isBadKey = ({ path }: { readonly path: readonly unknown[] }) => path[1] === 3 && path[2] === 'stage';

beforeAll(installRouters, 300_000);

describe.each(runnableRouters)('%s over the captcha and the flows subgraph', (name) => {
  let routed: RoutedGateway;
  const send = (query: string, headers: Record<string, string> = caller) => routed.router.post({ query }, headers);

  beforeAll(async () => {
    routed = await startRoutedGateway(name);
  }, 60_000);
  afterAll(() => routed?.stop(), 30_000);

  it("joins both subgraphs' fields of a stage and its flows", async () => {
    const { data, errors } = await send(
      `{ captchaStage(pk: "${pk(1)}") { name publicKey notes flowSet { slug owner changes { number } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      captchaStage: {
        name: 'captcha-default',
        publicKey: 'public-1',
        notes: [`note on ${pk(1)}`],
        flowSet: [
          { slug: 'default-authentication-flow', owner: 'team-identity', changes: [{ number: 10 }] },
          { slug: 'twin-enrollment-flow', owner: 'team-identity', changes: [{ number: 30 }] },
        ],
      },
    });
  });

  it('loads stages, bindings and flows that the other subgraph refers to, and returns null for missing ones', async () => {
    const { data, errors } = await send(
      '{ changes { number stage { name notes } binding { order approvedBy } flow { slug owner } } }',
    );
    const others = errors.filter((error) => !isBadKey(error));
    expect(others.map(({ message, path }) => [message, path]).sort()).toEqual(errorsOfMissing[name]);
    expect(errors.find(isBadKey)).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION' } });
    expect(data).toEqual({
      changes: [
        {
          number: 10,
          stage: { name: 'captcha-default', notes: [`note on ${pk(1)}`] },
          binding: { order: 10, approvedBy: 'team-security' },
          flow: { slug: 'default-authentication-flow', owner: 'team-identity' },
        },
        {
          number: 20,
          stage: { name: 'captcha-turnstile', notes: [`note on ${pk(2)}`] },
          binding: { order: 10, approvedBy: 'team-security' },
          flow: { slug: 'twin-recovery-flow', owner: 'team-identity' },
        },
        { number: 30, stage: null, binding: null, flow: { slug: 'twin-enrollment-flow', owner: 'team-identity' } },
        { number: 40, stage: null, binding: { order: 20, approvedBy: 'team-security' }, flow: null },
      ],
    });
  });

  it('sends the token to no other subgraph', async () => {
    routed.flows.authorizations.length = 0;
    await send('{ changes { number } }');
    expect(routed.flows.authorizations).toEqual([undefined]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['no token', {}, 'CREDENTIALS_MISSING'],
    ['a token that authentik does not know', { authorization: 'Bearer unknown' }, 'CREDENTIALS_INVALID'],
  ])('reports %s, at a field and at a reference', async (_, headers, reason) => {
    const { data, errors } = await send(
      `{ captchaStage(pk: "${pk(1)}") { name } changes { stage { name } } }`,
      headers,
    );
    expect(data).toEqual({ captchaStage: null, changes: Array(4).fill({ stage: null }) });
    const rejected = errors.filter((error) => !isBadKey(error));
    // A router calls the subgraphs concurrently: the errors come in the order of the responses.
    expect(rejected.map(({ path }) => path.slice(0, 3).join('.')).sort()).toEqual([
      'captchaStage',
      'changes.0.stage',
      'changes.1.stage',
      'changes.2.stage',
    ]);
    for (const { extensions } of rejected) expect(extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason });
  });

  it('shares no response between callers that send the same at the same time', async () => {
    const tokens = ['sandbox-token', 'unknown', 'sandbox-token', 'unknown'];
    const responses = await Promise.all(
      tokens.map((token) => send(`{ captchaStage(pk: "${pk(1)}") { name } }`, { authorization: `Bearer ${token}` })),
    );
    const stage = { name: 'captcha-default' };
    expect(responses.map(({ data }) => data)).toEqual(
      [stage, null, stage, null].map((captchaStage) => ({ captchaStage })),
    );
  });
});

for (const name of absentRouters) it.skip(`${name}: npm has its binary for Linux on x64 only`, () => {});
