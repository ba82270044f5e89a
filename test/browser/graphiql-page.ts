import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** For a slow machine. */
const maxMs = 60_000;

/** GraphiQL as a person uses it, and all that went wrong meanwhile. */
export class GraphiqlPage {
  /** Console errors, uncaught exceptions, violations of the content security policy, dialogs, and requests that left the origin. */
  readonly problems: string[] = [];

  private constructor(readonly page: Page) {}

  /** Opens a path of the gateway and waits until the editors and the schema are there. */
  static async open(
    browser: Browser,
    origin: string,
    path = '/graphiql',
    options: BrowserContextOptions = {},
  ): Promise<GraphiqlPage> {
    // So large that Monaco, which draws only the lines in sight and wraps long ones, draws all of them whole.
    const context = await browser.newContext({ viewport: { width: 4000, height: 1600 }, ...options });
    context.setDefaultTimeout(maxMs);
    const graphiql = new GraphiqlPage(await context.newPage());
    graphiql.#watch(origin);
    await graphiql.load(`${origin}${path}`);
    return graphiql;
  }

  async load(url: string): Promise<void> {
    const introspected = this.page.waitForResponse('**/graphql');
    await this.page.goto(url);
    await introspected;
    for (const editor of ['query-editor', 'result-window', 'editor-tool'])
      await this.page.locator(`.graphiql-${editor} .view-lines, .${editor} .view-lines`).first().waitFor();
  }

  async selectTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Runs what is in the tab, by the button or by `run`, and returns what the page newly shows. */
  async run(start = () => this.page.locator('.graphiql-execute-button').click()): Promise<unknown> {
    const before = await this.#resultText();
    await start();
    for (const until = performance.now() + maxMs; performance.now() < until; await this.page.waitForTimeout(50)) {
      const text = await this.#resultText();
      const result = text === before ? undefined : parsed(text);
      if (result !== undefined) return result;
    }
    throw new Error(`The page shows no whole new result but ${await this.#resultText()}`);
  }

  /** Monaco keeps its lines in any order and shows non-breaking spaces. */
  async #resultText(): Promise<string> {
    const lines: [number, string][] = await this.page
      .locator('.result-window .view-line')
      .evaluateAll((elements) => elements.map(({ style, textContent }) => [Number.parseFloat(style.top), textContent]));
    lines.sort(([top], [otherTop]) => top - otherTop);
    return lines.map(([, text]) => text.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** Replaces the text of an editor. */
  async type(label: 'Variables' | 'Headers', text: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).click();
    await this.page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
    // The brackets that Monaco closed by itself.
    await this.page.keyboard.press('ControlOrMeta+Shift+End');
    await this.page.keyboard.press('Delete');
  }

  /** All that outlives the page or leaves it: both storages, cookies, and the URL. */
  async traces(): Promise<string> {
    const session = await this.page.evaluate<string>('JSON.stringify(sessionStorage)');
    return JSON.stringify([await this.page.context().storageState(), session, this.page.url()]);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  #watch(origin: string): void {
    this.page.on('console', (line) => line.type() === 'error' && this.problems.push(`console: ${line.text()}`));
    this.page.on('pageerror', (error) => this.problems.push(`exception: ${error.message}`));
    this.page.on('dialog', (dialog) => {
      this.problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    this.page.context().on('request', (request) => {
      const { protocol } = new URL(request.url());
      if (!request.url().startsWith(`${origin}/`) && protocol !== 'data:')
        this.problems.push(`request: ${request.url()}`);
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
