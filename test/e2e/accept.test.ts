import { type IncomingHttpHeaders, request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const both = 'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8';
const notThat = 'application/graphql-response+json;q=0, application/json';
const create = 'mutation { createCaptchaStage(input: { name: "n", publicKey: "p", privateKey: "k" }) { pk } }';
const variable = {
  query: 'query ($pk: UUID!) { captchaStage(pk: $pk) { pk } }',
  variables: { pk: 'hunter2-canary' },
};

interface ParsedResponse {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: { errors?: { extensions: Record<string, unknown> }[]; data?: unknown };
}

/** Unlike fetch, sends no Accept header unless one is given. */
function post(origin: string, accept: string | undefined, body: object): Promise<ParsedResponse> {
  const headers = {
    'content-type': 'application/json',
    authorization: 'Bearer accept-token',
    ...(accept === undefined ? {} : { accept }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/graphql`, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status, headers: responseHeaders } = response;
        resolve({ status, headers: responseHeaders, body: JSON.parse(Buffer.concat(chunks).toString()) });
      });
    });
    sent.on('error', reject).end(JSON.stringify(body));
  });
}

describe('the Accept header', () => {
  const stubbed = useStubbedGateway({ GRAPHIQL: 'false' });
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  const table: [accept: string | undefined, type: string, invalidDocument: number, unfitVariable: number][] = [
    [undefined, 'application/json', 400, 200],
    ['*/*', 'application/json', 400, 200],
    ['application/*', 'application/json', 400, 200],
    ['text/html, */*;q=0.1', 'application/json', 400, 200],
    ['application/json', 'application/json', 200, 200],
    ['APPLICATION/JSON', 'application/json', 200, 200],
    ['application/json; charset=utf-8', 'application/json', 200, 200],
    ['application/json;charset=UTF-8', 'application/json', 200, 200],
    [notThat, 'application/json', 200, 200],
    ['application/graphql-response+json', 'application/graphql-response+json', 400, 400],
    ['APPLICATION/GRAPHQL-RESPONSE+JSON', 'application/graphql-response+json', 400, 400],
    ['application/graphql-response+json; charset=utf-8', 'application/graphql-response+json', 400, 400],
    [both, 'application/graphql-response+json', 400, 400],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json', 400, 400],
  ];

  const rows = table.map(([accept, type, document, unfit]) => ({ accept, type, document, unfit }));

  it.each(rows)('$accept gets a response to a valid query', async ({ accept, type }) => {
    const { status, headers, body } = await post(stubbed.gateway.origin, accept, { query: '{ __typename }' });
    expect([status, body]).toEqual([200, { data: { __typename: 'Query' } }]);
    expect(headers['content-type']?.split(';')[0]).toBe(type);
  });

  it.each(rows)('$accept: an invalid document is a $document', async ({ accept, document }) => {
    const { status, body } = await post(stubbed.gateway.origin, accept, { query: '{ nope }' });
    expect(body.errors?.[0]?.extensions['reason']).toBe('INVALID_DOCUMENT');
    expect(status).toBe(document);
  });

  it.each(rows)('$accept: a syntax error is a $document', async ({ accept, document }) => {
    const { status, body } = await post(stubbed.gateway.origin, accept, { query: '{' });
    expect(body.errors?.[0]?.extensions['reason']).toBe('SYNTAX_ERROR');
    expect(status).toBe(document);
  });

  it.each(rows)('$accept: an invalid variable is a $unfit', async ({ accept, unfit }) => {
    const { status, body } = await post(stubbed.gateway.origin, accept, variable);
    expect(body.errors?.[0]?.extensions['reason']).toBe('INPUT_VALIDATION');
    expect(status).toBe(unfit);
  });

  it.each(['text/html', 'image/*', 'application/json;q=0', 'application/xml, text/plain;q=0.5'])(
    '%p alone is rejected before anything is executed',
    async (accept) => {
      const { status, headers, body } = await post(stubbed.gateway.origin, accept, { query: create });
      expect(status).toBe(406);
      expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
        {
          code: 'BAD_REQUEST',
          reason: 'UNSUPPORTED_MEDIA_TYPE',
          outcome: 'NOT_APPLIED',
          retryable: false,
          requestId: headers['x-request-id'],
        },
      ]);
    },
  );

  it.each(['?query={__typename}', ''])('also applies to GET %p', async (search) => {
    const headers = { accept: 'text/html', 'apollo-require-preflight': '1' };
    const response = await fetch(`${stubbed.gateway.origin}/graphql${search}`, { headers });
    const { errors } = JSON.parse(await response.text());
    expect([response.status, errors[0].extensions.reason]).toEqual([406, 'UNSUPPORTED_MEDIA_TYPE']);
  });
});
