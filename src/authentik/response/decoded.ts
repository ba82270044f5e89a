import type { FieldResult } from './response-object.js';

type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** A wire type as decoded from a response: each optional field may be missing, or hold an error of its own. */
export type Decoded<T> = Omit<T, OptionalKey<T>> & { [K in OptionalKey<T>]-?: FieldResult<Exclude<T[K], undefined>> };
