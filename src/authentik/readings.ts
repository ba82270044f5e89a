/** A text as one of its readers understands it. */
export interface Reading {
  readonly text: string;
  /** Where, in the text as it came, what is at this index begins. */
  readonly origin: (index: number) => number;
}

/** One way to write characters as others. */
interface Notation {
  readonly pattern: RegExp;
  /** undefined for what only looks like a character that is written so. */
  readonly meaning: (written: string) => string | undefined;
}

const shortNames: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** JSON's, JSON's in ASCII, and that of Python's repr(). */
const backslashes: Notation = {
  pattern: /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|U[\da-fA-F]{8}|[bfnrt"'\\/])/g,
  meaning: ([, kind = '', ...digits]) =>
    digits.length === 0 ? (shortNames[kind] ?? kind) : characterOf(`0x${digits.join('')}`),
};
const html: Notation = {
  pattern: /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|amp|lt|gt|quot|apos);/gi,
  meaning: (written) => {
    const name = written.slice(1, -1).toLowerCase();
    return name.startsWith('#') ? characterOf(name.slice(1).replace('x', '0x')) : entities[name];
  },
};
/** Bytes of UTF-8 in hexadecimal, each after a mark. */
const bytesAfter = (mark: string): Notation => {
  const other = `${mark}[\\da-f]{2}`;
  const character = `[0-7][\\da-f]|[cd][\\da-f]${other}|e[\\da-f](?:${other}){2}|f[\\da-f](?:${other}){3}`;
  return {
    pattern: new RegExp(`${mark}(?:${character})`, 'gi'),
    meaning: (written) => {
      try {
        return utf8.decode(Buffer.from(written.replace(/[^\da-f]/gi, ''), 'hex'));
      } catch {
        return undefined;
      }
    },
  };
};
const percents = bytesAfter('%');
const form: Notation = {
  pattern: new RegExp(`\\+|${percents.pattern.source}`, 'gi'),
  meaning: (written) => (written === '+' ? ' ' : percents.meaning(written)),
};
const hexadecimals = bytesAfter('\\\\x');
/** That of Python's repr() of bytes. */
const bytes: Notation = {
  pattern: new RegExp(`\\\\[nrt"'\\\\]|${hexadecimals.pattern.source}`, 'gi'),
  meaning: (written) => (written.length === 2 ? backslashes : hexadecimals).meaning(written),
};

/** What some of each notation begins with; hardly any text has it. */
const anyNotation = /[\\&%+]/;

/** The text as it is, and as a reader of each notation that it may be written in understands it. */
export function readingsOf(text: string): Reading[] {
  const plain: Reading = { text, origin: (index) => index };
  if (!anyNotation.test(text)) return [plain];
  const quoted = readAll(plain, [backslashes, bytes]);
  // What Python quotes may be JSON, such as the body of a request.
  const inner = quoted.flatMap((reading) => readAll(reading, [backslashes]));
  return [plain, ...quoted, ...inner, ...readAll(plain, [html, percents, form])];
}

function readAll(outer: Reading, notations: readonly Notation[]): Reading[] {
  return notations
    .filter(({ pattern }) => outer.text.search(pattern) >= 0)
    .map((notation) => {
      const { text, origin } = read(outer.text, notation);
      return { text, origin: (index) => outer.origin(origin(index)) };
    });
}

function read(text: string, { pattern, meaning }: Notation): Reading {
  const origins: number[] = [];
  const parts: string[] = [];
  const add = (part: string, from: number, step: 0 | 1) => {
    for (let index = 0; index < part.length; index += 1) origins.push(from + index * step);
    parts.push(part);
  };
  let end = 0;
  for (const { 0: written, index } of text.matchAll(pattern)) {
    add(text.slice(end, index), end, 1);
    end = index + written.length;
    const character = meaning(written);
    if (character === undefined) add(written, index, 1);
    else add(character, index, 0);
  }
  add(text.slice(end), end, 1);
  return { text: parts.join(''), origin: (index) => origins[index] ?? text.length };
}

/** @param number decimal, or hexadecimal after `0x`. */
function characterOf(number: string): string | undefined {
  return Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : undefined;
}
