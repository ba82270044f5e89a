import fc from 'fast-check';
import { markedTexts, plainTexts } from './canaries.js';
import { pk } from './good-authentik.js';

const quoted = markedTexts.map((text) => JSON.stringify(text));
const numbers = fc.constantFrom(
  ...[
    '0',
    '-0',
    '7',
    '1e999',
    '-1E+400',
    '1e-400',
    '9007199254740993',
    '2147483648',
    '0.30000000000000004',
    '1'.repeat(400),
  ],
);
const knownKeys = [
  'name',
  'publicKey',
  'privateKey',
  'flowSet',
  'jsUrl',
  'scoreMinThreshold',
  'interactive',
  'slug',
  'pk',
];
const oddKeys = ['constructor', 'toString', 'hasOwnProperty', 'then', 'toJSON', 'length', '', '0', 'a b'];
/** `__proto__`, and a constructor with a prototype: the whole body is rejected. */
const keys = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...knownKeys) },
  { weight: 6, arbitrary: fc.constantFrom(...oddKeys) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'prototype') },
);
const objectOf = (entries: readonly (readonly [string, string])[]): string =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;

/** JSON as text: JSON.stringify can write neither a duplicate key, nor `__proto__`, nor 1e999. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', maxDepth: 6, withCrossShrink: true },
    fc.oneof(quoted, numbers, fc.constantFrom('null', 'true', '""', '"\\ud800"', '"\\u0000"', '[]', '{}', `"${pk}"`)),
    fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc.array(fc.tuple(keys, tie('json')), { maxLength: 4 }).map(objectOf),
  ),
}));
const inputs = fc
  .array(fc.tuple(keys, json), { maxLength: 3 })
  .map((odd) => objectOf([['name', '"n"'], ['publicKey', '"p"'], ['privateKey', '"Zq7xCanary"'], ...odd]));

const goodDocuments = fc.constantFrom(
  'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk } }',
  'mutation A($pk: UUID!, $input: UpdateCaptchaStageInput! = {}) { updateCaptchaStage(pk: $pk, input: $input) { pk } }',
  'query ($pk: UUID!) { captchaStage(pk: $pk) { pk } } ',
  'query ($name: String, $page: Int, $orderBy: [CaptchaStageOrder!]) { captchaStages(name: $name, page: $page, orderBy: $orderBy) { pagination { count } } }',
  'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
  'query ($if: Boolean!) { __typename @include(if: $if) }',
);
const oddDocuments = fc.oneof(
  fc.constantFrom('query A { __typename } query B { __typename }', 'subscription { x }', '{', ''),
  quoted.map((text) => `{ captchaStages(name: ${text}) { results { pk } } } # Zq9xComment`),
  quoted.map(
    (text) => `mutation { createCaptchaStage(input: {name: ${text}, privateKey: Zq7xBare, publicKey: 7}) { pk } }`,
  ),
  fc
    .tuple(fc.constantFrom('{', '[', '"""', '{ a(b: ', '...', '{ x: '), fc.nat({ max: 3000 }))
    .map(([part, count]) => part.repeat(count)),
  plainTexts,
  markedTexts.map((text) => `{ captchaStage(pk: "${pk}") { pk } } "${text}`),
);
const documents = fc.oneof({ weight: 5, arbitrary: goodDocuments }, { weight: 1, arbitrary: oddDocuments });
const textOf = <T>(values: fc.Arbitrary<T>) => values.map((value) => JSON.stringify(value));

/** Each part of a request, valid in most cases. */
const parts = {
  query: fc.oneof({ weight: 20, arbitrary: textOf(documents) }, { weight: 1, arbitrary: json }),
  variables: fc.oneof(
    { weight: 8, arbitrary: inputs.map((input) => `{"input":${input},"pk":"${pk}"}`) },
    {
      weight: 2,
      arbitrary: fc
        .dictionary(fc.constantFrom('input', 'pk', 'name', 'page', 'orderBy', 'of', 'if'), json)
        .map((each) => objectOf(Object.entries(each))),
    },
    { weight: 1, arbitrary: json },
  ),
  operationName: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('null', 'null', 'null', 'null', '"A"', '""', '"constructor"') },
    { weight: 1, arbitrary: json },
  ),
  extensions: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('{}', 'null', '{"a":{"b":"Zq9x"}}') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('{"persistedQuery":{"version":1,"sha256Hash":"x"}}', '{"persistedQuery":null}'),
    },
    { weight: 1, arbitrary: json },
  ),
};
const requests = fc
  .tuple(
    fc.record(parts, { requiredKeys: ['query'] }),
    fc.array(fc.tuple(keys, json), { maxLength: 1 }),
    fc.nat({ max: 9 }),
  )
  .map(([named, more, order]) => {
    const entries = [...Object.entries(named), ...more] as [string, string][];
    return objectOf(order === 0 ? [...entries, ...entries].reverse() : entries);
  });

const toBytes = (text: string): Uint8Array => Buffer.from(text);
const damaged = fc
  .tuple(requests, fc.nat(), fc.uint8Array({ maxLength: 4 }), fc.boolean())
  .map(([text, at, bytes, cut]) => {
    const whole = Buffer.from(text);
    const index = at % (whole.length + 1);
    return Buffer.concat([whole.subarray(0, index), bytes, cut ? Buffer.alloc(0) : whole.subarray(index)]);
  });

/** The body of a request to /graphql, from a good one to random bytes. */
export const requestBodies: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 16, arbitrary: requests.map(toBytes) },
  { weight: 2, arbitrary: damaged },
  { weight: 1, arbitrary: json.map(toBytes) },
  { weight: 1, arbitrary: fc.json().map(toBytes) },
  { weight: 1, arbitrary: fc.array(requests, { maxLength: 3 }).map((all) => toBytes(`[${all.join(',')}]`)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', '\ufeff{}', 'null', '0', '""', `${'['.repeat(50_000)}`).map(toBytes),
  },
);
