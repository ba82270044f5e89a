/** A setting's text as a value, or what is wrong with it: words that follow the setting's name and never quote the text. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

/** Reads the text of a setting that is set. Never throws. */
export type Parse<T> = (text: string) => Parsed<T>;

/** One setting, as the reader needs it and as the documentation shows it. */
export interface SettingDefinition<T> {
  /** What holds when it is not set, as documented. */
  readonly default: string;
  readonly meaning: string;
  /** Whether `<name>_FILE` may name a file that holds it. */
  readonly hasFile: boolean;
  /** @param text undefined when the setting is not set. */
  readonly read: (text: string | undefined) => Parsed<T>;
}

/** A setting whose default is a text like any other that it accepts: what is documented is what holds. */
export function setting<T>(parse: Parse<T>, byDefault: string, meaning: string): SettingDefinition<T> {
  return { default: byDefault, meaning, hasFile: false, read: (text) => parse(text ?? byDefault) };
}

/** A setting that is undefined when it is not set; `byDefault` says in words what holds then. */
export function optional<T>(parse: Parse<T>, byDefault: string, meaning: string): SettingDefinition<T | undefined> {
  const read = (text: string | undefined) => (text === undefined ? { value: undefined } : parse(text));
  return { default: byDefault, meaning, hasFile: false, read };
}

/** An optional setting that a file may hold too, as Docker and Kubernetes hand out secrets. */
export function optionalSecret<T>(parse: Parse<T>, meaning: string): SettingDefinition<T | undefined> {
  return { ...optional(parse, '–', meaning), hasFile: true };
}
