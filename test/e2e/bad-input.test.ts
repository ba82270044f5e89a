import { afterEach, describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const secret = 'hunter2-canary';
const typename = '{ __typename }';
const create = 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk } }';
const input = { name: 'n', publicKey: 'p', privateKey: secret };
const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
const byPk = {
  captchaStage: 'query ($pk: UUID!) { captchaStage(pk: $pk) { pk } }',
  updateCaptchaStage: 'mutation ($pk: UUID!) { updateCaptchaStage(pk: $pk, input: { name: "n" }) { pk } }',
  replaceCaptchaStage:
    'mutation ($pk: UUID!) { replaceCaptchaStage(pk: $pk, input: { name: "n", publicKey: "p", privateKey: "hunter2-canary" }) { pk } }',
  deleteCaptchaStage: 'mutation ($pk: UUID!) { deleteCaptchaStage(pk: $pk) }',
  flowStageBinding: 'query ($pk: UUID!) { flowStageBinding(pk: $pk) { pk } }',
  updateFlowStageBinding: 'mutation ($pk: UUID!) { updateFlowStageBinding(pk: $pk, input: { order: 1 }) { pk } }',
  deleteFlowStageBinding: 'mutation ($pk: UUID!) { deleteFlowStageBinding(pk: $pk) }',
};
const badPks = ['..', '%2e%2e', `${pk}/../`, ` ${pk}`, `${pk}\u0000`, '', 'c'.repeat(10_240), 'constructor'];

const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const withVariables = (query: string, json: string) => `{"query":${JSON.stringify(query)},"variables":${json}}`;
const aliases = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ');

const malformed = ['BAD_REQUEST', 'MALFORMED_REQUEST'] as const;
const unfit = ['BAD_USER_INPUT', 'INPUT_VALIDATION'] as const;
const invalid = ['GRAPHQL_VALIDATION_FAILED', 'INVALID_DOCUMENT'] as const;
const tooMuch = ['GRAPHQL_VALIDATION_FAILED', 'LIMIT_EXCEEDED'] as const;
const syntax = ['GRAPHQL_PARSE_FAILED', 'SYNTAX_ERROR'] as const;
const tooLong = ['GRAPHQL_PARSE_FAILED', 'LIMIT_EXCEEDED'] as const;

type Codes = readonly [code: string, reason: string];
/** A string body is sent as it is, any other as JSON. */
type Row = [what: string, body: unknown, status: number, codes: Codes];

describe('invalid input', () => {
  const stubbed = useStubbedGateway();
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  it.each<Row>([
    // Bodies and their members.
    ['null', 'null', 400, malformed],
    ['a text', '"{ __typename }"', 400, malformed],
    ['true', 'true', 400, malformed],
    ['an empty list', '[]', 400, malformed],
    ['blanks', '  \n', 400, malformed],
    ['two documents', '{"query":"{__typename}"}{}', 400, malformed],
    ['a body without a query', {}, 400, malformed],
    ['a query that is null', { query: null }, 400, malformed],
    ['a query that is an object', { query: { text: typename } }, 400, malformed],
    ['a query that is blank', { query: '' }, 400, malformed],
    ['variables that are a list', { query: typename, variables: [] }, 400, malformed],
    ['variables that are a number', { query: typename, variables: 7 }, 400, malformed],
    ['an operationName that is an object', { query: typename, operationName: {} }, 400, malformed],
    ['extensions that are a text', { query: typename, extensions: 'x' }, 400, malformed],
    ['extensions that are a number', { query: typename, extensions: 7 }, 400, malformed],
    ['extensions that are a list', { query: typename, extensions: [] }, 400, malformed],
    [
      'an operationName that is not there',
      { query: typename, operationName: 'x' },
      400,
      ['OPERATION_RESOLUTION_FAILURE', 'UNKNOWN_OPERATION'],
    ],
    // Keys and aliases that are names of Object.prototype.
    ['__proto__ among the variables', withVariables(create, '{"__proto__":{"input":{}}}'), 400, malformed],
    [
      '__proto__ in a variable',
      withVariables(create, `{"input":{"__proto__":{"privateKey":"${secret}"}}}`),
      400,
      malformed,
    ],
    [
      'constructor.prototype in a variable',
      withVariables(create, '{"input":{"constructor":{"prototype":{}}}}'),
      400,
      malformed,
    ],
    [
      'constructor in a variable',
      { query: create, variables: { input: { ...input, constructor: secret } } },
      200,
      unfit,
    ],
    ['__proto__ as an alias', { query: '{ __proto__: __typename }' }, 400, invalid],
    ['constructor as an alias', { query: `{ captchaStage(pk: "${pk}") { constructor: pk } }` }, 400, invalid],
    [
      '__proto__ as an alias of a write',
      { query: `mutation { __proto__: deleteCaptchaStage(pk: "${pk}") }` },
      400,
      invalid,
    ],
    [
      '__proto__ in a literal',
      { query: `mutation { createCaptchaStage(input: { __proto__: "${secret}" }) { pk } }` },
      400,
      invalid,
    ],
    // Numbers.
    ['a literal over 32 bits', { query: '{ captchaStages(page: 2147483648) { pagination { count } } }' }, 400, invalid],
    [
      '1e999 as a variable',
      withVariables(create, `{"input":${JSON.stringify(input).replace('}', ',"scoreMinThreshold":1e999}')}}`),
      200,
      unfit,
    ],
    [
      '1e999 as a whole number',
      withVariables('query ($n: Int) { captchaStages(page: $n) { pagination { count } } }', '{"n":1e999}'),
      200,
      unfit,
    ],
    // Text.
    [
      'NUL in a literal',
      {
        query:
          'mutation { createCaptchaStage(input: { name: "a\\u0000", publicKey: "p", privateKey: "hunter2-canary" }) { pk } }',
      },
      200,
      unfit,
    ],
    ['NUL in the document', { query: '{ \u0000 }' }, 400, syntax],
    // Bombs.
    ['10 000 nested braces', { query: nested('{', '}', 10_000) }, 400, syntax],
    ['10 000 nested fields', { query: nested('{a', '}', 10_000) }, 400, tooLong],
    [
      '10 000 nested lists in a literal',
      { query: `{ captchaStage(pk: ${nested('[', ']', 10_000)}) { pk } }` },
      400,
      tooLong,
    ],
    ['10 000 nested lists in a variable', withVariables(create, `{"input":${nested('[', ']', 10_000)}}`), 200, unfit],
    [
      '10 000 nested objects in a field',
      withVariables(create, `{"input":{"flowSet":${nested('{"a":', '}', 10_000)}}}`),
      200,
      unfit,
    ],
    [
      '10 000 nested objects in a representation',
      withVariables(entities, `{"r":[{"__typename":"CaptchaStage","pk":${nested('{"a":', '}', 10_000)}}]}`),
      200,
      unfit,
    ],
    ['1000 aliases', { query: `{ ${aliases(1000)} }` }, 400, tooLong],
    ['16 aliases', { query: `query A { ${aliases(16)} }` }, 400, tooMuch],
    ['a fragment that spreads itself', { query: '{ ...A } fragment A on Query { ...A }' }, 400, invalid],
  ])('is rejected in the one error shape: %s', async (_, body, status, [code, reason]) => {
    const { origin } = stubbed.gateway;
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer bad-token', 'x-request-id': 'spoofed' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const { errors } = JSON.parse(text);
    const requestId = response.headers.get('x-request-id');
    expect(response.status).toBe(status);
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(errors.map(({ extensions }: { extensions: object }) => extensions)).toContainEqual({
      ...{ code, reason, outcome: 'NOT_APPLIED', retryable: false, requestId },
      ...(code === 'BAD_USER_INPUT' && { fieldErrors: expect.any(Array), nonFieldErrors: expect.any(Array) }),
    });
    expect(text).not.toMatch(/hunter2|Did you mean/);
    expect(text.length).toBeLessThan(3000);
    expect(Object.prototype).not.toHaveProperty('input');
  });

  it.each(Object.entries(byPk).flatMap(([name, query]) => badPks.map((bad) => [name, bad.slice(0, 60), query, bad])))(
    'is rejected as the pk of %s: %j',
    async (_name, _shown, query, bad) => {
      const asVariable = await stubbed.gateway.post({ query, variables: { pk: bad } });
      expect(asVariable.errors.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION', outcome: 'NOT_APPLIED', fieldErrors: [{ path: ['pk'] }] },
      ]);
      const literal = query.replace(/\(\$pk: UUID!\)/, '').replace('$pk', JSON.stringify(bad));
      const { errors, text } = await stubbed.gateway.post({ query: literal });
      expect(errors[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', outcome: 'NOT_APPLIED' });
      expect(text.length).toBeLessThan(1000);
    },
  );
});
