/** Takes secrets out of a text that came from outside. */
export type Redact = (text: string) => string;

const redacted = '[redacted]';
const shortest = 4;
const regExpSyntax = /[.*+?^${}()|[\]\\]/g;

/**
 * A function that replaces each of the secrets by `[redacted]`, also as JSON escapes it and as authentik trims it.
 * One shorter than four characters is replaced only where it stands alone: "k" would otherwise turn "blank" into noise.
 */
export function redactor(secrets: readonly string[]): Redact {
  const patterns = secrets.flatMap(spellings).map(toPattern);
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, redacted), text);
}

function spellings(secret: string): string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  const all = new Set([secret, escaped, secret.trim()]);
  return [...all].filter((spelling) => spelling !== '').sort((a, b) => b.length - a.length);
}

function toPattern(secret: string): RegExp {
  const literal = secret.replace(regExpSyntax, '\\$&');
  return secret.length < shortest
    ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu')
    : new RegExp(literal, 'g');
}
