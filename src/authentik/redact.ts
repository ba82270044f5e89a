import { withoutOuterSpace } from './outer-space.js';
import { type Reading, readingsOf } from './readings.js';

/**
 * Takes secrets out of a text that came from outside.
 * @param length how much of the text will be shown: what begins past it is neither read nor returned.
 */
export type Redact = (text: string, length?: number) => string;

type Range = readonly [start: number, end: number];

const redacted = '[redacted]';
const shortest = 4;
/** Of a longer secret this much tells that it is there. */
const headLength = 64;
/** The most that one character is spelled with: `\xe6\xbc\xa2`. */
const longestSpelling = 12;
const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/**
 * A function that replaces each of the secrets by `[redacted]`, however authentik may spell or trim it; one of 64 characters
 * or more with all that follows it.
 * One shorter than four characters is replaced only where it stands alone: "k" would otherwise turn "blank" into noise.
 * Texts and secrets may each be megabytes long: what it costs depends on the length that is shown alone.
 */
export function redactor(secrets: readonly string[]): Redact {
  const heads = new Set<string>();
  for (const secret of new Set(secrets)) addHeads(secret, heads);
  heads.delete('');
  return (text, length = text.length) => {
    // As far as a secret reaches that begins in what is shown: half a secret is still one.
    const readings = readingsOf(text.slice(0, length + headLength * longestSpelling));
    const ranges = readings.flatMap((reading) => findAll(reading, heads));
    return replaceAll(text, ranges, length);
  };
}

/** How it begins as it was sent, and as it may be stored: without spaces around it, with nothing that UTF-8 cannot carry. */
function addHeads(secret: string, heads: Set<string>): void {
  for (const text of [secret, withoutOuterSpace(secret)]) {
    heads.add(text.slice(0, headLength));
    if (!text.isWellFormed()) heads.add(text.toWellFormed().slice(0, headLength));
  }
}

function findAll({ text, origin }: Reading, heads: Iterable<string>): Range[] {
  const ranges: Range[] = [];
  for (const head of heads) {
    for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
      const end = start + head.length;
      if (head.length === headLength) ranges.push([origin(start), Number.POSITIVE_INFINITY]);
      else if (head.length >= shortest || standsAlone(text, start, end)) ranges.push([origin(start), origin(end)]);
    }
  }
  return ranges;
}

function standsAlone(text: string, start: number, end: number): boolean {
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
