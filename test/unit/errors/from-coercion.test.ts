import { describe, expect, it } from '@jest/globals';
import { getVariableValues } from 'graphql';
import { coercionErrors } from '../../../src/errors/translate/from-coercion.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { resourceModules } from '../../../src/resources/resource-modules.js';
import { minimalInput } from '../../support/inputs.js';
import { kinds, operationOf } from './coercion-schema.js';

const canary = 'hunter2-canary';
const input = 'query ($i: Outer!) { f(input: $i) { __typename } }';
const good = { name: 'n' };

/** The gateway's and graphql-js's errors for the same variables. */
function both(query: string, variables: unknown, schema = kinds) {
  const { document, operation } = operationOf(query);
  const values = variables as Record<string, unknown>;
  const theirs = getVariableValues(schema, operation.variableDefinitions ?? [], values);
  const ours = coercionErrors({ schema, document, operation, variables: values }).fieldErrors;
  return { ours, theirs: theirs.errors ?? [] };
}

/** The gateway's errors, for values of which graphql-js would reveal too much. */
function ourCount(query: string, variables: Record<string, unknown>): number {
  return coercionErrors({ schema: kinds, ...operationOf(query), variables }).fieldErrors.length;
}

const found = (query: string, variables: unknown) =>
  both(query, variables).ours.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('coercionErrors', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing wrong', { i: good }, []],
    ['a missing variable', {}, ['input REQUIRED']],
    ['a null variable', { i: null }, ['input NULL']],
    ['a text for an object', { i: canary }, ['input INVALID_TYPE']],
    ['a number for an object', { i: 7 }, ['input INVALID_TYPE']],
    ['a missing field', { i: {} }, ['input.name REQUIRED']],
    ['a null field', { i: { name: null } }, ['input.name NULL']],
    ['a field of another type', { i: { name: 7 } }, ['input.name INVALID_TYPE']],
    ['null where it may be', { i: { ...good, one: null, inner: null, int: null } }, []],
    ['an unknown field', { i: { ...good, colour: canary } }, ['input.colour UNKNOWN_FIELD']],
    [
      'a field of Object',
      JSON.parse('{"i":{"name":"n","__proto__":{},"constructor":1}}'),
      ['input.__proto__ UNKNOWN_FIELD', 'input.constructor UNKNOWN_FIELD'],
    ],
    [
      'only names of Object.prototype',
      { i: JSON.parse('{"__proto__":{"name":"n"}}') },
      ['input.name REQUIRED', 'input.__proto__ UNKNOWN_FIELD'],
    ],
    [
      'keys that are no names',
      { i: { ...good, 'a b': 1, '': 1, '1a': 1, [`x${canary}`]: 1 } },
      Array(4).fill('input UNKNOWN_FIELD'),
    ],
    ['a key of 10 KB', { i: { ...good, ['x'.repeat(10_240)]: 1 } }, ['input UNKNOWN_FIELD']],
    [
      'a list of objects',
      { i: { ...good, inner: [{ slug: 's' }, {}, null, 7] } },
      ['input.inner.1.slug REQUIRED', 'input.inner.2 NULL', 'input.inner.3 INVALID_TYPE'],
    ],
    ['one value for a list', { i: { ...good, inner: { slug: 's' } } }, []],
    ['one bad value for a list', { i: { ...good, inner: { slug: 7 } } }, ['input.inner.0.slug INVALID_TYPE']],
    [
      'lists in lists',
      { i: { ...good, matrix: [[1], 2, null, [null, 'x']] } },
      ['input.matrix.3.0 NULL', 'input.matrix.3.1 INVALID_TYPE'],
    ],
    ['a default left out', { i: { ...good, one: { slug: 's' } } }, []],
    ['null for a default', { i: { ...good, one: { slug: 's', defaulted: null } } }, ['input.one.defaulted NULL']],
    ['an unknown enum value', { i: { ...good, mode: canary } }, ['input.mode INVALID_CHOICE']],
    ['a name of Object.prototype for an enum', { i: { ...good, mode: 'constructor' } }, ['input.mode INVALID_CHOICE']],
    ['a number for an enum', { i: { ...good, mode: 7 } }, ['input.mode INVALID_TYPE']],
    ['an Int too large', { i: { ...good, int: 2 ** 31 } }, ['input.int OUT_OF_RANGE']],
    ['an Int with a fraction', { i: { ...good, int: 1.5 } }, ['input.int OUT_OF_RANGE']],
    ['a text for an Int', { i: { ...good, int: '7' } }, ['input.int INVALID_TYPE']],
    ['1e999', JSON.parse('{"i":{"name":"n","float":1e999}}'), ['input.float OUT_OF_RANGE']],
    ['the largest numbers', { i: { ...good, int: 2 ** 31 - 1, float: 1e308 } }, []],
    ['texts for Boolean and ID', { i: { ...good, flag: 'true', id: 'x' } }, ['input.flag INVALID_TYPE']],
    ['numbers for Boolean and ID', { i: { ...good, flag: 1, id: 7 } }, ['input.flag INVALID_TYPE']],
    [
      'all at once',
      { i: { int: 'x', one: {}, x: 1 } },
      ['input.name REQUIRED', 'input.one.slug REQUIRED', 'input.int INVALID_TYPE', 'input.x UNKNOWN_FIELD'],
    ],
  ])('agrees with graphql-js on %s', (_, variables, expected) => {
    const { ours, theirs } = both(input, variables);
    expect(found(input, variables)).toEqual(expected);
    expect(ours).toHaveLength(theirs.length);
    expect(JSON.stringify(ours)).not.toContain(canary);
  });

  it.each<[string, unknown, string[]]>([
    ['query ($n: Int = 7) { f(n: $n) { __typename } }', {}, []],
    ['query ($n: Int! = 7) { f(n: $n) { __typename } }', {}, []],
    ['query ($n: Int! = 7) { f(n: $n) { __typename } }', { n: null }, ['n NULL']],
    ['query ($n: Int = null) { f(n: $n) { __typename } }', {}, []],
    ['query ($n: Int) { f(n: $n) { __typename } }', { more: canary }, []],
    [
      'query ($a: Int!, $b: Mode!) { f(n: $a, mode: $b) { __typename } }',
      { a: 'x' },
      ['n INVALID_TYPE', 'mode REQUIRED'],
    ],
    ['query ($toString: Int!) { f(n: $toString) { __typename } }', {}, ['n REQUIRED']],
    ['query ($l: [ID!]) { f(ids: $l) { __typename } }', { l: ['a', null] }, ['ids.1 NULL']],
    ['{ f { __typename } }', { n: canary }, []],
  ])('agrees with graphql-js on %s given %j', (query, variables, expected) => {
    expect(found(query, variables)).toEqual(expected);
    expect(both(query, variables).theirs).toHaveLength(expected.length);
  });

  it('ignores a variable of an unknown type, which validation rejects', () => {
    const { document, operation } = operationOf('query ($n: Nothing!) { f(n: $n) { __typename } }');
    expect(coercionErrors({ schema: kinds, document, operation, variables: {} }).fieldErrors).toEqual([]);
  });

  it('stops at the first problem beyond the limit of one error', () => {
    let looks = 0;
    const item = new Proxy(
      {},
      {
        ownKeys: () => {
          looks += 1;
          return [];
        },
      },
    );
    const variables = { i: { ...good, inner: Array(50_000).fill(item) } };
    expect(ourCount(input, variables)).toBe(101);
    expect(looks).toBeLessThanOrEqual(101);
  });

  it('stops in lists of leaves, in objects and among variables too', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => `k${index}`);
    const names = Array.from({ length: 150 }, (_, index) => `$v${index}`);
    const cases: [string, Record<string, unknown>][] = [
      ['query ($l: [ID!]) { f(ids: $l) { __typename } }', { l: ['a', ...Array(50_000).fill(null)] }],
      [input, { i: { ...good, ...Object.fromEntries(many.map((key) => [key, 1])) } }],
      [`query (${names.map((name) => `${name}: Int!`)}) { f(ids: [${names}]) { __typename } }`, {}],
    ];
    expect(cases.map(([query, variables]) => ourCount(query, variables))).toEqual([101, 101, 101]);
  });

  it('describes each problem with the public schema in one sentence, without a value', () => {
    const query = 'mutation ($i: CreateCaptchaStageInput!) { createCaptchaStage(input: $i) { pk } }';
    const flow = { name: 'n', slug: canary, title: 't', designation: canary };
    const variables = { i: { ...minimalInput(), name: undefined, privateKey: 7, flowSet: [flow], jsUrl: { canary } } };
    const { ours, theirs } = both(query, JSON.parse(JSON.stringify(variables)), createSchema(resourceModules));
    expect(JSON.stringify(ours)).not.toContain('hunter2');
    expect(JSON.stringify(theirs)).toContain('hunter2');
    expect(ours).toHaveLength(theirs.length);
    expect(ours).toContainEqual({ path: ['input', 'name'], code: 'REQUIRED', messages: ['This field is required.'] });
    expect(ours).toContainEqual({
      path: ['input', 'privateKey'],
      code: 'INVALID_TYPE',
      messages: ['Expected a value of type Secret.'],
    });
  });
});
