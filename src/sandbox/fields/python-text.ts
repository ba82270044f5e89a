/** The name of the type that Python's json module makes of a JSON value. */
export function pythonType(value: unknown): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'dict';
}

/** `str(value)` in Python. A float without a fraction cannot be told from an int here. */
export function pythonText(value: unknown): string {
  return typeof value === 'string' ? value : literal(value);
}

function literal(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return value.includes("'") && !value.includes('"') ? `"${value}"` : quoted(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).map(([key, member]) => `${literal(key)}: ${literal(member)}`);
  return `{${pairs.join(', ')}}`;
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
