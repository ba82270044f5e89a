import { ValidationError } from './validation-error.js';

/** One field of a serializer: reads a JSON value as DRF would. */
export interface Field<Value> {
  /** A create or replace without it is rejected. */
  readonly required: boolean;
  /** @throws ValidationError */
  readonly read: (raw: unknown) => Value;
}

/** Names in the serializer's order, which is the order of the errors. */
export type Fields<Columns> = { readonly [Name in keyof Columns]-?: Field<Columns[Name]> };

/** A field of a column that is not nullable, as all of the sandbox are. */
export function field<Value>(required: boolean, read: (raw: unknown) => Value): Field<Value> {
  return {
    required,
    read: (raw) => {
      if (raw === null) throw new ValidationError(['This field may not be null.']);
      return read(raw);
    },
  };
}

/** A read-only field: whatever is sent is left aside. */
export const ignoredField: Field<undefined> = { required: false, read: () => undefined };
