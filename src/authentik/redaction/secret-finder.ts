import { removeInvisible, toSingleLine, trimWhitespace } from '../text.js';
import { decodeBase64AndHex, seemsEncoded } from './base64-and-hex.js';
import { type DecodedText, layersOf, type Range } from './decodings.js';
import { findRandomRuns } from './random-runs.js';
import { minLength, SecretParts } from './secret-parts.js';
import { fold, foldText } from './text-folding.js';

/** A shorter secret is replaced only as a whole word. */
const minSubstringLength = 4;
/** A longer secret is found by its first characters. */
export const maxPrefixLength = 64;
const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/** Finds secrets in a text and its decodings. */
export class SecretFinder {
  readonly #prefixes = new Set<string>();
  readonly #parts = new SecretParts();

  add(secret: string): void {
    addPrefixes(secret, this.#prefixes);
    this.#prefixes.delete('');
    const trimmed = trimWhitespace(secret);
    if (trimmed.length >= minLength) this.#parts.add(trimmed);
  }

  /**
   * @param texts the text itself, and its decodings.
   * @param names in lower case, without spaces.
   */
  find(texts: readonly DecodedText[], names: readonly string[]): Range[] {
    const encoded = texts.filter(({ text }) => seemsEncoded(text));
    const inner = encoded.flatMap(decodeBase64AndHex).flatMap((layer) => [layer, ...layersOf(layer)]);
    const decoded = [...texts, ...inner];
    return [
      ...texts.flatMap((each) => findAll(each, this.#prefixes)),
      ...decoded.flatMap((each) => findNames(each, names)),
      ...this.#parts.findDecoded(decoded),
      ...this.#parts.findEncoded([...encoded, ...inner]),
      ...(this.#parts.isEmpty ? [] : findRandomRuns(texts[0]?.text ?? '')),
    ];
  }
}

/** Adds the prefix of a secret as sent, and as authentik may store or show it: trimmed, well-formed, on one line. */
function addPrefixes(secret: string, prefixes: Set<string>): void {
  const trimmed = trimWhitespace(secret);
  const line = toSingleLine(trimmed, trimmed.length);
  for (const text of [secret, secret.toWellFormed(), trimmed, line, removeInvisible(line)]) {
    prefixes.add(text.slice(0, maxPrefixLength));
  }
}

function findAll({ text, start: startOf, end: endOf }: DecodedText, prefixes: Iterable<string>): Range[] {
  const ranges: Range[] = [];
  for (const prefix of prefixes) {
    for (let start = text.indexOf(prefix); start >= 0; start = text.indexOf(prefix, start + 1)) {
      const end = start + prefix.length;
      if (prefix.length === maxPrefixLength) ranges.push([startOf(start), endOf(end), 'open']);
      else if (prefix.length >= minSubstringLength || isWholeWord(text, start, end))
        ranges.push([startOf(start), endOf(end)]);
    }
  }
  return ranges;
}

/** In any case, and spaced out. */
function findNames(decoded: DecodedText, names: readonly string[]): Range[] {
  const quick = foldText(decoded.text, 'visible');
  if (!names.some((name) => quick.includes(name))) return [];
  const { text, rangeOf } = fold(decoded, 'visible');
  const ranges: Range[] = [];
  for (const name of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      ranges.push(rangeOf(start, start + name.length));
    }
  }
  return ranges;
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return !endsInWord.test(text.slice(Math.max(0, start - 2), start)) && !beginsWithWord.test(text.slice(end, end + 2));
}
