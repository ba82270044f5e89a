import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Jest's global setup: the built program is there and fresh before any test, and no two tests build it at a time. */
// biome-ignore lint/style/noDefaultExport: jest takes a global setup only so
export default function buildProgram(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: fileURLToPath(new URL('../..', import.meta.url)) });
}
