import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { startTestGateway } from '../support/gateway.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = (digit: number) => `ca000000-0000-4000-8000-00000000000${digit}`;
const stage = (key: unknown) => ({ __typename: 'CaptchaStage', pk: key });
const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on CaptchaStage { pk name } } }';

describe('the subgraph', () => {
  const parts = useStubbedGateway();
  const entities = (representations: unknown[], headers?: Record<string, string>) =>
    parts.gateway.post({ query, variables: { representations } }, headers);
  /** Answers each stage but those that the case speaks of. */
  const answer = (others: Record<string, { status: number; body: object }> = {}) => {
    parts.stub.answer = (response) => {
      const asked = /captcha\/([^/]+)\//.exec(parts.stub.requests.at(-1)?.path ?? '')?.[1] ?? '';
      const { status, body } = others[asked] ?? {
        status: 200,
        body: wireCaptchaStage({ pk: asked, name: asked.slice(-1) }),
      };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  };

  it('tells its SDL, which is schema.graphql, also with introspection off', async () => {
    const closed = await startTestGateway({ INTROSPECTION: 'false' });
    const { data } = await closed.post({ query: '{ _service { sdl } }' }, {});
    expect(data).toEqual({ _service: { sdl: readFileSync('schema.graphql', 'utf8').slice(0, -1) } });
    const { errors } = await closed.post({ query: '{ __schema { queryType { name } } }' }, {});
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await closed.stop();
  });

  it('loads entities by pk in their order, and each of them once', async () => {
    answer();
    const { data, errors } = await entities([stage(pk(1)), stage(pk(2)), stage(pk(1).toUpperCase()), stage(pk(1))]);
    expect(errors).toEqual([]);
    expect(data).toEqual({ _entities: [1, 2, 1, 1].map((digit) => ({ pk: pk(digit), name: String(digit) })) });
    expect(parts.stub.requests).toHaveLength(2);
  });

  it('gives null without an error for a pk that is not there', async () => {
    answer({ [pk(2)]: { status: 404, body: { detail: 'No CaptchaStage matches the given query.' } } });
    const { data, errors } = await entities([stage(pk(1)), stage(pk(2))]);
    expect([data, errors]).toEqual([{ _entities: [{ pk: pk(1), name: '1' }, null] }, []]);
  });

  it('leaves the others standing when one fails', async () => {
    answer({ [pk(1)]: { status: 500, body: {} } });
    const { data, errors } = await entities([stage(pk(1)), stage(pk(2))]);
    expect(data).toEqual({ _entities: [null, { pk: pk(2), name: '2' }] });
    expect(errors).toMatchObject([
      {
        path: ['_entities', 0],
        extensions: { code: 'UPSTREAM_ERROR', reason: 'SERVER_ERROR', outcome: 'NOT_APPLIED', retryable: true },
      },
    ]);
  });

  it.each<[string, unknown[], unknown[]]>([
    [
      'more than 100',
      Array.from({ length: 101 }, () => stage(pk(1))),
      [{ path: ['representations'], code: 'TOO_LONG' }],
    ],
    [
      'another type',
      [stage(pk(1)), { __typename: 'Flow', pk: pk(1) }],
      [{ path: ['representations', 1, '__typename'], code: 'INVALID_CHOICE' }],
    ],
    ['no type', [{ pk: pk(1) }], [{ path: ['representations', 0, '__typename'], code: 'REQUIRED' }]],
    [
      'a type of Object.prototype',
      [{ __typename: 'constructor', pk: pk(1) }],
      [{ path: ['representations', 0, '__typename'], code: 'INVALID_CHOICE' }],
    ],
    ['no pk', [{ __typename: 'CaptchaStage' }], [{ path: ['representations', 0, 'pk'], code: 'REQUIRED' }]],
    [
      'a pk that is no UUID',
      [stage('../users'), stage(7)],
      [
        { path: ['representations', 0, 'pk'], code: 'INVALID_FORMAT' },
        { path: ['representations', 1, 'pk'], code: 'INVALID_FORMAT' },
      ],
    ],
    [
      'what is no object',
      ['x', 7],
      [{ path: ['representations', 0, '__typename'] }, { path: ['representations', 1, '__typename'] }],
    ],
  ])('refuses %s before authentik is asked', async (_, representations, fieldErrors) => {
    const { errors } = await entities(representations);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'INPUT_VALIDATION',
      outcome: 'NOT_APPLIED',
      fieldErrors,
    });
    expect(parts.stub.requests).toEqual([]);
  });

  it('shares nothing between callers', async () => {
    answer();
    const tokens = ['Bearer a', 'Bearer b'];
    await Promise.all(tokens.map((authorization) => entities([stage(pk(1))], { authorization })));
    expect(parts.stub.requests.map(({ headers }) => headers.authorization).sort()).toEqual(tokens);
  });

  it('refuses a caller without a token before authentik is asked', async () => {
    const { data, errors } = await entities([stage(pk(1))], {});
    expect(data).toEqual({ _entities: [null] });
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'CREDENTIALS_MISSING' });
    expect(parts.stub.requests).toEqual([]);
  });
});
