/** A parsed value, or a problem: a text that follows the setting's name and never quotes the value. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

/** Parses the text of a setting. Never throws. */
export type Parse<T> = (text: string) => Parsed<T>;

/** One setting: how to parse it, and its documentation. */
export interface SettingDefinition<T> {
  /** The documented default. */
  readonly default: string;
  readonly meaning: string;
  /** Whether `<name>_FILE` may name a file with its value. */
  readonly hasFile: boolean;
  /** @param text undefined when the setting is not set. */
  readonly parse: (text: string | undefined) => Parsed<T>;
}

/** A setting whose documented default is parsed like any other text. */
export function setting<T>(parse: Parse<T>, byDefault: string, meaning: string): SettingDefinition<T> {
  return { default: byDefault, meaning, hasFile: false, parse: (text) => parse(text ?? byDefault) };
}

/** A setting that is undefined when it is not set; `byDefault` describes what applies then. */
export function optional<T>(parse: Parse<T>, byDefault: string, meaning: string): SettingDefinition<T | undefined> {
  const parseIfSet = (text: string | undefined) => (text === undefined ? { value: undefined } : parse(text));
  return { default: byDefault, meaning, hasFile: false, parse: parseIfSet };
}

/** An optional setting that may also come from a file, as Docker and Kubernetes provide secrets. */
export function optionalSecret<T>(parse: Parse<T>, meaning: string): SettingDefinition<T | undefined> {
  return { ...optional(parse, '–', meaning), hasFile: true };
}
