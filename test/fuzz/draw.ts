import fc from 'fast-check';
import { markedTexts, plainTexts } from './canaries.js';

const marked = () => markedTexts;
const plain = () => plainTexts;

/** Chooses step by step while something is made, where an arbitrary of the whole could hardly be written down. */
export class Draw {
  #slugs = 0;

  /** @param echoed whether texts come back as data, and are not to be marked as what must go nowhere. */
  constructor(
    private readonly generate: fc.GeneratorValue,
    private readonly echoed: boolean,
  ) {}

  /** 0 to one less than the count. */
  below(count: number): number {
    return this.generate(fc.nat, { max: count - 1 });
  }

  /** True so many times out of a hundred. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  oneOf<T>(first: T, ...others: T[]): T {
    return others[this.below(others.length + 1) - 1] ?? first;
  }

  /** Some of them, in their order. */
  some<T>(all: readonly T[], percent: number): T[] {
    return all.filter(() => this.chance(percent));
  }

  number(): number {
    return this.generate(fc.double, { noNaN: true, noDefaultInfinity: true });
  }

  int(): number {
    return this.generate(fc.integer);
  }

  /** A text that must not come back, unless it is echoed. */
  text(): string {
    const text = this.secret();
    return this.echoed ? text.replaceAll('Zq9x', '') : text;
  }

  secret(): string {
    return this.generate(marked);
  }

  /** Another one each time: authentik takes none twice. */
  slug(): string {
    this.#slugs += 1;
    return this.echoed ? `slug_${this.#slugs}` : `Zq9x-${this.#slugs}`;
  }

  plainText(): string {
    return this.generate(plain);
  }
}
