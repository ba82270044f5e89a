import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What of the caller's environment a child needs; not Jest's NODE_ENV and NODE_OPTIONS. */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_ENV: _, NODE_OPTIONS: __, ...inherited } = process.env;
  return { ...inherited, ...more };
}

/** Installs a folder as its lock has it, unless that is done; npm writes the file asked for when it has finished. */
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
