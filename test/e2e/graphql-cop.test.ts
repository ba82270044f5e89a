import { afterEach, describe, expect, it } from '@jest/globals';
import { type CheckedResponse, copQuery, graphqlCopChecks } from '../support/graphql-cop-checks.js';
import { startStubAuthentik } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

describe("graphql-cop's checks, in production", () => {
  const stubbed = useStubbedGateway({ NODE_ENV: 'production' });
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  it('identify the gateway as a GraphQL server', async () => {
    const [response] = await responsesTo(copQuery('query cop { __typename }')(stubbed.gateway.origin));
    expect(response?.json).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(graphqlCopChecks)('find nothing: $title', async ({ requests, finds }) => {
    const responses = await responsesTo(requests(stubbed.gateway.origin));
    expect(responses.filter(finds)).toEqual([]);
  });
});

describe("graphql-cop's checks, on a server with every fault", () => {
  it.each(graphqlCopChecks)('find: $title', async ({ requests, finds, finding }) => {
    const faulty = await startStubAuthentik();
    faulty.respond = { status: 200, body: finding };
    const responses = await responsesTo(requests(faulty.origin));
    await faulty.close();
    expect(responses.filter(finds)).toHaveLength(responses.length);
  });
});

/** The responses, whatever their status: the tool itself ignores some of those from 400 on. */
function responsesTo(requests: readonly [string, RequestInit][]): Promise<CheckedResponse[]> {
  return Promise.all(
    requests.map(async ([url, init]) => {
      const text = await (await fetch(url, init)).text();
      return { text, json: text.startsWith('<') ? undefined : JSON.parse(text) };
    }),
  );
}
