import { type Field, field } from './field.js';
import { ValidationError } from './validation-error.js';

/** Returns the problem of a text, or undefined. */
export type TextCheck = (text: string) => string | undefined;

/** Django's message for a text with a null character, which a database column cannot store. */
export const noNulls: TextCheck = (text) => (text.includes('\0') ? 'Null characters are not allowed.' : undefined);

/** DRF's CharField: trims, turns numbers into text, and reports every check that fails, in DRF's order. */
export function textField(
  options: { required?: boolean; modelChecks?: readonly TextCheck[]; pattern?: TextCheck } = {},
): Field<string> {
  const { required = true, modelChecks = [], pattern } = options;
  const checks = [...modelChecks, noNulls, ...(pattern === undefined ? [] : [pattern])];
  return field(required, (raw) => {
    if (typeof raw !== 'string' && typeof raw !== 'number') throw new ValidationError(['Not a valid string.']);
    const text = String(raw).trim();
    if (text === '') throw new ValidationError(['This field may not be blank.']);
    const problems = checks.map((check) => check(text)).filter((problem) => problem !== undefined);
    if (problems.length > 0) throw new ValidationError(problems);
    return text;
  });
}

/** DRF's UniqueValidator. */
export function unique(model: string, column: string, isTaken: (text: string) => boolean): TextCheck {
  return (text) => (isTaken(text) ? `${model} with this ${column} already exists.` : undefined);
}
