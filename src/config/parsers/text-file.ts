import { readFileSync } from 'node:fs';
import type { Parse } from '../definition.js';

/** The text of the file at this path, without one final line break. */
export const textFile: Parse<string> = (path) => {
  try {
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    return value === '' ? { problem: 'names an empty file' } : { value };
  } catch (error) {
    return { problem: `names a file that cannot be read: ${codeOf(error)}` };
  }
};

// Reports only the code: a file error's message quotes the path, which may be a secret given by mistake.
function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? 'unknown error';
}
