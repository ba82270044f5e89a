import type { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import { GatewayContext } from '../../../src/context/gateway-context.js';
import { createGraphqlServer } from '../../../src/graphql/apollo-server.js';
import { resourceModules } from '../../../src/resources/resource-modules.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { RequestRecord } from '../../../src/telemetry/request-record.js';
import { httpTo } from '../authentik/raw-server.js';

const canaries = [
  '"hunter2-canary"',
  '"""hunter2-canary"""',
  'hunter2_canary',
  '19216801',
  '19216.801',
  '["hunter2-canary"]',
  '{hunter: "hunter2-canary"}',
];
const places = [
  'name: %',
  'privateKey: %',
  'interactive: %',
  'scoreMinThreshold: %',
  'requestContentType: %',
  'flowSet: [%]',
  'flowSet: [{ designation: % }]',
  'flowSet: [{ compatibilityMode: % }]',
  'privateKey: "k", privatekey: %',
];

describe('invalid literals', () => {
  const http = httpTo(new URL('http://127.0.0.1:9'));
  let apollo: ApolloServer<GatewayContext>;
  beforeAll(async () => {
    ({ apollo } = createGraphqlServer({
      introspection: true,
      modules: resourceModules,
      logger: createLogger('silent'),
    }));
    await apollo.start();
  });
  afterAll(() => apollo.stop());

  async function errorsOf(query: string, variables = {}): Promise<readonly GraphQLFormattedError[]> {
    const contextValue = new GatewayContext('r', http, 'Bearer token', new RequestRecord());
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    return body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  }
  const create = (input: string) => `mutation { createCaptchaStage(input: ${input}) { pk } }`;

  it.each(places)('are not quoted in { %s }', async (place) => {
    for (const canary of canaries) {
      const errors = await errorsOf(create(`{ ${place.replace('%', canary)} }`));
      expect(errors.length).toBeGreaterThan(0);
      for (const { extensions } of errors) {
        expect(extensions).toMatchObject({
          code: 'GRAPHQL_VALIDATION_FAILED',
          reason: 'INVALID_DOCUMENT',
          outcome: 'NOT_APPLIED',
        });
      }
      expect(JSON.stringify(errors)).not.toMatch(/hunter2|canary|19216|\b801/);
    }
  });

  it.each([
    [
      'a whole input',
      create('"hunter2"'),
      'The value of "input" at line 1, column 38 is not valid for type CreateCaptchaStageInput.',
    ],
    [
      'a list for an input',
      create('["hunter2"]'),
      'The value of "input" at line 1, column 38 is not valid for type CreateCaptchaStageInput.',
    ],
    [
      'a UUID',
      '{ captchaStage(pk: "hunter2") { pk } }',
      'The value of "pk" at line 1, column 20 is not valid for type UUID.',
    ],
    [
      'a UUID as a number',
      '{ captchaStage(pk: 19216801) { pk } }',
      'The value of "pk" at line 1, column 20 is not valid for type UUID.',
    ],
    [
      'null for a UUID',
      '{ captchaStage(pk: null) { pk } }',
      'The value of "pk" at line 1, column 20 must not be null.',
    ],
    [
      'a default of a variable',
      'query ($p: UUID = "hunter2") { captchaStage(pk: $p) { pk } }',
      'The value at line 1, column 19 is not valid for type UUID.',
    ],
  ])('are reported by their type and location: %s', async (_, query, message) => {
    expect((await errorsOf(query))[0]?.message).toBe(message);
  });

  it.each(['hunter2', 'authentication'])(
    'are reported with the type of the enum that has no value %s',
    async (value) => {
      const [{ message = '' } = {}] = (await errorsOf(create(`{ requestContentType: ${value} }`))).slice(-1);
      expect(message).toContain('CaptchaRequestContentType');
    },
  );

  it.each([
    ['{ captchaStages(page: $x) { __typename } }', /^Variable "\$x" is not defined/],
    ['query ($x: Int, $x: Int) { captchaStages(page: $x) { __typename } }', /^There can be only one variable named/],
    ['query ($x: String) { __typename }', /^Variable "\$x" is never used/],
    ['query ($x: String) { captchaStage(pk: $x) { pk } }', /^Variable "\$x" of type "String" used in position/],
    ['query ($x: UUID) { captchaStage(pk: $x) { pk } }', /^Variable "\$x" of type "UUID" used in position/],
  ])('are distinguished from variables that the document misuses: %s', async (query, message) => {
    const [error] = await errorsOf(query);
    expect(error?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', reason: 'INVALID_DOCUMENT' });
    expect(error?.message).toMatch(message);
  });

  it('names the enum or scalar, and the field, of a value that does not fit in an object', async () => {
    const errors = await errorsOf(create('{ name: null, publicKey: "p", privateKey: "k", provider: TURNSTYLE }'));
    expect(errors.map(({ message }) => message)).toEqual([
      'The value of "name" at line 1, column 46 must not be null.',
      'The value of "provider" at line 1, column 95 is not valid for type CaptchaProvider.',
    ]);
  });

  it('produce no suggestions', async () => {
    expect(await errorsOf('{ captchaStag { pk } }')).toMatchObject([
      { message: 'Cannot query field "captchaStag" on type "Query".' },
    ]);
    expect(JSON.stringify(await errorsOf(create('{ nam: "hunter2" }')))).not.toMatch(/Did you mean|hunter2/);
  });

  it("produce at most 5 errors of a document and a notice (Apollo Server's validationOptions.maxErrors)", async () => {
    const errors = await errorsOf(`{ ${Array.from({ length: 20 }, (_, index) => `f${index}`).join(' ')} }`);
    expect(errors).toHaveLength(6);
    expect(errors[5]?.message).toBe('Too many validation errors, error limit reached. Validation aborted.');
  });

  it('include 1e999, which parses as a number and which only the validation of inputs rejects (graphql-js)', async () => {
    const [error] = await errorsOf(create('{ name: "n", publicKey: "p", privateKey: "k", scoreMinThreshold: 1e999 }'));
    expect(error?.extensions).toMatchObject({
      reason: 'INPUT_VALIDATION',
      fieldErrors: [{ path: ['input', 'scoreMinThreshold'], code: 'OUT_OF_RANGE' }],
    });
  });
});
