import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '../support/install-packages.js';
import { type RouterName, routers } from './routers.js';

interface RouterError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly extensions: Record<string, unknown>;
}

interface RouterResponse {
  readonly data: unknown;
  readonly errors: readonly RouterError[];
  readonly text: string;
}

export interface Router {
  post(body: object, headers?: Record<string, string>): Promise<RouterResponse>;
  stop(): Promise<void>;
}

/** Starts a router as a process of its own, on a free port of the loopback, and waits until it responds. */
export async function startRouter(name: RouterName, folder: string, env: Record<string, string>): Promise<Router> {
  const port = await freePort();
  const { command } = routers[name];
  const child = spawn(command[0], command.slice(1), {
    // Grafbase keeps files in both.
    cwd: folder,
    env: childEnvironment({ ...env, HOME: folder, HOST: '127.0.0.1', PORT: String(port), FORK: '1' }),
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const post: Router['post'] = (body, headers = {}) => postJson(`http://127.0.0.1:${port}/graphql`, body, headers);
  const stop = () => stopChild(child);
  try {
    await untilReady(child, post);
  } catch (error) {
    await stop();
    throw new Error(`${name} did not start:\n${output.join('')}`, { cause: error });
  }
  return { post, stop };
}

async function postJson(url: string, body: object, headers: Record<string, string>): Promise<RouterResponse> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text);
  return { data, errors, text };
}

async function untilReady(child: ChildProcess, post: Router['post']): Promise<void> {
  const deadline = Date.now() + 40_000;
  for (;;) {
    const response = await post({ query: '{ __typename }' }).catch((error: unknown) => ({ data: undefined, error }));
    if (response.data) return;
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('no response', { cause: response });
    await sleep(100);
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port');
  await new Promise((done) => server.close(done));
  return address.port;
}
