import { afterEach, describe, expect, it } from '@jest/globals';
import { startUnwatchedGateway, type TestGateway } from '../support/gateway.js';

const remote = { AUTHENTIK_URL: 'https://authentik.invalid' };
const service = { AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: 'hunter2-canary' };

describe('the GraphiQL page', () => {
  let gateway: TestGateway | undefined;

  afterEach(() => gateway?.stop());

  const get = async (path: string, environment: Record<string, string> = {}, method = 'GET') => {
    await gateway?.stop();
    gateway = await startUnwatchedGateway(environment);
    const response = await fetch(`${gateway.origin}${path}`, { method, redirect: 'manual' });
    const { status, headers } = response;
    return { status, headers: Object.fromEntries(headers), text: await response.text() };
  };
  const startOf = ({ text }: { text: string }) => {
    const content = /<meta name="initial-state" content="([^"]*)"/.exec(text)?.[1] ?? '';
    return JSON.parse(content.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  };
  const assetOf = ({ text }: { text: string }) => /src="\.(\/[^"]+\.js)"/.exec(text)?.[1] ?? '';

  it.each(['GET', 'HEAD'])('responds to %s with a page that can run and load only its own assets', async (method) => {
    const { status, headers, text } = await get('/graphiql', {}, method);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
        "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(text === '').toBe(method === 'HEAD');
    expect(text).not.toMatch(/<script>|<script(?![^>]* src="\.\/graphiql\/assets\/)|https?:|(?:src|href)="\//);
  });

  it.each(['GET', 'HEAD'])(
    'lets %s of an asset be cached for good, under the same policy, because it may be a worker',
    async (method) => {
      const { status, headers } = await get(assetOf(await get('/graphiql')), {}, method);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': expect.stringContaining('javascript'),
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': expect.stringContaining("default-src 'self'"),
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );

  it.each([
    ['Range', 'bytes=99999999-'],
    ['If-Match', '"another"'],
    ['If-Unmodified-Since', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ])('ignores the header %s of a request for an asset', async (name, value) => {
    const asset = assetOf(await get('/graphiql'));
    expect((await fetch(`${gateway?.origin}${asset}`, { headers: { [name]: value } })).status).toBe(200);
  });

  it.each([
    ['/', 'graphiql'],
    ['/graphiql/', '../graphiql'],
  ])('redirects %s to the page, also under a path prefix', async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 302, headers: { location } });
    expect(new URL(location, `https://proxy.example/captcha${path}`).pathname).toBe('/captcha/graphiql');
  });

  it.each([
    '/graphiql/assets/',
    '/graphiql/assets/nope.js',
    '/graphiql/index.html',
    '/graphiql/.built-from',
    '/graphiql/assets/../.built-from',
    '/graphiql/assets/%2e%2e%2fmain.js',
    '/graphiql/assets/..%5c..%5cmain.js',
  ])('rejects %s in the one error shape', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(404);
    expect(JSON.parse(text).errors).toMatchObject([{ extensions: { reason: 'UNKNOWN_PATH', outcome: 'NOT_APPLIED' } }]);
  });

  it('rejects another method in the one error shape', async () => {
    const { status, headers, text } = await get('/graphiql', {}, 'DELETE');
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect(JSON.parse(text).errors).toMatchObject([{ extensions: { reason: 'METHOD_NOT_ALLOWED' } }]);
  });

  it.each<[string, Record<string, string>]>([
    ['GRAPHIQL is false', { GRAPHIQL: 'false' }],
    ['NODE_ENV is production', { NODE_ENV: 'production', ...remote }],
  ])('is missing when %s', async (_case, environment) => {
    for (const path of ['/', '/graphiql', '/graphiql/']) {
      const { status, text } = await get(path, environment);
      expect(status).toBe(404);
      expect(JSON.parse(text).errors).toMatchObject([{ extensions: { reason: 'UNKNOWN_PATH' } }]);
    }
  });

  it('is served in production when GRAPHIQL is true', async () => {
    expect(await get('/graphiql', { NODE_ENV: 'production', GRAPHIQL: 'true', ...remote })).toMatchObject({
      status: 200,
    });
  });

  it("starts with the sandbox's token and stages, whatever the token is", async () => {
    const token = `a&quot;"><script>alert(1)</script>$&$'ä`;
    const page = await get('/graphiql', { SANDBOX_TOKEN: token });
    const { headers, stagePks } = startOf(page);
    expect(headers).toEqual({ authorization: `Bearer ${token}` });
    expect(stagePks).toContain('ca000000-0000-4000-8000-000000000001');
    expect(page.text.match(/<script/g)).toHaveLength(1);
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['a placeholder for the token in forward mode', remote, { authorization: 'Bearer <authentik API token>' }],
    ['no header in service mode', { ...remote, ...service }, {}],
    [
      'a placeholder for a required key',
      { ...remote, ...service, GATEWAY_API_KEY: 'hunter2-canary-key' },
      { 'x-api-key': '<GATEWAY_API_KEY>' },
    ],
  ])('starts with %s and no stages with a real authentik', async (_case, environment, headers) => {
    const page = await get('/graphiql', environment);
    expect(startOf(page)).toEqual({ headers, stagePks: [] });
    expect(page.text).not.toContain('hunter2');
  });
});
