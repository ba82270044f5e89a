import { execFileSync } from 'node:child_process';
import type { ProgramCopy } from './build-program.js';

/** Jest's global teardown. */
// biome-ignore lint/style/noDefaultExport: jest takes a global teardown only so
export default function removeProgram(): void {
  const { folder }: ProgramCopy = JSON.parse(process.env['PROGRAM'] ?? '');
  // Its folders are read-only, also to their owner.
  execFileSync('chmod', ['-R', 'u+w', folder]);
  execFileSync('rm', ['-r', folder]);
}
