import fc from 'fast-check';
import { markedTexts, plainTexts } from './canaries.js';

const marked = () => markedTexts;
const plain = () => plainTexts;

/** Makes random choices step by step, where an arbitrary of the whole would be hard to write down. */
export class Draw {
  #slugs = 0;

  /** @param echoed whether texts come back as data, and are not to be marked as forbidden. */
  constructor(
    private readonly generate: fc.GeneratorValue,
    private readonly echoed: boolean,
  ) {}

  /** 0 to one less than the count. */
  below(count: number): number {
    return this.generate(fc.nat, { max: count - 1 });
  }

  /** True in the given percentage of cases. */
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

  /** A new one each time: authentik accepts none twice. */
  slug(): string {
    this.#slugs += 1;
    return this.echoed ? `slug_${this.#slugs}` : `Zq9x-${this.#slugs}`;
  }

  plainText(): string {
    return this.generate(plain);
  }
}
