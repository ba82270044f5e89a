import { randomInt } from 'node:crypto';
import type { Range } from './decodings.js';

const minLength = 8;
const minTableSize = 256;
/** Odd and random, so that nobody can choose texts whose hashes collide. */
const multiplier = randomInt(2 ** 30) * 2 + 1;
/** The weight of the character that leaves a part when the next one enters. */
const leaving = Array.from({ length: minLength }).reduce((power: number) => Math.imul(power, multiplier), 1);

/** Finds the substrings of texts, from `minLength` characters on, in time linear in both sides. */
export class Substrings {
  #all = '';
  /** A hash table of all parts of the minimum length: the position of each in `#all`, plus one; 0 is empty. */
  #table = new Int32Array(minTableSize);
  #size = 0;

  /** The texts must have no line breaks. */
  add(texts: Iterable<string>): void {
    const from = this.#all.length;
    for (const text of texts) this.#all += `${text}\n`;
    const needed = (this.#size + this.#all.length - from) * 2;
    if (needed > this.#table.length) this.#grow(needed);
    this.#index(from);
  }

  isIn(text: string): boolean {
    return hashesOf(text).some((hash, start) => this.#has(hash, text, start));
  }

  /** The ranges of these substrings in another text, which must have no line breaks. */
  findIn(text: string): Range[] {
    const ranges: [number, number][] = [];
    for (const [start, hash] of hashesOf(text).entries()) {
      if (!this.#has(hash, text, start)) continue;
      const end = start + minLength;
      const before = ranges.at(-1);
      if (before !== undefined && before[1] > start) before[1] = end;
      else ranges.push([start, end]);
    }
    return ranges;
  }

  #grow(needed: number): void {
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(needed)));
    this.#size = 0;
    this.#index(0);
  }

  #index(from: number): void {
    const added = this.#all.slice(from);
    for (const [start, hash] of hashesOf(added).entries()) {
      const slot = this.#slotOf(hash, added, start);
      if (this.#table[slot] !== 0) continue;
      this.#table[slot] = from + start + 1;
      this.#size += 1;
    }
  }

  #has(hash: number, text: string, start: number): boolean {
    return this.#table[this.#slotOf(hash, text, start)] !== 0;
  }

  /** The slot that holds the part of the text, or an empty one. */
  #slotOf(hash: number, text: string, start: number): number {
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (let found = this.#table[slot]; found; found = this.#table[slot]) {
      if (hasSamePart(this.#all, found - 1, text, start)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

/** The hash of each part of the minimum length, in order. */
function hashesOf(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - minLength + 1));
  let rolling = 0;
  for (let end = 0; end < text.length; end += 1) {
    const first = end - minLength;
    rolling = (Math.imul(rolling, multiplier) + text.charCodeAt(end)) | 0;
    if (first >= 0) rolling = (rolling - Math.imul(text.charCodeAt(first), leaving)) | 0;
    if (first >= -1) hashes[first + 1] = Math.imul(rolling ^ (rolling >>> 15), multiplier);
  }
  return hashes;
}

function hasSamePart(one: string, oneStart: number, other: string, otherStart: number): boolean {
  for (let index = 0; index < minLength; index += 1) {
    if (one.charCodeAt(oneStart + index) !== other.charCodeAt(otherStart + index)) return false;
  }
  return true;
}
