import { afterEach, describe, expect, it } from '@jest/globals';
import { fullInput, minimalInput } from '../support/inputs.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const create = 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk } }';
const canary = 'hunter2-canary';
const flow = { name: 'n', slug: 's', title: 't', designation: 'RECOVERY' };

describe('input that the gateway refuses', () => {
  const stubbed = useStubbedGateway();
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  type FieldRow = [what: string, input: Record<string, unknown>, found: [path: unknown[], code: string][]];

  it.each<FieldRow>([
    ['a missing field', { name: undefined }, [[['name'], 'REQUIRED']]],
    ['null for a required field', { name: null }, [[['name'], 'NULL']]],
    [
      'a field of another type',
      { name: 7, publicKey: ['x'] },
      [
        [['name'], 'INVALID_TYPE'],
        [['publicKey'], 'INVALID_TYPE'],
      ],
    ],
    ['a secret of another type', { privateKey: { value: canary } }, [[['privateKey'], 'INVALID_TYPE']]],
    ['a field that is not there', { colour: canary }, [[['colour'], 'UNKNOWN_FIELD']]],
    ['a key that could be no field', { 'no name': 1 }, [[[], 'UNKNOWN_FIELD']]],
    ['an unknown enum value', { requestContentType: 'XML' }, [[['requestContentType'], 'INVALID_CHOICE']]],
    ['an enum value of another type', { requestContentType: 7 }, [[['requestContentType'], 'INVALID_TYPE']]],
    ['an item of another type', { flowSet: [flow, 'x'] }, [[['flowSet', 1], 'INVALID_TYPE']]],
    [
      'several in a nested item',
      { name: undefined, flowSet: [flow, { ...flow, slug: 7, designation: 'X', title: undefined }] },
      [
        [['name'], 'REQUIRED'],
        [['flowSet', 1, 'slug'], 'INVALID_TYPE'],
        [['flowSet', 1, 'title'], 'REQUIRED'],
        [['flowSet', 1, 'designation'], 'INVALID_CHOICE'],
      ],
    ],
  ])('gathers what does not fit in the variables: %s', async (_, overrides, found) => {
    const { status, data, errors } = await stubbed.gateway.post({
      query: create,
      variables: { input: { ...minimalInput(), ...overrides } },
    });
    expect([status, data, errors.length]).toEqual([200, undefined, 1]);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'INPUT_VALIDATION',
      outcome: 'NOT_APPLIED',
      retryable: false,
    });
    expect(errors[0]?.extensions).not.toHaveProperty('upstream');
    const problems = errors[0]?.extensions.fieldErrors?.map(({ path, code }) => [path, code]);
    expect(problems).toHaveLength(found.length);
    expect(problems).toEqual(expect.arrayContaining(found.map(([path, code]) => [['input', ...path], code])));
  });

  it.each<FieldRow>([
    [
      'a blank text',
      { name: '', publicKey: '' },
      [
        [['name'], 'BLANK'],
        [['publicKey'], 'BLANK'],
      ],
    ],
    ['a blank secret', { privateKey: '' }, [[['privateKey'], 'BLANK']]],
    [
      'null for an optional field',
      { jsUrl: null, interactive: null, flowSet: null, scoreMinThreshold: null, requestContentType: null },
      [
        [['jsUrl'], 'NULL'],
        [['interactive'], 'NULL'],
        [['flowSet'], 'NULL'],
        [['scoreMinThreshold'], 'NULL'],
        [['requestContentType'], 'NULL'],
      ],
    ],
    [
      'text that is not well formed',
      { name: 'a\ud800b', privateKey: 'a\udc00', apiUrl: 'a\u0000b' },
      [
        [['name'], 'INVALID_FORMAT'],
        [['privateKey'], 'INVALID_FORMAT'],
        [['apiUrl'], 'INVALID_FORMAT'],
      ],
    ],
    [
      'a nested field',
      { flowSet: [flow, { ...flow, slug: 'x'.repeat(51), title: '', layout: null }, { ...flow, slug: 'a b' }] },
      [
        [['flowSet', 1, 'slug'], 'TOO_LONG'],
        [['flowSet', 1, 'title'], 'BLANK'],
        [['flowSet', 1, 'layout'], 'NULL'],
        [['flowSet', 2, 'slug'], 'INVALID_FORMAT'],
      ],
    ],
  ])('refuses what the contract does not take: %s', async (_, overrides, found) => {
    const { status, data, errors } = await stubbed.gateway.post({
      query: create,
      variables: { input: { ...minimalInput(), ...overrides } },
    });
    expect([status, data, errors.length]).toEqual([200, { createCaptchaStage: null }, 1]);
    expect(errors[0]).toMatchObject({
      path: ['createCaptchaStage'],
      extensions: { code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION', outcome: 'NOT_APPLIED' },
    });
    const problems = errors[0]?.extensions.fieldErrors?.map(({ path, code }) => [path, code]);
    expect(problems).toHaveLength(found.length);
    expect(problems).toEqual(expect.arrayContaining(found.map(([path, code]) => [['input', ...path], code])));
  });

  it('begins the path with the argument that a variable is part of', async () => {
    const query = `mutation ($slug: String!, $name: String!) {
      createCaptchaStage(input: { name: $name, publicKey: "p", privateKey: "k", flowSet: [{ name: "n", slug: $slug, title: "t", designation: RECOVERY }] }) { pk }
    }`;
    const { errors } = await stubbed.gateway.post({ query, variables: { slug: 7 } });
    expect(errors[0]?.extensions.fieldErrors?.map(({ path, code }) => [path, code])).toEqual([
      [['input', 'flowSet', 0, 'slug'], 'INVALID_TYPE'],
      [['input', 'name'], 'REQUIRED'],
    ]);
  });

  it.each([
    ['no UUID', 'x'],
    ['a path', '../../../core/users/'],
    ['an encoded path', '%2e%2e%2f'],
    ['spaces around', ' ca000000-0000-4000-8000-000000000001'],
    ['10 KB', 'c'.repeat(10_240)],
    ['a number', 7],
  ])('refuses %s as pk', async (_, pk) => {
    const { errors, text } = await stubbed.gateway.post({
      query: 'query ($pk: UUID!) { captchaStage(pk: $pk) { pk } }',
      variables: { pk },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fieldErrors: [{ path: ['pk'] }] });
    expect(text.length).toBeLessThan(1000);
  });

  it.each([
    ['a literal of another type', `{ name: 7, publicKey: "p", privateKey: "${canary}" }`],
    ['a secret as a bare word', `{ name: "n", publicKey: "p", privateKey: ${canary.replace('-', '_')} }`],
    ['a secret in a list', `{ name: "n", publicKey: "p", privateKey: ["${canary}"] }`],
    ['a missing field', `{ publicKey: "p", privateKey: "${canary}" }`],
    ['an unknown field', `{ name: "n", publicKey: "p", privateKey: "${canary}", colour: "${canary}" }`],
    ['an unknown enum value', `{ name: "n", publicKey: "p", privateKey: "${canary}", requestContentType: HUNTER2 }`],
    ['a string for the whole input', `"${canary}"`],
  ])('refuses a document with %s, and quotes no value', async (_, literal) => {
    const { status, errors, text } = await stubbed.gateway.post({
      query: `mutation { createCaptchaStage(input: ${literal}) { pk } }`,
    });
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      reason: 'INVALID_DOCUMENT',
      outcome: 'NOT_APPLIED',
    });
    expect(text).not.toMatch(/hunter2/i);
  });

  it('names the type and the place of a literal that does not fit', async () => {
    const { errors } = await stubbed.gateway.post({
      query: 'mutation {\n  createCaptchaStage(input: { name: 7, publicKey: "p", privateKey: "k" }) { pk }\n}',
    });
    expect(errors[0]).toMatchObject({
      message: 'The literal at line 2, column 37 is not valid for type String.',
      locations: [{ line: 2, column: 37 }],
    });
  });

  it('refuses the literal 1e999 where graphql-js takes it for Infinity', async () => {
    const query =
      'mutation { createCaptchaStage(input: { name: "n", publicKey: "p", privateKey: "k", scoreMinThreshold: 1e999 }) { pk } }';
    const { errors } = await stubbed.gateway.post({ query });
    expect(errors[0]?.extensions.fieldErrors).toMatchObject([
      { path: ['input', 'scoreMinThreshold'], code: 'OUT_OF_RANGE' },
    ]);
  });

  it.each([
    [
      'an unclosed document',
      `mutation { createCaptchaStage(input: { privateKey: "${canary}" `,
      'GRAPHQL_PARSE_FAILED',
      'SYNTAX_ERROR',
    ],
    ['a string in the wrong place', `mutation "${canary}" { x }`, 'GRAPHQL_PARSE_FAILED', 'SYNTAX_ERROR'],
    ['an unterminated string', `{ x(y: "${canary}`, 'GRAPHQL_PARSE_FAILED', 'SYNTAX_ERROR'],
    ['more than 1000 tokens', `{ ${'a '.repeat(1001)} }`, 'GRAPHQL_PARSE_FAILED', 'LIMIT_EXCEEDED'],
    ['an unknown field', '{ captchaStag(pk: 1) { pk } }', 'GRAPHQL_VALIDATION_FAILED', 'INVALID_DOCUMENT'],
    [
      'two operations and no name',
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
      'UNKNOWN_OPERATION',
    ],
  ])('refuses %s', async (_, query, code, reason) => {
    const { status, errors, headers, text } = await stubbed.gateway.post({ query });
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({
      code,
      reason,
      outcome: 'NOT_APPLIED',
      retryable: false,
      requestId: headers.get('x-request-id'),
    });
    expect(text).not.toMatch(/hunter2|Did you mean/);
  });

  it('reports at most five errors of a document, and that there are more', async () => {
    const { errors } = await stubbed.gateway.post({ query: `{ ${'abcdefgh'.split('').join(' ')} }` });
    expect(errors.length).toBeLessThanOrEqual(6);
  });

  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
    ['*/*', 400],
  ])('gives an invalid document to a client that accepts %s with status %i', async (accept, status) => {
    const response = await stubbed.gateway.post({ query: '{ nope }' }, { accept });
    expect(response.status).toBe(status);
    expect(response.errors).toHaveLength(1);
  });

  it('is silent about the private key for input that is good in all other ways', async () => {
    const { text } = await stubbed.gateway.post({ query: create, variables: { input: fullInput({ name: '' }) } });
    expect(text).not.toContain(canary);
    expect(stubbed.gateway.logs.join('')).not.toContain(canary);
  });
});
