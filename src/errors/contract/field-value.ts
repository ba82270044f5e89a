/**
 * The value of a nullable field: authentik's value, null, or an error for this field alone.
 * graphql-js throws an Error that it gets as a value: the field becomes null, with the error at its path.
 */
export type FieldValue<T> = T | Error | null;
