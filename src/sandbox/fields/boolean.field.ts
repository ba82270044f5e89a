import { type Field, field } from './field.js';
import { ValidationError } from './validation-error.js';

const trueValues: ReadonlySet<unknown> = new Set(['t', 'y', 'yes', 'true', 'on', '1', 1, true]);
const falseValues: ReadonlySet<unknown> = new Set(['f', 'n', 'no', 'false', 'off', '0', 0, false]);

/** DRF's BooleanField, with all its spellings of true and false. */
export function booleanField(): Field<boolean> {
  return field(false, (raw) => {
    const value = typeof raw === 'string' ? raw.toLowerCase() : raw;
    if (trueValues.has(value)) return true;
    if (falseValues.has(value)) return false;
    throw new ValidationError(['Must be a valid boolean.']);
  });
}
