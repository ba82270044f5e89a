import type { Range } from './decodings.js';

/** Longer than the words of real messages. */
const run = /[A-Za-z\d+/_=-]{24,}/g;
const digitsAndCapitals = [/\d.*\d/, /[A-Z].*[A-Z]/];
const digitsAlone = /^\d+$/;
const uuid = /^[\dA-F]{8}-?(?:[\dA-F]{4}-?){3}[\dA-F]{12}$/i;

/**
 * The runs of a text that look like a key or like encoded bytes. There are more encodings than this gateway can decode:
 * base32, base64 of base64, a reversed text. UUIDs, slugs and names of fields remain.
 */
export function findRandomRuns(text: string): Range[] {
  return [...text.matchAll(run)]
    .filter(([found]) => !uuid.test(found) && isRandom(found))
    .map(({ 0: found, index }): Range => [index, index + found.length]);
}

const isRandom = (found: string): boolean =>
  digitsAlone.test(found) || digitsAndCapitals.every((pattern) => pattern.test(found));
