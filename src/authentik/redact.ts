import { withoutOuterSpace } from './outer-space.js';
import { type Reading, readingsOf } from './readings.js';

/** Takes secrets out of a text that came from outside. */
export type Redact = (text: string) => string;

type Range = readonly [start: number, end: number];

const redacted = '[redacted]';
const shortest = 4;
const regExpSyntax = /[.*+?^${}()|[\]\\]/g;

/**
 * A function that replaces each of the secrets by `[redacted]`, however authentik may spell or trim it.
 * One shorter than four characters is replaced only where it stands alone: "k" would otherwise turn "blank" into noise.
 */
export function redactor(secrets: readonly string[]): Redact {
  const patterns = [...new Set(secrets.flatMap(formsOf))].filter((form) => form !== '').map(toPattern);
  return (text) => replaceAll(text, patterns.length === 0 ? [] : findAll(readingsOf(text), patterns));
}

/** As it was sent, and as it may be stored: without spaces around it, with nothing that UTF-8 cannot carry. */
function formsOf(secret: string): string[] {
  return [secret, withoutOuterSpace(secret)].flatMap((text) => [text, text.toWellFormed()]);
}

function toPattern(secret: string): RegExp {
  const literal = secret.replace(regExpSyntax, '\\$&');
  return secret.length < shortest
    ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu')
    : new RegExp(literal, 'g');
}

function findAll(readings: readonly Reading[], patterns: readonly RegExp[]): Range[] {
  return readings.flatMap(({ text, origin }) =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }): Range => [origin(index), origin(index + found.length)]),
    ),
  );
}

/** Ranges that overlap are one: what is left of a secret that another one is part of would still tell of it. */
function replaceAll(text: string, ranges: readonly Range[]): string {
  let clean = '';
  let end = 0;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    if (from >= end) clean += `${text.slice(end, from)}${redacted}`;
    end = Math.max(end, to);
  }
  return clean + text.slice(end);
}
