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
/** How many characters are searched beyond the returned length, so that a secret across the cut is found. */
export const searchedAhead = maxPrefixLength * maxEscapeLength;
/** All secrets together, in UTF-8: more than real tokens and keys have. Searching for more would be too expensive. */
const maxBytes = 16_384;
const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/**
 * Replaces secrets by `[redacted]`, however authentik spells, encodes or trims them, and also their longer parts (see
 * SecretParts). A very short secret is replaced only as a word: "k" would otherwise spoil "blank". If the secrets are
 * longer than `maxBytes`, no text is shown at all. One client request has one redactor, which indexes each secret once,
 * when a text must be redacted.
 */
export class Redactor {
  // Arrays, because they have few items and most requests never search them.
  readonly #secrets: string[] = [];
  readonly #names: string[] = [];
  #bytes = 0;
  #indexed = 0;
  #finder: SecretFinder | undefined;

  add(secrets: readonly string[]): void {
    for (const secret of secrets) {
      if (secret === '' || this.#secrets.includes(secret)) continue;
      this.#secrets.push(secret);
      this.#bytes += Buffer.byteLength(secret);
    }
  }

  /** @param names ASCII names, such as host names: replaced as a whole, in any case. Their parts may be plain words. */
  addNames(names: readonly string[]): void {
    this.#names.push(...names.map(toLowerAscii).filter((name) => name !== '' && !this.#names.includes(name)));
  }

  readonly redact: Redact = (text, length = text.length) => {
    if (text === '') return '';
    if (this.#bytes > maxBytes) return redacted;
    const texts = decodingsOf(text.slice(0, length + searchedAhead));
    return replaceAll(text, this.#find(texts), length);
  };

  #find(texts: readonly DecodedText[]): Range[] {
    this.#finder ??= new SecretFinder();
    for (const secret of this.#secrets.slice(this.#indexed)) this.#finder.add(secret);
    this.#indexed = this.#secrets.length;
    return this.#finder.find(texts, this.#names);
  }
}

/** A redactor of a single use. */
export function createRedactor(secrets: readonly string[], names: readonly string[] = []): Redact {
  const redactor = new Redactor();
  redactor.add(secrets);
  redactor.addNames(names);
  return redactor.redact;
}

class SecretFinder {
  readonly #prefixes = new Set<string>();
  readonly #parts = new SecretParts();

  add(secret: string): void {
    addPrefixes(secret, this.#prefixes);
    this.#prefixes.delete('');
    const trimmed = trimWhitespace(secret);
    if (trimmed.length >= minLength) this.#parts.add(trimmed);
  }

  find(texts: readonly DecodedText[], lowerNames: readonly string[]): Range[] {
    return [
      ...texts.flatMap((decoded) => findAll(decoded, this.#prefixes)),
      ...texts.flatMap((decoded) => findAll({ ...decoded, text: toLowerAscii(decoded.text) }, lowerNames)),
      ...this.#parts.find(texts),
    ];
  }
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
