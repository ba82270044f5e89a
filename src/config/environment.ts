/** Variables by name, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The text of a variable; an empty one is not set: compose files and shells leave such behind. */
export function textOf(env: Environment, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}
