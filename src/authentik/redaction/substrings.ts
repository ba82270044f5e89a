import { randomInt } from 'node:crypto';
import type { Range } from './decodings.js';

const minLength = 8;
const minTableSize = 256;
/** Odd and random, so that nobody can choose texts whose hashes collide. */
const multiplier = randomInt(2 ** 30) * 2 + 1;

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
    for (let start = 0; start + minLength <= text.length; start += 1) {
      if (this.#table[this.#slotOf(text, start)] !== 0) return true;
    }
    return false;
  }

  /** The ranges of these substrings in another text, which must have no line breaks. */
  findIn(text: string): Range[] {
    const ranges: [number, number][] = [];
    for (let start = 0; start + minLength <= text.length; start += 1) {
      if (this.#table[this.#slotOf(text, start)] === 0) continue;
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
    for (let start = from; start + minLength <= this.#all.length; start += 1) {
      const slot = this.#slotOf(this.#all, start);
      if (this.#table[slot] !== 0) continue;
      this.#table[slot] = start + 1;
      this.#size += 1;
    }
  }

  /** The slot that holds the part of the text, or an empty one. */
  #slotOf(text: string, start: number): number {
    let hash = 0;
    for (let index = start; index < start + minLength; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), multiplier);
    }
    const mask = this.#table.length - 1;
    let slot = Math.imul(hash ^ (hash >>> 15), multiplier) & mask;
    for (let found = this.#table[slot]; found; found = this.#table[slot]) {
      if (hasSamePart(this.#all, found - 1, text, start)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

function hasSamePart(one: string, oneStart: number, other: string, otherStart: number): boolean {
  for (let index = 0; index < minLength; index += 1) {
    if (one.charCodeAt(oneStart + index) !== other.charCodeAt(otherStart + index)) return false;
  }
  return true;
}
