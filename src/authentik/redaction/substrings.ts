import type { Range } from './decodings.js';

const minLength = 8;
/** Each substring of the minimum length holds exactly one sample. */
const sampleLength = 4;
const sampleDistance = minLength - sampleLength + 1;
/** Beyond this, an index is cheaper than searching the texts. */
const maxSearches = 256;

/** Finds the substrings of texts, from `minLength` characters on, in time linear in both sides. */
export class Substrings {
  readonly #all: string;
  readonly #indexes = new Map<number, ReadonlySet<string>>();
  #searches = 0;

  constructor(texts: readonly string[]) {
    this.#all = texts.join('\n');
  }

  /** The ranges of these substrings in another text, which must have no line breaks. */
  findIn(text: string): Range[] {
    const ranges: [number, number][] = [];
    for (let sample = 0; sample + sampleLength <= text.length; sample += sampleDistance) {
      if (this.#has(text.slice(sample, sample + sampleLength))) this.#findAround(text, sample, ranges);
    }
    return ranges;
  }

  #findAround(text: string, sample: number, ranges: [number, number][]): void {
    const last = Math.min(sample, text.length - minLength);
    for (let start = Math.max(0, sample + sampleLength - minLength); start <= last; start += 1) {
      const end = start + minLength;
      if (!this.#has(text.slice(start, end))) continue;
      const before = ranges.at(-1);
      if (before !== undefined && before[1] > start) before[1] = end;
      else ranges.push([start, end]);
    }
  }

  #has(part: string): boolean {
    this.#searches += 1;
    return this.#searches <= maxSearches ? this.#all.includes(part) : this.#indexOf(part.length).has(part);
  }

  #indexOf(length: number): ReadonlySet<string> {
    const known = this.#indexes.get(length);
    if (known !== undefined) return known;
    const index = new Set<string>();
    for (let start = 0; start + length <= this.#all.length; start += 1)
      index.add(this.#all.slice(start, start + length));
    this.#indexes.set(length, index);
    return index;
  }
}
