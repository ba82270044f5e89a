/**
 * The value of a nullable field: authentik's value, nothing, or what was wrong with it.
 * graphql-js throws an Error that it finds as a value: the field becomes null, with the error at its path.
 */
export type FieldValue<T> = T | Error | null;
