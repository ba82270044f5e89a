/** Makes each field optional that can be undefined. */
type Present<T> = { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> } & {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
};

/** Copies the object without its undefined fields. */
export function withoutUndefined<T extends object>(object: T): Present<T> {
  const present: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const value = object[key as keyof T];
    if (value !== undefined) present[key] = value;
  }
  return present as Present<T>;
}
