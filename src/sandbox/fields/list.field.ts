import { type Field, field } from './field.js';
import { pythonType } from './python-text.js';
import { nonFieldError, toValidated, ValidationError } from './validation-error.js';

/** DRF's ListSerializer, optional. The error of a list has one entry for each item, and `{}` for valid items. */
export function listField<Item>(readItem: (raw: unknown) => Item): Field<Item[]> {
  const item = field(true, readItem);
  return field(false, (raw) => {
    if (!Array.isArray(raw)) throw nonFieldError(`Expected a list of items but got type "${pythonType(raw)}".`);
    const results = raw.map((rawItem) => toValidated(() => item.read(rawItem)));
    if (results.some(({ ok }) => !ok)) {
      throw new ValidationError(results.map((result) => (result.ok ? {} : result.detail)));
    }
    return results.flatMap((result) => (result.ok ? [result.value] : []));
  });
}
