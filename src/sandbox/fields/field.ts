import { ValidationError } from './validation-error.js';

/** One field of a serializer. Reads a JSON value like DRF. */
export interface Field<Value> {
  /** A create or a replacement must have the field. */
  readonly required: boolean;
  /** @throws ValidationError */
  readonly read: (raw: unknown) => Value;
}

/** The fields by name, in the serializer's order, which is also the order of errors. */
export type Fields<Columns> = { readonly [Name in keyof Columns]-?: Field<Columns[Name]> };

/** A field of a column that is not nullable. No column of the sandbox is nullable. */
export function field<Value>(required: boolean, read: (raw: unknown) => Value): Field<Value> {
  return {
    required,
    read: (raw) => {
      if (raw === null) throw new ValidationError(['This field may not be null.']);
      return read(raw);
    },
  };
}

/** A read-only field. Ignores its input. */
export const ignoredField: Field<undefined> = { required: false, read: () => undefined };
