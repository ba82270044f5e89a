import type { FieldResult } from './response-object.js';

type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** A wire type as an answer really held it: what is optional may be missing, or broken in its place. */
export type Decoded<T> = Omit<T, OptionalKey<T>> & { [K in OptionalKey<T>]-?: FieldResult<Exclude<T[K], undefined>> };
