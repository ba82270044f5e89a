import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../support/free-port.js';
import { Program, startProgram } from '../support/program.js';
import { type StubAuthentik, startStubAuthentik } from '../support/stub-authentik.js';
import { waitUntil } from '../support/wait-until.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

describe('the program', () => {
  const running: Program[] = [];
  let stub: StubAuthentik | undefined;
  const hasRequest = () => stub !== undefined && stub.requests.length > 0;

  afterEach(async () => {
    for (const { child } of running.splice(0)) child.kill('SIGKILL');
    await stub?.close();
    stub = undefined;
  });

  const run = (environment: Record<string, string> = {}) => {
    const program = new Program(environment);
    running.push(program);
    return program;
  };

  it('prints a curl line that creates and binds a stage as pasted, and reports both as UNIQUE the second time', async () => {
    const program = run();
    const curlLine = () => /^ {2}(curl [\s\S]+?')\n\n/m.exec(program.stderr)?.[1];
    // It comes before or after the log line with the program's address.
    await waitUntil(() => curlLine() !== undefined);
    const curl = curlLine() ?? '';
    const paste = () =>
      JSON.parse(execFileSync('bash', ['-c', curl], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    const pk = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(paste()).toEqual({
      data: { createCaptchaStage: { pk, name: 'my-captcha' }, createFlowStageBinding: { pk, order: 15 } },
    });
    expect(paste().errors).toMatchObject([
      { path: ['createCaptchaStage'], extensions: { fieldErrors: [{ path: ['input', 'name'], code: 'UNIQUE' }] } },
      { path: ['createFlowStageBinding'], extensions: { nonFieldErrors: [{ code: 'UNIQUE' }] } },
    ]);
  });

  it('prints the URL of GraphiQL, where it is on', async () => {
    const [on, off] = [run(), run({ GRAPHIQL: 'false' })];
    const url = `${await on.origin()}/graphiql`;
    await off.origin();
    while (![on, off].every(({ stderr }) => stderr.includes('curl'))) await new Promise((done) => setTimeout(done, 10));
    expect(on.stderr).toContain(`  GraphiQL ${url}\n`);
    expect(on.stderr).toContain('embedded sandbox');
    expect(off.stderr).not.toContain('GraphiQL');
    expect((await fetch(url)).status).toBe(200);
  });

  it('serves IPv4 and IPv6 at ::, and prints a URL that a browser can open', async () => {
    const program = run({ HOST: '::' });
    const origin = await program.origin();
    expect(origin).toMatch(/^http:\/\/localhost:\d+$/);
    const { port } = new URL(origin);
    for (const host of ['127.0.0.1', '[::1]']) expect((await fetch(`http://${host}:${port}/livez`)).status).toBe(200);
  });

  it('warns of a proxy that it does not use, without its address', async () => {
    const program = run({
      AUTHENTIK_URL: 'https://authentik.invalid',
      HTTPS_PROXY: 'http://user:hunter2@proxy.invalid',
    });
    await waitUntil(() => program.stdout.includes('HTTPS_PROXY'));
    expect(program.stdout).toContain('"msg":"HTTPS_PROXY not used: authentik is called without a proxy"');
    expect(program.stdout).not.toMatch(/hunter2|proxy\.invalid/);
  });

  it('logs one line with the addresses, and writes only log lines to stdout with a real authentik', async () => {
    const program = run({ AUTHENTIK_URL: 'https://authentik.invalid' });
    const origin = await program.origin();
    expect(
      program.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        level: 30,
        time: expect.any(String),
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        graphql: `${origin}/graphql`,
        authentik: 'https://authentik.invalid',
        msg: 'listening',
      },
    ]);
  });

  it.each([
    ['an exception', 'throw error;'],
    ['the reason of a promise', 'Promise.reject(error);'],
    ['something that is no error', 'throw error.message;'],
    ['a reason that is no error', 'Promise.reject(error.message);'],
  ])('exits with status 70 and one line without its text when nothing catches %s', async (_, crash) => {
    // A stack names the script.
    const text = "['hunter2', 'canary\\n    at hunter2', 'canary'].join('-')";
    const script = `process.once('SIGUSR2', () => { const error = new RangeError(${text}); ${crash} })`;
    const program = run({
      AUTHENTIK_URL: 'https://authentik.invalid',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
    });
    await program.origin();
    program.child.kill('SIGUSR2');
    expect((await program.exit)[0]).toBe(70);
    const line = JSON.parse(program.stdout.trim().split('\n').at(-1) ?? '');
    expect(line).toMatchObject({ level: 60, msg: 'crashed' });
    expect(program.stdout + program.stderr).not.toContain('hunter2-canary');
  });

  it('exits with status 78 and one line a problem when settings are invalid', async () => {
    const program = run({
      PORT: 'x',
      AUTHENTIK_TIMEOUT_MS: '1',
      AUTHENTIK_URI: 'https://a.example',
      AUTHENTIK_TOKEN: 'hunter2-canary',
    });
    expect((await program.exit)[0]).toBe(78);
    const lines = program.stderr.trim().split('\n');
    expect(lines.map((line) => line.split(/[ :]/)[0]).sort()).toEqual([
      'AUTHENTIK_TIMEOUT_MS',
      'AUTHENTIK_TOKEN',
      'AUTHENTIK_URI',
      'PORT',
    ]);
    expect(program.stderr).toContain('AUTHENTIK_URL');
    expect(program.stderr + program.stdout).not.toMatch(/hunter2| at /);
  });

  it('exits in production without an authentik', async () => {
    const program = run({ NODE_ENV: 'production' });
    expect((await program.exit)[0]).toBe(78);
    expect(program.stderr).toMatch(/^AUTHENTIK_URL/);
  });

  it('exits with status 1 and one line when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const program = run({ PORT: String((other.address() as AddressInfo).port) });
    expect((await program.exit)[0]).toBe(1);
    expect(program.stderr).toMatch(/^PORT is already in use[^\n]*\n$/);
    other.close();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('lets a call in flight finish on %s, then exits with 0', async (signal) => {
    stub = await startStubAuthentik();
    stub.respond = (response) => {
      setTimeout(
        () => response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(wireCaptchaStage())),
        400,
      );
    };
    const program = run({ AUTHENTIK_URL: stub.origin });
    const origin = await program.origin();
    const inFlight = program.create();
    await waitUntil(hasRequest);
    program.child.kill(signal);
    expect((await inFlight).data?.createCaptchaStage.pk).toMatch(/^ca000000/);
    expect(await program.exit).toEqual([0, null]);
    await expect(fetch(`${origin}/livez`)).rejects.toThrow();
    expect(program.stderr).toBe('');
    await waitUntil(() => ['stopping', 'request'].every((message) => program.stdout.includes(`"msg":"${message}"`)));
  });

  it('keeps running while its log is not read, and loses no line of it', async () => {
    const program = run({ AUTHENTIK_URL: 'https://authentik.invalid' });
    const origin = await program.origin();
    program.child.stdout?.pause();
    const [batches, many] = [20, 100];
    for (let batch = 0; batch < batches; batch += 1) {
      const responses = Array.from({ length: many }, () => fetch(`${origin}/nowhere`));
      expect((await Promise.all(responses)).every(({ status }) => status === 404)).toBe(true);
    }
    program.child.stdout?.resume();
    await waitUntil(() => program.stdout.split('"path":"unknown"').length === batches * many + 1);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('exits on %s when its log is not read', async (signal) => {
    const program = run();
    await program.origin();
    program.child.stdout?.destroy();
    program.child.kill(signal);
    expect(await program.exit).toEqual([0, null]);
  });

  it('exits on a signal when its log pipe is full', async () => {
    const program = run({ AUTHENTIK_URL: 'https://authentik.invalid' });
    const origin = await program.origin();
    program.child.stdout?.pause();
    for (let count = 0; count < 1000; count += 1) expect((await fetch(`${origin}/nowhere`)).status).toBe(404);
    program.child.kill('SIGINT');
    expect(await program.exit).toEqual([0, null]);
  });

  it('exits on a signal when its log is on a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    const port = await findFreePort();
    const child = startProgram({ PORT: String(port) }, ['ignore', full, 'ignore']);
    const exit = once(child, 'exit');
    const isUp = () =>
      fetch(`http://127.0.0.1:${port}/livez`).then(
        ({ ok }) => ok,
        () => false,
      );
    await waitUntil(isUp);
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
    closeSync(full);
  });

  it('cancels calls that outlast the grace period, and reports their outcome as unknown', async () => {
    stub = await startStubAuthentik();
    stub.respond = () => undefined;
    const program = run({ AUTHENTIK_URL: stub.origin, SHUTDOWN_GRACE_MS: '200' });
    const inFlight = program.create();
    await waitUntil(hasRequest);
    program.child.kill('SIGTERM');
    const { errors } = await inFlight;
    expect(errors?.[0].extensions).toMatchObject({ reason: 'CONNECTION_LOST', outcome: 'UNKNOWN', retryable: false });
    expect(await program.exit).toEqual([0, null]);
    expect(program.stderr).toBe('');
  });

  it('does not wait for a connection that never sent a request on SIGINT', async () => {
    const program = run({ AUTHENTIK_URL: 'https://authentik.invalid' });
    const { port, hostname } = new URL(await program.origin());
    const silent = connect(Number(port), hostname);
    await once(silent, 'connect');
    const isCut = once(silent, 'close');
    program.child.kill('SIGINT');
    expect(await program.exit).toEqual([0, null]);
    await isCut;
  });

  it('exits at once on a second signal', async () => {
    stub = await startStubAuthentik();
    stub.respond = () => undefined;
    const program = run({ AUTHENTIK_URL: stub.origin });
    program.create().catch(() => undefined);
    await waitUntil(hasRequest);
    program.child.kill('SIGTERM');
    setTimeout(() => program.child.kill('SIGTERM'), 100);
    expect(await program.exit).toEqual([1, null]);
  });
});
