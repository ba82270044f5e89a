/** Takes secrets out of a text that came from outside. */
export type Redact = (text: string) => string;

const redacted = '[redacted]';
const shortest = 4;
const regExpSyntax = /[.*+?^${}()|[\]\\]/g;

/**
 * A function that replaces each of the secrets by `[redacted]`, however authentik may spell or trim it.
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

const toUnicodeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

const toHtmlEntity = (character: string): string => htmlEntities[character] ?? character;
const toPercents = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /['()!*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
const toRepr = (text: string): string =>
  JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");

/** How the texts of a Python program may spell what they quote: JSON, JSON in ASCII, repr, HTML, URLs, forms. */
const escapes: readonly ((text: string) => string)[] = [
  (text) => JSON.stringify(text).slice(1, -1),
  (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[\u0080-\uffff]/g, toUnicodeEscape),
  toRepr,
  (text) => text.replace(/[&<>"']/g, toHtmlEntity),
  (text) => text.replace(/[&<>"']/g, toHtmlEntity).replaceAll('&#x27;', '&#39;'),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => toPercents(text),
  (text) => toPercents(text).replaceAll('%2F', '/'),
  (text) => toPercents(text).replaceAll('%20', '+'),
];

function spellings(secret: string): string[] {
  const plain = [secret, secret.trim()];
  const escaped = plain.flatMap((text) => escapes.map((spell) => spell(text)));
  return [...new Set([...plain, ...escaped])].filter((spelling) => spelling !== '');
}

function toPattern(secret: string): RegExp {
  const literal = secret.replace(regExpSyntax, '\\$&');
  return secret.length < shortest
    ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu')
    : new RegExp(literal, 'g');
}
