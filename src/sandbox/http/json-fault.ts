/** What Python's json module says of a text that is not JSON, and where. Made for texts that JSON.parse has refused. */
export function jsonFault(text: string): string {
  try {
    const scan = new Scan(text);
    scan.value();
    return scan.atEnd() ? 'Expecting value' : scan.fault('Extra data').message;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    // Too deep for the stack: Python gives up there as well.
    if (error instanceof RangeError) return 'maximum recursion depth exceeded';
    throw error;
  }
}

class Fault extends Error {}

const whitespace = /[ \t\n\r]*/y;
const plain = /[^"\\\p{Cc}]*/uy;
const scalar = /null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const constant = /NaN|-?Infinity/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Walks a text as Python's decoder does, up to the first thing it would not take. */
class Scan {
  #at = 0;

  constructor(private readonly text: string) {}

  value(): void {
    if (this.#at === 0 && this.text.startsWith('\ufeff')) {
      throw this.fault('Unexpected UTF-8 BOM (decode using utf-8-sig)');
    }
    this.#take(whitespace);
    const outOfRange = this.#take(constant);
    if (outOfRange) throw new Fault(`Out of range float values are not JSON compliant: '${outOfRange}'`);
    if (this.#skip('"')) this.#string();
    else if (this.#skip('{')) this.#members('}', () => this.#pair());
    else if (this.#skip('[')) this.#members(']', () => this.value());
    else if (!this.#take(scalar)) throw this.fault('Expecting value');
    this.#take(whitespace);
  }

  atEnd(): boolean {
    return this.#at === this.text.length;
  }

  /** Python counts characters, not UTF-16 units. */
  fault(message: string, at = this.#at): Fault {
    const before = [...this.text.slice(0, at)];
    const line = before.filter((character) => character === '\n').length + 1;
    const column = before.length - before.lastIndexOf('\n');
    return new Fault(`${message}: line ${line} column ${column} (char ${before.length})`);
  }

  #members(close: string, member: () => void): void {
    this.#take(whitespace);
    if (this.#skip(close)) return;
    for (;;) {
      member();
      if (this.#skip(close)) return;
      if (!this.#skip(',')) throw this.fault("Expecting ',' delimiter");
      this.#take(whitespace);
    }
  }

  #pair(): void {
    if (!this.#skip('"')) throw this.fault('Expecting property name enclosed in double quotes');
    this.#string();
    this.#take(whitespace);
    if (!this.#skip(':')) throw this.fault("Expecting ':' delimiter");
    this.value();
  }

  #string(): void {
    const begin = this.#at - 1;
    for (;;) {
      this.#take(plain);
      if (this.#skip('"')) return;
      const next = this.text.slice(this.#at, this.#at + 2);
      if (next === '' || next === '\\') throw this.fault('Unterminated string starting at', begin);
      if (next.startsWith('\\')) this.#escape(next);
      else if (next < ' ') throw this.fault('Invalid control character at');
      else this.#at += 1;
    }
  }

  #escape(start: string): void {
    if (this.#take(escaped)) return;
    throw start === '\\u' ? this.fault('Invalid \\uXXXX escape', this.#at + 1) : this.fault('Invalid \\escape');
  }

  #skip(character: string): boolean {
    if (this.text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [taken = ''] = pattern.exec(this.text) ?? [];
    this.#at += taken.length;
    return taken;
  }
}
