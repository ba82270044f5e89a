import { readFileSync } from 'node:fs';
import type { Parse } from '../definition.js';

/** What the file at this path holds, less one line break at its end. */
export const textFile: Parse<string> = (path) => {
  try {
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    return value === '' ? { problem: 'names an empty file' } : { value };
  } catch (error) {
    return { problem: `names a file that cannot be read: ${codeOf(error)}` };
  }
};

// The message of a file error quotes the path, which may be a secret that was given in place of one.
function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? 'unknown error';
}
