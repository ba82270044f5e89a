import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GatewayContext } from '../../../src/context/gateway-context.js';
import { createGraphqlServer, type GraphqlServer } from '../../../src/graphql/apollo-server.js';
import { resourceModules } from '../../../src/resources/resource-modules.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { RequestRecord } from '../../../src/telemetry/request-record.js';

const context = () =>
  new GatewayContext(
    'id',
    { maxConnections: 8, hasFreeConnection: true, call: () => Promise.reject(new Error('nothing is called here')) },
    'token',
    new RequestRecord(),
  );

describe('createFastPath', () => {
  let server: GraphqlServer;
  beforeAll(async () => {
    server = createGraphqlServer({ introspection: false, modules: resourceModules, logger: createLogger('silent') });
    await server.apollo.start();
  });
  afterAll(() => server.apollo.stop());
  const learn = (query: string) => server.apollo.executeOperation({ query }, { contextValue: context() });

  it('executes only documents that Apollo Server has validated', async () => {
    const query = '{ __typename }';
    expect(server.fastPath({ query })).toBeUndefined();
    await learn(query);
    expect(await server.fastPath({ query })?.(context(), undefined)).toEqual({
      status: 200,
      body: '{"data":{"__typename":"Query"}}\n',
    });
    await learn('{ nothing }');
    expect(server.fastPath({ query: '{ nothing }' })).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    [],
    {},
    { query: 1 },
    { query: '{ __typename }', variables: [] },
    { query: '{ __typename }', operationName: 1 },
    { query: '{ __typename }', operationName: 'Other' },
    { query: '{ __typename }', extensions: {} },
  ])('leaves %j to Apollo Server', async (body) => {
    await learn('{ __typename }');
    expect(server.fastPath(body)).toBeUndefined();
  });

  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
  ])('rejects an invalid variable, for %s with status %d', async (accept, status) => {
    const query = 'query ($pk: UUID!) { captchaStage(pk: $pk) { pk } }';
    await server.apollo.executeOperation({ query, variables: {} }, { contextValue: context() });
    const response = await server.fastPath({ query, variables: { pk: 1 } })?.(context(), accept);
    expect(response?.status).toBe(status);
    expect(JSON.parse(response?.body ?? '')).toMatchObject({
      errors: [{ extensions: { reason: 'INPUT_VALIDATION', fieldErrors: [{ path: ['pk'], code: 'INVALID_TYPE' }] } }],
    });
  });

  it('drops the least recently used documents by their cost', async () => {
    const wide = (name: string) => `query ${name} { captchaStages { results { ${'pk '.repeat(150)}} } }`;
    for (let index = 0; index < 300; index += 1) await learn(wide(`q${index}`));
    expect(server.fastPath({ query: wide('q299') })).toBeDefined();
    expect(server.fastPath({ query: wide('q0') })).toBeUndefined();
  });

  it('drops the least recently used documents by their length', async () => {
    const padding = ' '.repeat(4_000_000);
    for (const name of ['a', 'b', 'c']) await learn(`query ${name} { __typename }${padding}`);
    expect(server.fastPath({ query: `query c { __typename }${padding}` })).toBeDefined();
    expect(server.fastPath({ query: `query a { __typename }${padding}` })).toBeUndefined();
  });
});
