import type { Range } from './decodings.js';

/** Longer than the words of real messages. */
const run = /[A-Za-z\d+/_=-]{24,}/g;
const uuid = /^[\dA-F]{8}-?(?:[\dA-F]{4}-?){3}[\dA-F]{12}$/i;
/** Of random letters and digits, more than half are digits or capitals; of words, few. */
const minShare = 1 / 3;

/**
 * The runs of a text that look like a key or like encoded bytes. There are more encodings than this gateway can decode:
 * base32, base64 of base64, a reversed text. UUIDs, slugs and names remain.
 */
export function findRandomRuns(text: string): Range[] {
  return [...text.matchAll(run)]
    .filter(([found]) => !uuid.test(found) && isRandom(found))
    .map(({ 0: found, index }): Range => [index, index + found.length]);
}

function isRandom(found: string): boolean {
  const digits = found.replace(/\D+/g, '').length;
  const capitals = found.replace(/[^A-Z]+/g, '').length;
  if (digits === found.length) return true;
  // Names may be in capitals, with dashes.
  const mayBeName = /[_-]/.test(found) && !/[a-z]/.test(found);
  return digits >= 2 && capitals >= 2 && digits + capitals >= found.length * minShare && !mayBeName;
}
