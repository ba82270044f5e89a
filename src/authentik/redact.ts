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
  // The longest first: a secret that begins with another one would otherwise be cut in two.
  const patterns = secrets
    .flatMap(spellings)
    .sort((a, b) => b.length - a.length)
    .map(toPattern);
  return (text) => patterns.reduce((rest, pattern) => rest.replace(pattern, redacted), text);
}

function spellings(secret: string): string[] {
  const plain = [secret, secret.trim()];
  const escaped = plain.map((text) => JSON.stringify(text).slice(1, -1));
  return [...new Set([...plain, ...escaped])].filter((spelling) => spelling !== '');
}

function toPattern(secret: string): RegExp {
  const literal = secret.replace(regExpSyntax, '\\$&');
  return secret.length < shortest
    ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu')
    : new RegExp(literal, 'g');
}
