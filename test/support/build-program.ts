import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The contents of the image, Node and dist/, in a read-only folder; and the user who runs it. */
export interface ProgramCopy {
  readonly folder: string;
  readonly node: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Jest's global setup: builds the program before any test, so that no two tests build it at a time. */
// biome-ignore lint/style/noDefaultExport: jest takes a global setup only so
export default function buildProgram(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root });
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  const copy: ProgramCopy = { folder, node: process.execPath, ...(process.getuid?.() === 0 && asNobody(folder)) };
  execFileSync('chmod', ['-R', 'a=rX', folder]);
  process.env['PROGRAM'] = JSON.stringify(copy);
}

/** Only root may start processes of another user, who may not be allowed to execute this Node. */
function asNobody(folder: string): Omit<ProgramCopy, 'folder'> {
  const node = join(folder, 'node');
  copyFileSync(process.execPath, node);
  chmodSync(node, 0o755);
  const idOf = (option: string) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { node, uid: idOf('-u'), gid: idOf('-g') };
}
