/** Variables by name, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The text of a variable; an empty one counts as not set, because compose files and shells produce empty ones. */
export function textOf(env: Environment, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}
