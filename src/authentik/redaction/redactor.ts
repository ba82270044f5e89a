import { decodingsOf, type Range } from './decodings.js';
import { holdsSecret } from './hexadecimal-id.js';
import { maxPrefixLength, SecretFinder } from './secret-finder.js';

/**
 * Removes secrets from a text from outside.
 * @param length the number of characters to return; secrets that begin beyond it are not searched.
 */
export type Redact = (text: string, length?: number) => string;

/** One of several texts that are shown together. */
export interface ShownText {
  readonly text: string;
  /** The number of characters to return. */
  readonly length: number;
  /** Whether it is the name of a field, and not a message. */
  readonly isName: boolean;
}

const redacted = '[redacted]';
/** The longest escape of one character: `\xe6\xbc\xa2`. */
const maxEscapeLength = 12;
/** How many characters are searched beyond the returned length, so that a secret across the cut is found. */
export const searchedAhead = maxPrefixLength * maxEscapeLength;
/** All secrets together, in UTF-8: more than real tokens and keys have. Searching for more would be too expensive. */
const maxBytes = 16_384;

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
    const lower = names.map((name) => name.toLowerCase());
    this.#names.push(...lower.filter((name) => name !== '' && !this.#names.includes(name)));
  }

  readonly redact: Redact = (text, length = text.length) => {
    const shown = { text, length, isName: false };
    return replaceRanges(shown, this.findIn([shown])[0] ?? []);
  };

  /** Whether the hexadecimal id of a response holds a secret. */
  isInId(id: string): boolean {
    return this.#bytes > maxBytes || holdsSecret(id, this.#secrets);
  }

  /** The ranges of secrets in texts that are shown one after another: a secret may be spread over several of them. */
  findIn(texts: readonly ShownText[]): Range[][] {
    if (this.#bytes > maxBytes) return texts.map(({ text }) => (text === '' ? [] : [[0, text.length]]));
    const joined = join(texts);
    if (joined.text === '') return texts.map(() => []);
    const ranges = this.#find(joined.text).map((range) => closeRange(range, joined.ends));
    return texts.map((_, index) => rangesWithin(ranges, joined.starts[index] ?? 0, joined.ends[index] ?? 0));
  }

  #find(text: string): Range[] {
    this.#finder ??= new SecretFinder();
    for (const secret of this.#secrets.slice(this.#indexed)) this.#finder.add(secret);
    this.#indexed = this.#secrets.length;
    return this.#finder.find(decodingsOf(text), this.#names);
  }
}

/** A redactor of a single use. */
export function createRedactor(secrets: readonly string[], names: readonly string[] = []): Redact {
  const redactor = new Redactor();
  redactor.add(secrets);
  redactor.addNames(names);
  return redactor.redact;
}

/** Joins the names of a path as messages show it, so that a host name is found too. */
function join(texts: readonly ShownText[]): { text: string; starts: number[]; ends: number[] } {
  const [starts, ends]: [number[], number[]] = [[], []];
  let joined = '';
  for (const [index, { text, length, isName }] of texts.entries()) {
    if (index > 0) joined += isName && texts[index - 1]?.isName ? '.' : ' ';
    starts.push(joined.length);
    joined += text.slice(0, length + searchedAhead);
    ends.push(joined.length);
  }
  return { text: joined, starts, ends };
}

/** Of a long secret, only the beginning was searched: the rest of its text belongs to it. */
function closeRange([start, end, open]: Range, textEnds: readonly number[]): Range {
  return [start, open ? (textEnds.find((textEnd) => textEnd >= end) ?? end) : end];
}

/** Those ranges of the joined text that reach into one of its texts, as ranges of that text. */
function rangesWithin(ranges: readonly Range[], textStart: number, textEnd: number): Range[] {
  return ranges
    .filter(([start, end]) => start < textEnd && end > textStart)
    .map(([start, end]) => [Math.max(start, textStart) - textStart, Math.min(end, textEnd) - textStart]);
}

/** Merges overlapping ranges, so that no part of a longer secret remains. */
export function replaceRanges({ text, length }: ShownText, ranges: readonly Range[]): string {
  let clean = '';
  let end = 0;
  for (const [from, to] of ranges.filter(([from]) => from < length).sort(([a], [b]) => a - b)) {
    if (from >= end) clean += `${text.slice(end, from)}${redacted}`;
    end = Math.max(end, to);
  }
  return clean + text.slice(end, length);
}
