import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The part of the caller's environment that a child needs; without Jest's NODE_ENV and NODE_OPTIONS. */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_ENV: _, NODE_OPTIONS: __, ...inherited } = process.env;
  return { ...inherited, ...more };
}

/** Installs the versions in the folder's lock, unless that is done; npm writes the file checked here when it has finished. */
export async function installPackages(folder: string): Promise<void> {
  const files = ['package-lock.json', 'node_modules/.package-lock.json'];
  const [lock, installed] = await Promise.all(files.map((file) => changedAt(join(folder, file))));
  if (lock !== undefined && installed !== undefined && installed >= lock) return;
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    env: childEnvironment(),
    timeout: 280_000,
  });
}

async function changedAt(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
