import type { Field, Fields } from './field.js';
import { pythonType } from './python-text.js';
import { nonFieldError, toValidated, ValidationError } from './validation-error.js';

/**
 * Reads an object field by field, in order. Ignores unknown fields, and reports all problems at once.
 * With `partial`, fields may be missing. @throws ValidationError
 */
export function readObject<Columns>(raw: unknown, fields: Fields<Columns>, partial: boolean): Partial<Columns> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw nonFieldError(`Invalid data. Expected a dictionary, but got ${pythonType(raw)}.`);
  }
  const members = new Map<string, unknown>(Object.entries(raw));
  const columns: Record<string, unknown> = {};
  const problems: Record<string, unknown> = {};
  for (const [name, field] of Object.entries<Field<unknown>>(fields)) {
    if (members.has(name)) {
      const result = toValidated(() => field.read(members.get(name)));
      if (result.ok) columns[name] = result.value;
      else problems[name] = result.detail;
    } else if (field.required && !partial) {
      problems[name] = ['This field is required.'];
    }
  }
  if (Object.keys(problems).length > 0) throw new ValidationError(problems);
  // The field with the same name read each value.
  return columns as Partial<Columns>;
}

/** Reads the body of a write, which must be one object. @throws ValidationError */
export function readBody<Columns>(body: unknown, fields: Fields<Columns>, partial: boolean): Partial<Columns> {
  if (body === null) throw nonFieldError('No data provided');
  return readObject(body, fields, partial);
}
