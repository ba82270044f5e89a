import { toSingleLine, trimWhitespace } from '../text.js';
import { type DecodedText, decodingsOf, type Range } from './decodings.js';
import { minLength, SecretParts } from './secret-parts.js';

/**
 * Removes secrets from a text from outside.
 * @param length the number of characters to return; secrets that begin beyond it are not searched.
 */
export type Redact = (text: string, length?: number) => string;

const redacted = '[redacted]';
/** A shorter secret is replaced only as a whole word. */
const minSubstringLength = 4;
/** A longer secret is found by its first characters. */
const maxPrefixLength = 64;
/** The longest escape of one character: `\xe6\xbc\xa2`. */
const maxEscapeLength = 12;
/** Longer than request headers or any real key; searching for a longer secret would be too expensive. */
const maxLength = 16_384;
const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/**
 * Creates a function that replaces secrets by `[redacted]`, however authentik spells, encodes or trims them, and also
 * their longer parts (see SecretParts). A very short secret is replaced only as a word: "k" would otherwise spoil
 * "blank". If a secret is longer than `maxLength`, no text is shown at all. Indexes the secrets on the first call.
 * @param names ASCII names, such as host names: replaced as a whole, in any case. Their parts may be plain words.
 */
export function createRedactor(secrets: readonly string[], names: readonly string[] = []): Redact {
  if (secrets.some((secret) => secret.length > maxLength)) return (text) => (text === '' ? '' : redacted);
  let find: ((texts: readonly DecodedText[]) => Range[]) | undefined;
  return (text, length = text.length) => {
    find ??= createFinder(secrets, names);
    // Search beyond the returned length, so that a secret across the cut is found.
    const texts = decodingsOf(text.slice(0, length + maxPrefixLength * maxEscapeLength));
    return replaceAll(text, find(texts), length);
  };
}

function createFinder(
  secrets: readonly string[],
  names: readonly string[],
): (texts: readonly DecodedText[]) => Range[] {
  const prefixes = new Set<string>();
  for (const secret of new Set(secrets)) addPrefixes(secret, prefixes);
  prefixes.delete('');
  const lowerNames = new Set(names.map(toLowerAscii));
  const parts = new SecretParts([...new Set(secrets.map(trimWhitespace))].filter(({ length }) => length >= minLength));
  return (texts) => [
    ...texts.flatMap((decoded) => findAll(decoded, prefixes)),
    ...texts.flatMap((decoded) => findAll({ ...decoded, text: toLowerAscii(decoded.text) }, lowerNames)),
    ...parts.find(texts),
  ];
}

/** Keeps every position, unlike toLowerCase(). */
const toLowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Adds the prefix of a secret as sent, and as authentik may store or show it: trimmed, well-formed, on one line. */
function addPrefixes(secret: string, prefixes: Set<string>): void {
  const trimmed = trimWhitespace(secret);
  for (const text of [secret, secret.toWellFormed(), trimmed, toSingleLine(trimmed, trimmed.length)]) {
    prefixes.add(text.slice(0, maxPrefixLength));
  }
}

function findAll({ text, start: startOf, end: endOf }: DecodedText, prefixes: Iterable<string>): Range[] {
  const ranges: Range[] = [];
  for (const prefix of prefixes) {
    for (let start = text.indexOf(prefix); start >= 0; start = text.indexOf(prefix, start + 1)) {
      const end = start + prefix.length;
      if (prefix.length === maxPrefixLength) ranges.push([startOf(start), Number.POSITIVE_INFINITY]);
      else if (prefix.length >= minSubstringLength || isWholeWord(text, start, end))
        ranges.push([startOf(start), endOf(end)]);
    }
  }
  return ranges;
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return !endsInWord.test(text.slice(Math.max(0, start - 2), start)) && !beginsWithWord.test(text.slice(end, end + 2));
}

/** Merges overlapping ranges, so that no part of a longer secret remains. */
function replaceAll(text: string, ranges: readonly Range[], length: number): string {
  let clean = '';
  let end = 0;
  for (const [from, to] of ranges.filter(([from]) => from < length).sort(([a], [b]) => a - b)) {
    if (from >= end) clean += `${text.slice(end, from)}${redacted}`;
    end = Math.max(end, to);
  }
  return clean + text.slice(end, length);
}
