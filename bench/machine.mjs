import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeOfLine } from './node-line.mjs';
import { servers } from './servers.mjs';

/** The full version of a line's binary, e.g. `v26.12.1`. */
export const nodeVersion = (line) => execFileSync(nodeOfLine(line), ['--version'], { encoding: 'utf8' }).trim();

/** The machine and the Node version of the figures. */
export const machine = (line) => ({
  node: nodeVersion(line),
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 1024 ** 3),
});

/** `name version` of a server's packages. */
export const versionsOf = (name) =>
  (servers[name].versions ?? []).map((dependency) => `${dependency} ${versionOf(dependency)}`).join(', ');

/** From its own package.json, found on the resolution paths, because many packages do not export theirs. */
function versionOf(dependency) {
  const roots = createRequire(import.meta.url).resolve.paths(dependency) ?? [];
  for (const root of roots) {
    try {
      return JSON.parse(readFileSync(join(root, dependency, 'package.json'), 'utf8')).version;
    } catch {}
  }
  return `of ${dirname(import.meta.url)} is not installed`;
}
