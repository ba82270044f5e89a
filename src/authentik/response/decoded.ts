import type { FieldResult, NullableResult } from './response-object.js';

type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** The items of a list of scalars fail separately. */
type Value<T> = T extends readonly (infer Item extends string | number | boolean)[] ? FieldResult<Item>[] : T;

/** A wire type as decoded from a response: each optional field may be missing or null, or hold an error of its own. */
export type Decoded<T> = Omit<T, OptionalKey<T>> & {
  [K in OptionalKey<T>]-?: NullableResult<Value<NonNullable<T[K]>>>;
};
