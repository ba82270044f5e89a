import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const folder = fileURLToPath(new URL('suite/', import.meta.url));
export const suite = `${folder}node_modules/@apollo/federation-subgraph-compatibility-tests/`;

/** Installs the packages of the suite, which the root does not install, at first use. */
export async function installPackages(): Promise<void> {
  if (!existsSync(suite)) await promisify(execFile)('npm', ['ci'], { cwd: folder });
}

/** Starts a script that notifies its parent once it listens. */
export async function startScript(path: string, env: NodeJS.ProcessEnv, input = ''): Promise<ChildProcess> {
  const child = fork(path, {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
  });
  const errors: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin?.end(input);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${path} did not start: ${Buffer.concat(errors)}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  return child;
}

export async function stopScript(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  if (child.kill()) await exit;
}
