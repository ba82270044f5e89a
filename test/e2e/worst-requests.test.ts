import { afterEach, describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const pk = 'ca000000-0000-4000-8000-000000000009';
const stage = (inside: string) => `{ captchaStage(pk: "${pk}") { ${inside} } }`;
const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
const create = 'mutation ($i: CreateCaptchaStageInput!) { createCaptchaStage(input: $i) { pk } }';
const input = { name: 'n', publicKey: 'p', privateKey: 'k' };
const flow = { name: 'n', slug: '!', title: '', designation: 'RECOVERY' };
const type = 'name description kind specifiedByURL isOneOf';
const field = `name description isDeprecated deprecationReason args { name description type { ...T } } type { ...T }`;

const nested = `${'ofType { '.repeat(7)} name ${'}'.repeat(7)}`;

type Row = [what: string, body: { query: string; variables?: object }, reason: string | undefined];

const documents: Row[] = [
  [
    'a bomb of fragments',
    {
      query: `{ ...F0 } ${times(40, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Query { __typename }`,
    },
    'LIMIT_EXCEEDED',
  ],
  [
    'a mesh of fragments in cycles',
    { query: `{ ...F0 } ${times(18, (i) => `fragment F${i} on Query { ${times(18, (j) => `...F${j}`)} }`)}` },
    'LIMIT_EXCEEDED',
  ],
  ['one field again and again', { query: stage(times(980, () => 'pk')) }, 'LIMIT_EXCEEDED'],
  [
    'one field with others inside again and again',
    { query: stage(times(240, () => 'flowSet { pk }')) },
    'LIMIT_EXCEEDED',
  ],
  [
    'nested fields as often as it is allowed',
    { query: `{ __schema { types { ${times(40, () => nested)} } } }` },
    undefined,
  ],
  [
    'overlapping fragments',
    {
      query: `{ captchaStages { results { ${times(40, (i) => `...F${i}`)} } } } ${times(40, (i) => `fragment F${i} on CaptchaStage { ${times(3, () => 'flowSet { pk }')} }`)}`,
    },
    'LIMIT_EXCEEDED',
  ],
  [
    '130 operations over one fragment',
    { query: `${times(130, (i) => `query O${i} { ...F }`)} fragment F on Query { __typename }` },
    'LIMIT_EXCEEDED',
  ],
  [
    'introspection under aliases',
    {
      query: `{ ${times(10, (i) => `a${i}: __schema { ...S }`)} } fragment S on __Schema { types { name description } }`,
    },
    'LIMIT_EXCEEDED',
  ],
  [
    'introspection in circles',
    { query: '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }' },
    'INVALID_DOCUMENT',
  ],
  [
    'the largest introspection result',
    {
      query: `{ __schema { types { ${type} fields { ${field} type { ...C } } inputFields { name type { ...T } } } } ${times(2, (i) => `a${i}: __type(name: "__Type") { fields { ${field} type { ...C } } }`)} } fragment C on __Type { fields { ${field} } ofType { fields { ${field} } ofType { fields { ${field} } } } } fragment T on __Type { ${type} enumValues { name description } ofType { ${type} ofType { ${type} ofType { ${type} } } } }`,
    },
    undefined,
  ],
];

const variables: Row[] = [
  [
    'a list of texts and nulls for references',
    { query: entities, variables: { r: [...Array(30_000).fill('A'), ...Array(20_000).fill(null)] } },
    'INPUT_VALIDATION',
  ],
  ['60 000 references', { query: entities, variables: { r: Array(60_000).fill('A') } }, 'INPUT_VALIDATION'],
  [
    '1000 bad references, ten times',
    {
      query: `query ($r: [_Any!]!) { ${times(10, (i) => `a${i}: _entities(representations: $r) { __typename }`)} }`,
      variables: { r: Array(1000).fill('A') },
    },
    'INPUT_VALIDATION',
  ],
  [
    '1000 good references, ten times',
    {
      query: `query ($r: [_Any!]!) { ${times(10, (i) => `a${i}: _entities(representations: $r) { __typename }`)} }`,
      variables: { r: Array(1000).fill({ __typename: 'CaptchaStage', pk }) },
    },
    'CREDENTIALS_MISSING',
  ],
  [
    '1000 good references',
    { query: entities, variables: { r: Array(1000).fill({ __typename: 'CaptchaStage', pk }) } },
    'CREDENTIALS_MISSING',
  ],
  ['1000 bad references', { query: entities, variables: { r: Array(1000).fill('A') } }, 'INPUT_VALIDATION'],
  [
    'empty objects for flows',
    { query: create, variables: { i: { ...input, flowSet: Array(60_000).fill({}) } } },
    'INPUT_VALIDATION',
  ],
  [
    'flows that are all invalid',
    { query: create, variables: { i: { ...input, flowSet: Array(3000).fill(flow) } } },
    'CREDENTIALS_MISSING',
  ],
  [
    'a filter of 250 KB, ten times',
    {
      query: `query ($n: String!) { ${times(10, (i) => `a${i}: captchaStages(name: $n) { pagination { count } }`)} }`,
      variables: { n: ' '.repeat(250_000) },
    },
    'CREDENTIALS_MISSING',
  ],
  [
    'unknown fields',
    { query: create, variables: { i: Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`k${i}`, 1])) } },
    'INPUT_VALIDATION',
  ],
];

describe('the most expensive requests without a credential', () => {
  const stubbed = useStubbedGateway({ INTROSPECTION: 'true' });
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  /** The reasons of the last of three responses; /livez is called each time while the request is in progress. */
  async function reasonsOf(body: object): Promise<(string | undefined)[]> {
    let reasons: (string | undefined)[] = [];
    for (let time = 0; time < 3; time += 1) {
      const [{ errors, text }, livez] = await Promise.all([
        stubbed.gateway.post(body, {}),
        fetch(`${stubbed.gateway.origin}/livez`),
      ]);
      expect([livez.status, text.length < 1_000_000]).toEqual([200, true]);
      reasons = errors.length === 0 ? [undefined] : errors.map(({ extensions }) => extensions.reason);
    }
    return [...new Set(reasons)];
  }

  it.each([...documents, ...variables])(
    'get a response, and do not block other requests: %s',
    async (_, body, reason) => {
      expect(await reasonsOf(body)).toContain(reason);
    },
  );

  it.each<[string, object]>([
    ['graphql-js', { ...input, flowSet: Array(1000).fill({}) }],
    ['class-validator', { ...input, flowSet: Array(1000).fill(flow) }],
  ])('get a response that reports its truncation: %s', async (_, i) => {
    const { errors } = await stubbed.gateway.post({ query: create, variables: { i } });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.truncated).toBe(true);
    expect(errors[0]?.extensions.fieldErrors).toHaveLength(100);
  });
});
