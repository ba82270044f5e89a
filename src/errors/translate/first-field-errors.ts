import type { FieldError } from '../contract/error-extensions.js';

/** An error holds at most this many of `fieldErrors`. */
export const maxFieldErrors = 100;

/** The problems that an error holds, and one more if there is one: that the rest is cut. Nothing further is looked for. */
export function firstFieldErrors(problems: Iterable<FieldError>): FieldError[] {
  const found: FieldError[] = [];
  for (const problem of problems) {
    found.push(problem);
    if (found.length > maxFieldErrors) break;
  }
  return found;
}
