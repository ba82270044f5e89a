import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Where the routers and their own dependencies are. */
export const routersFolder = fileURLToPath(new URL('routers/', import.meta.url));

/** What of the caller's environment a child needs; not Jest's NODE_ENV and NODE_OPTIONS. */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_ENV: _, NODE_OPTIONS: __, ...inherited } = process.env;
  return { ...inherited, ...more };
}

/** Installs the routers as their lock has them, unless that is done; npm writes the file asked for when it has finished. */
export async function installRouters(): Promise<void> {
  const [lock, installed] = await Promise.all(['package-lock.json', 'node_modules/.package-lock.json'].map(changedAt));
  if (lock !== undefined && installed !== undefined && installed >= lock) return;
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: routersFolder,
    env: childEnvironment(),
    timeout: 280_000,
  });
}

async function changedAt(path: string): Promise<number | undefined> {
  return stat(`${routersFolder}${path}`).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
