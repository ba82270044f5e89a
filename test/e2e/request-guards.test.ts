import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { rawRequest } from '../support/raw-request.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const body = JSON.stringify({ query: `mutation { deleteCaptchaStage(pk: "${pk}") }` });

/** The status, the first error's reason, and the headers of a raw POST of a delete. */
async function post(origin: string, headers: readonly string[], path = '/graphql') {
  const all = [...headers, 'content-type: application/json', `content-length: ${body.length}`, 'connection: close'];
  return parse(await rawRequest(origin, `POST ${path} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`));
}

async function get(origin: string, path: string, headers: readonly string[] = ['host: localhost']) {
  return parse(
    await rawRequest(origin, `GET ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\nconnection: close\r\n\r\n`),
  );
}

function parse(response: string) {
  const [head = '', ...rest] = response.split('\r\n\r\n');
  const { errors = [] } = rest[0]?.startsWith('{') ? JSON.parse(rest.join('')) : {};
  return { status: Number(head.slice(9, 12)), head: head.toLowerCase(), reason: errors[0]?.extensions.reason };
}

describe('service mode without a key', () => {
  const service = { AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: 'service-token-canary' };
  const stubbed = useStubbedGateway({ ...service, CORS_ORIGINS: 'https://allowed.example' });
  beforeAll(() => {
    stubbed.stub.respond = { status: 204 };
  });

  it.each([
    ['Host: rebind.example:4000'],
    ['Host: rebind.example:4000', 'Origin: http://rebind.example:4000'],
    ['Host: 10.0.0.1'],
    ['Host: localhost.example'],
    ['Host: 127.0.0.1.example'],
    ['Host: 0.0.0.0:4000'],
  ])('rejects %s', async (...headers) => {
    expect(await post(stubbed.gateway.origin, headers)).toMatchObject({ status: 403, reason: 'HOST_NOT_ALLOWED' });
    expect(stubbed.stub.requests).toEqual([]);
  });

  it.each(['https://evil.example', 'http://localhost:3000', 'http://localhost', 'https://localhost:4000', 'null'])(
    'rejects a page of %s',
    async (origin) => {
      const headers = ['Host: localhost:4000', `Origin: ${origin}`];
      expect(await post(stubbed.gateway.origin, headers)).toMatchObject({ status: 403, reason: 'ORIGIN_NOT_ALLOWED' });
      expect(stubbed.stub.requests).toEqual([]);
    },
  );

  it.each([
    ['Host: localhost:4000'],
    ['Host: 127.0.0.1'],
    ['Host: 127.8.9.1:4000'],
    ['Host: [::1]:4000'],
    ['Host: LOCALHOST:4000', 'Origin: http://LOCALHOST:4000'],
    ['Host: localhost:4000', 'Origin: http://localhost:4000'],
    ['Host: localhost:4000', 'Origin: https://allowed.example'],
  ])('accepts %s', async (...headers) => {
    expect(await post(stubbed.gateway.origin, headers)).toMatchObject({ status: 200, reason: undefined });
    expect(stubbed.stub.requests).toHaveLength(1);
  });
});

describe('a request', () => {
  const stubbed = useStubbedGateway();
  beforeAll(() => {
    stubbed.stub.respond = { status: 204 };
  });
  const host = 'Host: gateway.example';

  it.each([
    ['Authorization: Bearer one', 'Authorization: Bearer two'],
    ['Authorization: Bearer one', 'authorization: Bearer one'],
    ['X-Api-Key: one', 'x-api-key: two'],
    ['Origin: https://a.example', 'Origin: https://b.example'],
    ['Content-Type: application/json'],
    ['Host: other.example'],
  ])('is rejected with a duplicate header: %s', async (...headers) => {
    const response = await post(stubbed.gateway.origin, [host, ...headers]);
    expect(response).toMatchObject({ status: 400, reason: 'MALFORMED_REQUEST' });
    expect(stubbed.stub.requests).toEqual([]);
  });

  it.each(['x/y', 'a@b', 'a?b', 'a#b', 'a b', 'a\\b', 'a:b', 'a:99999', ':80', '[::1', 'a,b:1:2', 'http://a'])(
    'is rejected with the Host %s',
    async (name) => {
      const response = await post(stubbed.gateway.origin, [`Host: ${name}`, 'Authorization: Bearer t']);
      expect(response).toMatchObject({ status: 400, reason: 'MALFORMED_REQUEST' });
      expect(stubbed.stub.requests).toEqual([]);
    },
  );

  it.each(['/%6detrics', '/graphq%6c', '/graphql/', '//graphql', '/GraphQL', '/graphql%2f', '/livez/.', '/./livez'])(
    'for %s is for an unknown path, because paths are compared undecoded',
    async (path) => {
      expect(await get(stubbed.gateway.origin, path)).toMatchObject({ status: 404, reason: 'UNKNOWN_PATH' });
    },
  );
});

describe('a response', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ CORS_ORIGINS: 'https://good.example' });
  });
  afterAll(() => gateway.stop());

  it.each(['/graphql?query={__typename}', '/graphql', '/nowhere', '/livez', '/readyz', '/metrics'])(
    'to GET %s is not cacheable',
    async (path) => {
      const headers = ['host: localhost', 'apollo-require-preflight: 1'];
      expect((await get(gateway.origin, path, headers)).head).toContain('\r\ncache-control: no-store');
    },
  );

  it('to a POST, good or bad, is not cacheable', async () => {
    for (const sent of [{ query: '{ __typename }' }, { query: '{' }, '[]', '{'])
      expect((await gateway.post(sent)).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['an unknown path', '/nowhere', 'GET'],
    ['a wrong method', '/graphql', 'PUT'],
    ['an invalid body', '/graphql', 'POST'],
  ])('to a page of an allowed origin is readable for %s', async (_, path, method) => {
    const requestFrom = (origin: string) => fetch(`${gateway.origin}${path}`, { method, headers: { origin } });
    const allowed = await requestFrom('https://good.example');
    expect(allowed.status).toBeGreaterThanOrEqual(400);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://good.example');
    expect((await requestFrom('https://bad.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('/graphql opened in a browser', () => {
  let gateway: TestGateway | undefined;
  afterEach(() => gateway?.stop());
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  it('redirects to the page where that is on, by a relative URL', async () => {
    gateway = await startTestGateway();
    const response = await fetch(`${gateway.origin}/graphql`, { headers: { accept }, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'graphiql']);
  });

  it('explains in one sentence what to send when the page is off', async () => {
    gateway = await startTestGateway({ GRAPHIQL: 'false' });
    const response = await fetch(`${gateway.origin}/graphql`, { headers: { accept } });
    const { errors } = JSON.parse(await response.text());
    expect(response.status).toBe(400);
    expect(errors[0].message).toBe(
      'This is a GraphQL endpoint: POST a JSON body with a "query", or GET with the header "apollo-require-preflight: 1".',
    );
  });

  it('executes a query, whatever else the client accepts', async () => {
    gateway = await startTestGateway();
    const headers = { accept, authorization: 'Bearer t' };
    const response = await fetch(`${gateway.origin}/graphql?query={__typename}`, { headers });
    expect(JSON.parse(await response.text())).toEqual({ data: { __typename: 'Query' } });
  });
});
