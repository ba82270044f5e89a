import type { FieldError } from '../contract/error-extensions.js';

/** The maximum number of `fieldErrors` in one error. */
export const maxFieldErrors = 100;

/** The first problems, at most one more than an error holds: the extra one shows that the list is cut. */
export function firstFieldErrors(problems: Iterable<FieldError>): FieldError[] {
  const found: FieldError[] = [];
  for (const problem of problems) {
    found.push(problem);
    if (found.length > maxFieldErrors) break;
  }
  return found;
}
