import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { startUnwatchedGateway, type TestGateway } from '../support/gateway.js';
import { GraphiqlPage } from './graphiql-page.js';
import { launchBrowser } from './launch-browser.js';

const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
const secrets = /sandbox-token|your-secret-key/;
const timeoutMs = 120_000;

describe('GraphiQL', () => {
  let browser: Browser;
  let gateway: TestGateway;
  let graphiql: GraphiqlPage;
  let sandbox: Sandbox;
  const others: TestGateway[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    gateway = await startUnwatchedGateway();
    sandbox = await startSandbox();
  }, timeoutMs);
  afterAll(async () => {
    await browser?.close();
    await gateway?.stop();
    await sandbox?.close();
  });
  afterEach(async () => {
    await graphiql.close();
    await Promise.all(others.splice(0).map((other) => other.stop()));
  });

  const startAnother = async (environment?: Record<string, string>) => {
    const other = await startUnwatchedGateway(environment);
    others.push(other);
    return other;
  };

  const open = async (path?: string, options?: BrowserContextOptions, { origin } = gateway) => {
    graphiql = await GraphiqlPage.open(browser, origin, path, options);
  };

  it(
    'opens without an error or a request to another origin, and creates a stage at the first click',
    async () => {
      await open();
      const created = { pk: uuid, name: 'login captcha', publicKey: 'your-site-key' };
      expect(await graphiql.run()).toMatchObject({ data: { createCaptchaStage: created } });
      expect(await graphiql.run()).toMatchObject({
        errors: [{ extensions: { fieldErrors: [{ path: ['input', 'name'], code: 'UNIQUE' }] } }],
      });
      expect(graphiql.problems).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'creates and binds a stage in one request, and reads its bindings back',
    async () => {
      await open();
      await graphiql.selectTab('CreateAndBind');
      const bindings = [{ pk: uuid, order: 15, flow: { pk: uuid, slug: 'twin-enrollment-flow' } }];
      expect(await graphiql.run()).toMatchObject({
        data: {
          createCaptchaStage: { pk: uuid, name: 'enrollment captcha' },
          createFlowStageBinding: { pk: uuid, order: 15, captchaStage: { name: 'enrollment captcha', bindings } },
        },
      });
      await graphiql.selectTab('EnsureStage');
      expect(await graphiql.run()).toMatchObject({
        data: { ensureCaptchaStage: { change: 'UPDATED' }, ensureFlowStageBinding: { change: 'UNCHANGED' } },
      });
      expect(graphiql.problems).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'lists, changes and deletes, and shows a rejection, as its tabs do; by keyboard too',
    async () => {
      await open();
      const byKey = async () => {
        await graphiql.page.locator('.graphiql-query-editor .view-lines').click();
        await graphiql.page.keyboard.press('Control+Enter');
      };
      await graphiql.selectTab('ListStages');
      const stages = [{ name: 'captcha-default' }, { name: 'captcha-turnstile' }, { name: 'captcha-unbound' }];
      expect(await graphiql.run(byKey)).toMatchObject({
        data: {
          captchaStages: { results: expect.arrayContaining(stages.map((stage) => expect.objectContaining(stage))) },
        },
      });
      await graphiql.selectTab('UpdateStage');
      const updated = { name: 'captcha-default', scoreMinThreshold: 0.7, errorOnInvalidScore: false };
      expect(await graphiql.run()).toMatchObject({ data: { updateCaptchaStage: updated } });
      await graphiql.selectTab('DeleteStage');
      expect(await graphiql.run()).toMatchObject({ data: { deleteCaptchaStage: uuid } });
      expect(await graphiql.run()).toMatchObject({ errors: [{ extensions: { reason: 'STAGE_NOT_FOUND' } }] });
      await graphiql.selectTab('RejectedCreate');
      expect(await graphiql.run()).toMatchObject({
        errors: [
          {
            extensions: {
              outcome: 'NOT_APPLIED',
              fieldErrors: [{ path: ['input', 'name'] }, { path: ['input', 'flowSet', 0, 'slug'] }],
            },
          },
        ],
      });
      expect(graphiql.problems).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'keeps tokens and private keys in memory: not in storage, cookies or the URL',
    async () => {
      await open();
      await graphiql.run();
      await graphiql.page.getByRole('button', { name: 'Show History' }).click();
      await graphiql.page.locator('.graphiql-history-item').first().waitFor();
      expect(await graphiql.traces()).not.toMatch(secrets);
      await graphiql.load(`${gateway.origin}/graphiql`);
      await graphiql.selectTab('ListStages');
      expect(await graphiql.run()).toMatchObject({ data: { captchaStages: { results: expect.any(Array) } } });
      expect(await graphiql.traces()).not.toMatch(secrets);
    },
    timeoutMs,
  );

  it(
    'shows the documentation and the explorer',
    async () => {
      await open();
      await graphiql.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await graphiql.page.locator('.graphiql-doc-explorer').getByText('Mutation', { exact: true }).click();
      await graphiql.page.getByText('replaceCaptchaStage').waitFor();
      await graphiql.page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
      await graphiql.page.locator('.docExplorerWrap').getByText('createCaptchaStage').first().waitFor();
      expect(graphiql.problems).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'is dark where the system is, and stays light once light is chosen',
    async () => {
      await open('/graphiql', { colorScheme: 'dark' });
      const brightness = async () => {
        const container = graphiql.page.locator('.graphiql-container');
        const colour = await container.evaluate((element) =>
          element.ownerDocument.defaultView.getComputedStyle(element).getPropertyValue('background-color'),
        );
        return Math.max(...colour.match(/\d+/g).slice(0, 3).map(Number));
      };
      expect(await brightness()).toBeLessThan(100);
      await graphiql.page.getByRole('button', { name: 'Open settings dialog' }).click();
      await graphiql.page.getByRole('button', { name: 'Light' }).click();
      await graphiql.load(`${gateway.origin}/graphiql`);
      expect(await brightness()).toBeGreaterThan(200);
      expect(graphiql.problems).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'runs no script but its own, given a hostile URL, result or text',
    async () => {
      const evil = `<script>alert(1)</script><img src=x onerror=alert(2)>{{x}}"'\`;alert(3)//`;
      const query = new URLSearchParams({
        query: `{ a(b: "${evil}") }`,
        variables: `{"${evil}": 1}`,
        headers: `{"authorization": "javascript:alert(4)", "x": "${evil}"}`,
        operationName: evil,
        url: 'javascript:alert(5)',
      });
      await open(`/graphiql?${query}#javascript:alert(6)${evil}`);
      await graphiql.type('Variables', JSON.stringify({ input: { name: evil, publicKey: evil, privateKey: evil } }));
      expect(await graphiql.run()).toMatchObject({ data: { createCaptchaStage: { name: evil, publicKey: evil } } });
      await graphiql.page.getByRole('button', { name: 'Show History' }).click();
      await graphiql.page.locator('.graphiql-history-item').first().waitFor();
      expect(graphiql.problems).toEqual([]);
      await graphiql.page.evaluate(`document.body.append(
        Object.assign(document.createElement('script'), { textContent: 'alert(7)' }),
        Object.assign(document.createElement('iframe'), { srcdoc: '<script>alert(8)</script>' }),
        Object.assign(document.createElement('a'), { id: 'evil', href: 'javascript:alert(9)', textContent: 'evil' }),
      );
      document.querySelector('#evil').click();`);
      await graphiql.page.evaluate("fetch('http://127.0.0.1:9/').catch(() => undefined)");
      expect(graphiql.problems.length).toBeGreaterThanOrEqual(3);
      for (const problem of graphiql.problems) expect(problem).toMatch(/^console: .*Content Security Policy/s);
    },
    timeoutMs,
  );

  it(
    'reports an unreachable gateway, and a header or variables that cannot be sent',
    async () => {
      const leaving = await startAnother();
      await open(undefined, undefined, leaving);
      const withMessage = (message: RegExp) => ({ errors: [{ message: expect.stringMatching(message) }] });
      await graphiql.type('Variables', '{"input": ');
      expect(await graphiql.run()).toMatchObject(withMessage(/^Request not sent\. Variables/));
      await graphiql.type('Variables', '{}');
      await graphiql.type('Headers', '{"authorization": "Bearer 口令"}');
      expect(await graphiql.run()).toMatchObject(withMessage(/^Not sent: a header/));
      await graphiql.type('Headers', '{}');
      await leaving.stop();
      expect(await graphiql.run()).toMatchObject(withMessage(/^The gateway does not respond/));
    },
    timeoutMs,
  );

  it(
    'shows a placeholder token with a real authentik, and rejects it when it is sent',
    async () => {
      const real = await startAnother({ AUTHENTIK_URL: sandbox.origin });
      await open(undefined, undefined, real);
      await graphiql.page.getByRole('button', { name: 'Headers' }).click();
      await graphiql.page.getByText('Bearer <authentik API token>').waitFor();
      expect(await graphiql.run()).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED', outcome: 'NOT_APPLIED' } }],
      });
      await graphiql.type('Headers', '{"authorization": "Bearer sandbox-token"}');
      expect(await graphiql.run()).toMatchObject({ data: { createCaptchaStage: { pk: uuid } } });
      expect(await graphiql.traces()).not.toMatch(secrets);
      expect(graphiql.problems).toEqual([]);
    },
    timeoutMs,
  );
});
