import { type Field, field } from './field.js';
import { pythonText } from './python-text.js';
import { canonicalUuid } from './uuid.js';
import { ValidationError } from './validation-error.js';

/**
 * DRF's PrimaryKeyRelatedField, required: the UUID of a row of another table. Ignores the caller's permissions for that
 * row.
 */
export function relatedField(table: ReadonlyMap<string, unknown>): Field<string> {
  return field(true, (raw) => {
    if (raw === '') throw new ValidationError(['This field may not be null.']);
    if (typeof raw === 'boolean') throw new ValidationError(['Incorrect type. Expected pk value, received bool.']);
    const uuid = canonicalUuid(pythonText(raw));
    if (uuid === undefined) throw new ValidationError([notUuid(pythonText(raw))]);
    if (!table.has(uuid)) throw new ValidationError([`Invalid pk "${raw}" - object does not exist.`]);
    return uuid;
  });
}

/** Django's message, which a field and its filter share. */
export const notUuid = (text: string) => `“${text}” is not a valid UUID.`;
