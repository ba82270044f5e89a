import { afterEach, describe, expect, it } from '@jest/globals';
import { fullInput } from '../support/inputs.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const create = 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk } }';
const canary = 'hunter2-canary';

describe('input that the gateway rejects', () => {
  const stubbed = useStubbedGateway();
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  it('starts the path with the argument that a variable is part of', async () => {
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
  ])('rejects %s as pk', async (_, pk) => {
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
  ])('rejects a document with %s, and quotes no value', async (_, literal) => {
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

  it('reports the type and the location of an invalid literal', async () => {
    const { errors } = await stubbed.gateway.post({
      query: 'mutation {\n  createCaptchaStage(input: { name: 7, publicKey: "p", privateKey: "k" }) { pk }\n}',
    });
    expect(errors[0]).toMatchObject({
      message: 'The value of "name" at line 2, column 37 is not valid for type String.',
      locations: [{ line: 2, column: 37 }],
    });
  });

  it('names the choices of an enum, the range of an Int, and the variable where two could be meant', async () => {
    const query = `mutation ($stage: CreateCaptchaStageInput!, $binding: CreateFlowStageBindingInput!) {
      createCaptchaStage(input: $stage) { pk }
      createFlowStageBinding(input: $binding) { pk }
    }`;
    const stage = { name: 'n', publicKey: 'p', privateKey: canary, requestContentType: 'json' };
    const binding = { stageName: 'n', flowSlug: 'f', order: 99_999_999_999 };
    const { errors } = await stubbed.gateway.post({ query, variables: { stage, binding } });
    const choices = 'Expected one of FORM, JSON (in $stage)';
    const range = 'Expected an integer from -2147483648 to 2147483647 (in $binding)';
    expect(errors).toMatchObject([
      {
        message: `The input is invalid: requestContentType: ${choices}; order: ${range}.`,
        locations: [
          { line: 1, column: 11 },
          { line: 1, column: 45 },
        ],
        extensions: {
          fieldErrors: [
            { path: ['input', 'requestContentType'], code: 'INVALID_CHOICE', messages: [`${choices}.`] },
            { path: ['input', 'order'], code: 'OUT_OF_RANGE', messages: [`${range}.`] },
          ],
        },
      },
    ]);
  });

  it('rejects the literal 1e999, which graphql-js parses as Infinity', async () => {
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
  ])('rejects %s', async (_, query, code, reason) => {
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
  ])('returns an invalid document to a client that accepts %s with status %i', async (accept, status) => {
    const response = await stubbed.gateway.post({ query: '{ nope }' }, { accept });
    expect(response.status).toBe(status);
    expect(response.errors).toHaveLength(1);
  });

  it('does not mention the private key when only other fields are invalid', async () => {
    const { text } = await stubbed.gateway.post({ query: create, variables: { input: fullInput({ name: '' }) } });
    expect(text).not.toContain(canary);
    expect(stubbed.gateway.logs.join('')).not.toContain(canary);
  });
});
