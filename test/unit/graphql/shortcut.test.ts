import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GatewayContext } from '../../../src/context.js';
import { createGraphqlServer, type GraphqlServer } from '../../../src/graphql/apollo-server.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { RequestRecord } from '../../../src/telemetry/request-record.js';

const context = () =>
  new GatewayContext(
    'id',
    { maxConnections: 8, call: () => Promise.reject(new Error('nothing is called here')) },
    'token',
    new RequestRecord(),
  );

describe('the shortcut', () => {
  let server: GraphqlServer;
  beforeAll(async () => {
    server = createGraphqlServer({ introspection: false, logger: createLogger('silent') });
    await server.apollo.start();
  });
  afterAll(() => server.apollo.stop());
  const learn = (query: string) => server.apollo.executeOperation({ query }, { contextValue: context() });

  it('executes only what Apollo Server has found valid', async () => {
    const query = '{ __typename }';
    expect(server.shortcut({ query })).toBeUndefined();
    await learn(query);
    expect(await server.shortcut({ query })?.(context())).toBe('{"data":{"__typename":"Query"}}\n');
    await learn('{ nothing }');
    expect(server.shortcut({ query: '{ nothing }' })).toBeUndefined();
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
    expect(server.shortcut(body)).toBeUndefined();
  });

  it('executes nothing when a variable does not fit', async () => {
    const query = 'query ($pk: UUID!) { captchaStage(pk: $pk) { pk } }';
    await server.apollo.executeOperation({ query, variables: {} }, { contextValue: context() });
    expect(await server.shortcut({ query, variables: { pk: 1 } })?.(context())).toBeUndefined();
  });

  it('forgets documents once they are too many', async () => {
    const padding = ' '.repeat(100_000);
    for (const name of ['a', 'b', 'c']) await learn(`query ${name} { __typename }${padding}`);
    expect(server.shortcut({ query: `query c { __typename }${padding}` })).toBeDefined();
    expect(server.shortcut({ query: `query a { __typename }${padding}` })).toBeUndefined();
  });
});
