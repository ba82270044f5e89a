import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startUnwatchedGateway, type TestGateway } from '../support/gateway.js';
import { GraphiqlPage } from './graphiql-page.js';
import { launchBrowser } from './launch-browser.js';
import { type ReverseProxy, startReverseProxy } from './reverse-proxy.js';

const created = { data: { createCaptchaStage: { name: 'login captcha' } } };
const timeoutMs = 120_000;

describe('GraphiQL behind a proxy', () => {
  let browser: Browser;
  let gateway: TestGateway;
  let proxy: ReverseProxy;
  let graphiql: GraphiqlPage;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, timeoutMs);
  afterAll(() => browser?.close());
  afterEach(async () => {
    await graphiql.close();
    await proxy.close();
    await gateway.stop();
  });

  const open = async (path: string, options: { prefix?: string; signOn?: 'redirect' | 'html' }) => {
    gateway = await startUnwatchedGateway();
    proxy = await startReverseProxy({ target: gateway.origin, ...options });
    graphiql = await GraphiqlPage.open(browser, proxy.origin, path);
  };

  it.each(['/captcha/graphiql', '/captcha/graphiql/', '/captcha/'])(
    'works under a path prefix that the proxy strips, from %s',
    async (path) => {
      await open(path, { prefix: '/captcha' });
      expect(graphiql.page.url()).toBe(`${proxy.origin}/captcha/graphiql`);
      expect(await graphiql.run()).toMatchObject(created);
      expect(graphiql.problems).toEqual([]);
      expect(proxy.paths.filter((each) => !each.startsWith('/captcha/'))).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'sends the cookie of a sign-on with each call',
    async () => {
      await open('/sign-in', { signOn: 'redirect' });
      expect(await graphiql.run()).toMatchObject(created);
      expect(graphiql.problems).toEqual([]);
    },
    timeoutMs,
  );

  it.each([
    [
      'redirect',
      /^The request was redirected, probably by a sign-on proxy in front of the gateway: reload the page and sign in\./,
    ],
    [
      'html',
      /^The response \(status 200\) is an HTML page from a proxy .* If it is a sign-on page: reload the page and sign in\./,
    ],
  ] as const)(
    'reports that the sign-on has expired when it responds with: %s',
    async (signOn, message) => {
      await open('/sign-in', { signOn });
      await graphiql.page.context().clearCookies();
      expect(await graphiql.run()).toEqual({ errors: [{ message: expect.stringMatching(message) }] });
      expect(await gateway.post({ query: '{ captchaStages { pagination { count } } }' })).toMatchObject({
        data: { captchaStages: { pagination: { count: 3 } } },
      });
    },
    timeoutMs,
  );
});
