import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const changedAt = (path) => statSync(`${folder}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the peers as their lock has them, unless that is done. */
export function installPeers() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
}
