import { expect, it } from '@jest/globals';
import { startUnwatchedGateway } from '../support/gateway.js';
import { GraphiqlPage } from './graphiql-page.js';
import { launchBrowser } from './launch-browser.js';

const file = 'docs/graphiql.png';

it(`writes ${file}: a stage created in the sandbox`, async () => {
  const [browser, gateway] = await Promise.all([launchBrowser(), startUnwatchedGateway()]);
  const graphiql = await GraphiqlPage.open(browser, gateway.origin, '/graphiql', {
    deviceScaleFactor: 1.5,
  });
  expect(await graphiql.run()).toMatchObject({ data: { createCaptchaStage: { pk: expect.any(String) } } });
  await graphiql.page.mouse.move(0, 0);
  await graphiql.page.setViewportSize({ width: 1200, height: 780 });
  const editor = graphiql.page.locator('.result-window .monaco-editor').first();
  while (((await editor.boundingBox())?.width ?? 0) > 600) await graphiql.page.waitForTimeout(50);
  await graphiql.page.screenshot({ path: file });
  await browser.close();
  await gateway.stop();
}, 120_000);
