import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { childEnvironment, installPackages } from '../support/install-packages.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';
import { documentCacheScript, renameScripts } from './cache-scripts.js';

const folder = fileURLToPath(new URL('../../examples', import.meta.url));
const libraries = ['apollo-client', 'urql', 'graphql-request'];
const scripts = [...libraries, 'create-and-bind'];
const run = promisify(execFile);

beforeAll(async () => {
  await installPackages(folder);
  await run('npm', ['run', '--silent', 'build'], { cwd: folder, env: childEnvironment() });
}, 300_000);

/** What the script of a library prints, line by line. */
async function linesOf(library: string, { origin }: Pick<TestGateway, 'origin'>): Promise<string[]> {
  const env = childEnvironment({ GATEWAY_URL: `${origin}/graphql` });
  const { stdout, stderr } = await run(process.execPath, [`out/${library}.js`, 'sign-up'], { cwd: folder, env });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

describe.each(libraries)('examples: %s', (library) => {
  it('creates a stage, and shows the message of a rejected field beside its input', async () => {
    const gateway = await startTestGateway();
    const lines = await linesOf(library, gateway);
    await gateway.stop();
    expect(lines).toEqual([
      expect.stringMatching(/^Created sign-up with the pk [0-9a-f-]{36}\.$/),
      '  Name        [sign-up] stage with this name already exists.',
      '  Public key  [public-key]',
      '  Private key [•••]',
      expect.stringMatching(/^BAD_USER_INPUT UPSTREAM_VALIDATION: authentik rejected the captcha stage: name: /),
      'Nothing was written.',
      expect.stringMatching(/^A stage has this name: its pk is [0-9a-f-]{36}\.$/),
    ]);
  });
});

describe('examples: create-and-bind', () => {
  it('creates and binds a stage in one request, reports each failure, and looks both up', async () => {
    const gateway = await startTestGateway();
    const lines = await linesOf('create-and-bind', gateway);
    await gateway.stop();
    expect(lines).toEqual([
      expect.stringMatching(/^Created sign-up with the pk [0-9a-f-]{36}\.$/),
      'Bound it to twin-enrollment-flow at position 15.',
      'createCaptchaStage failed:',
      expect.stringMatching(/^BAD_USER_INPUT UPSTREAM_VALIDATION: authentik rejected the captcha stage: name: /),
      'Nothing was written.',
      'createFlowStageBinding failed:',
      expect.stringMatching(/^BAD_USER_INPUT UPSTREAM_VALIDATION: authentik rejected the flow stage binding: /),
      'Nothing was written.',
      expect.stringMatching(/^A stage has this name: its pk is [0-9a-f-]{36}\.$/),
      'It is bound to twin-enrollment-flow at position 15.',
    ]);
  });
});

describe('examples: urql as it comes', () => {
  it('queries by GET', async () => {
    const gateway = await startTestGateway();
    await linesOf('urql', gateway);
    await gateway.stop();
    const requests = gateway.logs.map((line) => JSON.parse(line)).filter(({ path }) => path === '/graphql');
    expect(requests.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 200],
      ['POST', 200],
      ['GET', 200],
    ]);
  });
});

describe('examples: no gateway', () => {
  it.each(scripts)('is reported by %s with an unknown outcome', async (library) => {
    const gateway = await startTestGateway();
    await gateway.stop();
    expect((await linesOf(library, gateway)).at(-1)).toMatch(/^No response from the gateway: look the stage up/);
  });
});

describe('examples: a write that fails', () => {
  const stubbed = useStubbedGateway();
  const advice = async (library: string) =>
    (await linesOf(library, stubbed.gateway)).filter((line) => !line.startsWith(' '));

  it.each(libraries)(
    'has the right advice with %s: look first where nothing is known, send again where that is safe',
    async (library) => {
      const pagination = { next: 0, previous: 0, count: 1, current: 1, total_pages: 1, start_index: 1, end_index: 1 };
      const page = JSON.stringify({ pagination, results: [wireCaptchaStage({ name: 'sign-up' })] });
      const responses = [
        { status: 500, headers: {}, body: '' },
        { status: 429, headers: { 'retry-after': '7' }, body: '' },
        { status: 200, headers: { 'content-type': 'application/json' }, body: page },
      ];
      stubbed.stub.respond = (response) => {
        const { status, headers, body } = responses[stubbed.stub.requests.length - 1] ?? { status: 404 };
        response.writeHead(status, headers).end(body);
      };
      expect(await advice(library)).toEqual([
        expect.stringMatching(/^UPSTREAM_ERROR SERVER_ERROR: /),
        'It may have been written: check before you retry.',
        expect.stringMatching(/^RATE_LIMITED THROTTLED: /),
        'Nothing was written.',
        'You can retry in 7 s.',
        `A stage has this name: its pk is ${wireCaptchaStage()['pk']}.`,
      ]);
    },
  );
});

describe('a cache that keeps stages by their pk', () => {
  /** The lists that a script prints, in the order of their names. */
  const listsOf = async (script: string): Promise<string[][]> => {
    const gateway = await startTestGateway();
    const env = childEnvironment({ GATEWAY_URL: `${gateway.origin}/graphql` });
    const args = ['--input-type=module', '--eval', script];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: folder, env });
    await gateway.stop();
    // A library warns there of what it cannot keep.
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line).sort());
  };

  it.each(Object.entries(renameScripts))(
    'shows a renamed stage in a list that was loaded before: %s',
    async (_, script) => {
      expect(await listsOf(script)).toEqual([['captcha-turnstile', 'captcha-unbound', 'renamed']]);
    },
  );

  it("is not needed for urql's document cache, which refetches", async () => {
    expect(await listsOf(documentCacheScript)).toEqual([
      ['captcha-turnstile', 'captcha-unbound', 'renamed'],
      ['captcha-turnstile', 'captcha-unbound'],
    ]);
  });
});
