import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = (digit: number) => `ca000000-0000-4000-8000-00000000000${digit}`;
const stage = (key: unknown) => ({ __typename: 'CaptchaStage', pk: key });
const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on CaptchaStage { pk name } } }';

/** The part of a response that must be the same each time. */
const withoutRequestId = ({ status, data, errors }: Awaited<ReturnType<TestGateway['post']>>) => ({
  status,
  data,
  errors: errors.map(({ extensions: { requestId, ...extensions }, ...error }) => ({ ...error, extensions })),
});

describe('the subgraph', () => {
  const stubbed = useStubbedGateway();
  const entities = (representations: unknown[], headers?: Record<string, string>) =>
    stubbed.gateway.post({ query, variables: { representations } }, headers);
  /** Returns every stage but those that the case overrides. */
  const stubStages = (others: Record<string, { status: number; body: object }> = {}) => {
    stubbed.stub.respond = (response) => {
      const requestedPk = /captcha\/([^/]+)\//.exec(stubbed.stub.requests.at(-1)?.path ?? '')?.[1] ?? '';
      const { status, body } = others[requestedPk] ?? {
        status: 200,
        body: wireCaptchaStage({ pk: requestedPk, name: requestedPk.slice(-1) }),
      };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
  };

  it('serves its SDL, which is schema.graphql, also with introspection off', async () => {
    const closed = await startTestGateway({ INTROSPECTION: 'false' });
    const { data } = await closed.post({ query: '{ _service { sdl } }' }, {});
    expect(data).toEqual({ _service: { sdl: readFileSync('schema.graphql', 'utf8').slice(0, -1) } });
    const { errors } = await closed.post({ query: '{ __schema { queryType { name } } }' }, {});
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await closed.stop();
  });

  it('loads entities by pk in their order, and each of them once', async () => {
    stubStages();
    const { data, errors } = await entities([stage(pk(1)), stage(pk(2)), stage(pk(1).toUpperCase()), stage(pk(1))]);
    expect(errors).toEqual([]);
    expect(data).toEqual({ _entities: [1, 2, 1, 1].map((digit) => ({ pk: pk(digit), name: String(digit) })) });
    expect(stubbed.stub.requests).toHaveLength(2);
  });

  it('returns null without an error for a missing pk', async () => {
    stubStages({ [pk(2)]: { status: 404, body: { detail: 'No CaptchaStage matches the given query.' } } });
    const { data, errors } = await entities([stage(pk(1)), stage(pk(2))]);
    expect([data, errors]).toEqual([{ _entities: [{ pk: pk(1), name: '1' }, null] }, []]);
  });

  it('keeps the others when one fails', async () => {
    stubStages({ [pk(1)]: { status: 500, body: {} } });
    const { data, errors } = await entities([stage(pk(1)), stage(pk(2))]);
    expect(data).toEqual({ _entities: [null, { pk: pk(2), name: '2' }] });
    expect(errors).toMatchObject([
      {
        path: ['_entities', 0],
        extensions: { code: 'UPSTREAM_ERROR', reason: 'SERVER_ERROR', outcome: 'NOT_APPLIED', retryable: true },
      },
    ]);
  });

  it.each<[string, unknown, (string | number)[], string]>([
    ['another type', { __typename: 'UsedByObject', pk: pk(1) }, ['__typename'], 'INVALID_CHOICE'],
    ['no type', { pk: pk(1) }, ['__typename'], 'REQUIRED'],
    ['a type of Object.prototype', { __typename: 'constructor', pk: pk(1) }, ['__typename'], 'INVALID_CHOICE'],
    ['no pk', { __typename: 'CaptchaStage' }, ['pk'], 'REQUIRED'],
    ['null for a pk', stage(null), ['pk'], 'INVALID_FORMAT'],
    ['a pk that is no UUID', stage('legacy-7'), ['pk'], 'INVALID_FORMAT'],
    ['a pk that is a path', stage('../users'), ['pk'], 'INVALID_FORMAT'],
    ['a number for a pk', stage(7), ['pk'], 'INVALID_FORMAT'],
    ['a list for a pk', stage([pk(1)]), ['pk'], 'INVALID_FORMAT'],
    ['a text', 'x', ['__typename'], 'REQUIRED'],
    ['a list', [stage(pk(1))], ['__typename'], 'REQUIRED'],
  ])(
    'returns null with its own error for a reference that is %s, and keeps the others',
    async (_, bad, place, code) => {
      stubStages();
      const good = [1, 2, 3].map((digit) => stage(pk(digit)));
      const load = () => entities([good[0], bad, good[1], good[2]]);
      const [first, second, third] = [await load(), await load(), await load()];
      expect(first.data).toEqual({
        _entities: [{ pk: pk(1), name: '1' }, null, { pk: pk(2), name: '2' }, { pk: pk(3), name: '3' }],
      });
      expect(first.errors).toMatchObject([
        {
          path: ['_entities', 1],
          extensions: {
            code: 'BAD_USER_INPUT',
            reason: 'INPUT_VALIDATION',
            outcome: 'NOT_APPLIED',
            retryable: false,
            fieldErrors: [{ path: ['representations', 1, ...place], code }],
          },
        },
      ]);
      expect(stubbed.stub.requests).toHaveLength(9);
      expect([second, third].map(withoutRequestId)).toEqual([first, first].map(withoutRequestId));
    },
  );

  it('handles references in the document like those in variables', async () => {
    stubStages();
    const { data, errors } = await stubbed.gateway.post({
      query: `{ _entities(representations: [{ __typename: "CaptchaStage", pk: "legacy-7" }, { __typename: "CaptchaStage", pk: "${pk(1)}" }]) { ... on CaptchaStage { pk } } }`,
    });
    expect(data).toEqual({ _entities: [null, { pk: pk(1) }] });
    expect(errors).toMatchObject([
      { path: ['_entities', 0], extensions: { fieldErrors: [{ path: ['representations', 0, 'pk'] }] } },
    ]);
  });

  const uuid = (number: number) => `ca000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const uuids = (count: number) => Array.from({ length: count }, (_, index) => stage(uuid(index)));

  it('loads 1000 references to three stages', async () => {
    stubStages();
    const { data, errors } = await entities(Array.from({ length: 1000 }, (_, index) => stage(pk(index % 3))));
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ _entities: { length: 1000 } });
    expect(stubbed.stub.requests).toHaveLength(3);
  });

  it('counts only the keys that an entity can be loaded by: 100, however they are written, and an invalid one', async () => {
    stubStages();
    const upperCase = Array.from({ length: 100 }, (_, index) => stage(uuid(index).toUpperCase()));
    const { data, errors } = await entities([...uuids(100), ...upperCase, stage('legacy-7')]);
    expect(data).toMatchObject({ _entities: { length: 201 } });
    expect(errors).toMatchObject([{ path: ['_entities', 200] }]);
    expect(stubbed.stub.requests).toHaveLength(100);
  });

  it('reports that it omits the errors of more than 100 invalid references', async () => {
    stubStages();
    const { data, errors } = await entities([...Array(900).fill(stage('legacy-7')), stage(pk(1))]);
    expect(data).toEqual({ _entities: [...Array(900).fill(null), { pk: pk(1), name: '1' }] });
    expect(errors.map(({ path }) => path)).toEqual(Array.from({ length: 100 }, (_, index) => ['_entities', index]));
    expect(errors.map(({ extensions: { truncated } }) => truncated)).toEqual([...Array(99).fill(undefined), true]);
  });

  it.each<[string, unknown[]]>([
    ['101 different keys', uuids(101)],
    ['1001 references to one stage', Array(1001).fill(stage(pk(1)))],
  ])('rejects %s before it calls authentik', async (_, representations) => {
    const { data, errors } = await entities(representations);
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'INPUT_VALIDATION',
      outcome: 'NOT_APPLIED',
      fieldErrors: [{ path: ['representations'], code: 'TOO_LONG' }],
    });
    expect(stubbed.stub.requests).toEqual([]);
  });

  it('shares nothing between callers', async () => {
    stubStages();
    const tokens = ['Bearer a', 'Bearer b'];
    await Promise.all(tokens.map((authorization) => entities([stage(pk(1))], { authorization })));
    expect(stubbed.stub.requests.map(({ headers }) => headers.authorization).sort()).toEqual(tokens);
  });

  it('rejects a caller without a token before it calls authentik', async () => {
    const { data, errors } = await entities([stage(pk(1))], {});
    expect(data).toEqual({ _entities: [null] });
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'CREDENTIALS_MISSING' });
    expect(stubbed.stub.requests).toEqual([]);
  });
});
