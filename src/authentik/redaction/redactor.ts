import { toSingleLine, trimWhitespace } from '../text.js';
import { type DecodedText, decodingsOf, type Range } from './decodings.js';
import { minLength, SecretParts } from './secret-parts.js';

/**
 * Takes secrets out of a text that came from outside.
 * @param length how much of the text will be shown: what begins past it is neither read nor returned.
 */
export type Redact = (text: string, length?: number) => string;

const redacted = '[redacted]';
/** Of a whole secret: a shorter one counts only as a word. */
const minSubstringLength = 4;
/** Of a longer secret this much tells that it is there. */
const headLength = 64;
/** The most that one character is spelled with: `\xe6\xbc\xa2`. */
const maxEscapeLength = 12;
/** More than the headers of a request, or any real key, can hold. To look for a longer one costs too much. */
const maxLength = 16_384;
const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/**
 * A function that replaces each of the secrets by `[redacted]`, however authentik may spell, encode or trim it, and each part
 * of eight characters or more. A secret shorter than that is replaced as a whole; one shorter than four characters only
 * where it stands alone: "k" would otherwise turn "blank" into noise. Where one is longer than 16,384 characters, no text
 * is shown at all. What a secret costs, it costs with the first text.
 * @param names in ASCII, such as that of a host: replaced as a whole, in any case, for their parts may be ordinary words.
 */
export function createRedactor(secrets: readonly string[], names: readonly string[] = []): Redact {
  if (secrets.some((secret) => secret.length > maxLength)) return (text) => (text === '' ? '' : redacted);
  let find: ((readings: readonly DecodedText[]) => Range[]) | undefined;
  return (text, length = text.length) => {
    find ??= finder(secrets, names);
    // As far as a secret reaches that begins in what is shown: half a secret is still one.
    const readings = decodingsOf(text.slice(0, length + headLength * maxEscapeLength));
    return replaceAll(text, find(readings), length);
  };
}

function finder(secrets: readonly string[], names: readonly string[]): (readings: readonly DecodedText[]) => Range[] {
  const heads = new Set<string>();
  for (const secret of new Set(secrets)) addHeads(secret, heads);
  heads.delete('');
  const lowerNames = new Set(names.map(toLowerAscii));
  const parts = new SecretParts([...new Set(secrets.map(trimWhitespace))].filter(({ length }) => length >= minLength));
  return (readings) => [
    ...readings.flatMap((reading) => findAll(reading, heads)),
    ...readings.flatMap((reading) => findAll({ ...reading, text: toLowerAscii(reading.text) }, lowerNames)),
    ...parts.find(readings),
  ];
}

/** Leaves each character at its place, as toLowerCase() does not. */
const toLowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** How it begins as it was sent, and as it may be stored and shown: trimmed, as one line, with nothing that UTF-8 cannot carry. */
function addHeads(secret: string, heads: Set<string>): void {
  const trimmed = trimWhitespace(secret);
  for (const text of [secret, secret.toWellFormed(), trimmed, toSingleLine(trimmed, trimmed.length)]) {
    heads.add(text.slice(0, headLength));
  }
}

function findAll({ text, start: startOf, end: endOf }: DecodedText, heads: Iterable<string>): Range[] {
  const ranges: Range[] = [];
  for (const head of heads) {
    for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
      const end = start + head.length;
      if (head.length === headLength) ranges.push([startOf(start), Number.POSITIVE_INFINITY]);
      else if (head.length >= minSubstringLength || isWholeWord(text, start, end))
        ranges.push([startOf(start), endOf(end)]);
    }
  }
  return ranges;
}

function isWholeWord(text: string, start: number, end: number): boolean {
  return !endsInWord.test(text.slice(Math.max(0, start - 2), start)) && !beginsWithWord.test(text.slice(end, end + 2));
}

/** Ranges that overlap are one: what is left of a secret that another one is part of would still tell of it. */
function replaceAll(text: string, ranges: readonly Range[], length: number): string {
  let clean = '';
  let end = 0;
  for (const [from, to] of ranges.filter(([from]) => from < length).sort(([a], [b]) => a - b)) {
    if (from >= end) clean += `${text.slice(end, from)}${redacted}`;
    end = Math.max(end, to);
  }
  return clean + text.slice(end, length);
}
