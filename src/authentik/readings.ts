export type Range = readonly [start: number, end: number];

/** A text as one of its readers understands it. */
export interface Reading {
  readonly text: string;
  /** Where, in the text as it came, the character at this index begins. */
  readonly start: (index: number) => number;
  /** Where, in the text as it came, the character before this index ends. */
  readonly end: (index: number) => number;
}

/** A reading of what another reading says. */
export const within = (outer: Reading, { text, start, end }: Reading): Reading => ({
  text,
  start: (index) => outer.start(start(index)),
  end: (index) => outer.end(end(index)),
});

/** The text as it is. */
export const plainReading = (text: string): Reading => ({ text, start: (index) => index, end: (index) => index });

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
  pattern: /&(?:#(?:\d{1,7}|[xX][\da-fA-F]{1,6})|amp|lt|gt|quot|apos|AMP|LT|GT|QUOT);/g,
  meaning: (written) => {
    const name = written.slice(1, -1).toLowerCase();
    return name.startsWith('#') ? characterOf(name.slice(1).replace('x', '0x')) : entities[name];
  },
};
/** Bytes of UTF-8 in hexadecimal, each after a mark. */
const bytesAfter = (mark: string): Notation => {
  const digit = '[\\da-fA-F]';
  const other = `${mark}${digit}{2}`;
  const character = `[0-7]${digit}|[c-dC-D]${digit}${other}|[eE]${digit}(?:${other}){2}|[fF]${digit}(?:${other}){3}`;
  return {
    pattern: new RegExp(`${mark}(?:${character})`, 'g'),
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
  pattern: new RegExp(`\\+|${percents.pattern.source}`, 'g'),
  meaning: (written) => (written === '+' ? ' ' : percents.meaning(written)),
};
const hexadecimals = bytesAfter('\\\\x');
/** That of Python's repr() of bytes. */
const bytes: Notation = {
  pattern: new RegExp(`\\\\[nrt"'\\\\]|${hexadecimals.pattern.source}`, 'g'),
  meaning: (written) => (written.length === 2 ? backslashes : hexadecimals).meaning(written),
};

/** Of other programs: `0x68, 0x75`, `%u0068`. */
const codes: Notation = {
  pattern: /(?:%u[\da-fA-F]{2}|0[xX])[\da-fA-F]{2}/g,
  meaning: (written) => characterOf(`0x${written.slice(2)}`),
};
const all = [html, hexadecimals, codes, percents, backslashes];
/** All of them in one, for a text that went through several programs. */
const mixed: Notation = {
  pattern: new RegExp(all.map(({ pattern }) => pattern.source).join('|'), 'g'),
  meaning: (written) => notationOf(written).meaning(written),
};

function notationOf(written: string): Notation {
  if (written.startsWith('&')) return html;
  if (/^(?:0|%u)/i.test(written)) return codes;
  if (written.startsWith('%')) return percents;
  // Several bytes in a row are one character.
  return /^\\x..\\/.test(written) ? hexadecimals : backslashes;
}

const maxLayers = 3;

/** What some of each notation begins with; few texts have it. */
const anyNotation = /[\\&%+]|0x/i;

/** The text itself, and each decoding of it: JSON, Python's repr(), HTML, URLs, and up to three layers of any of them. */
export function readingsOf(text: string): Reading[] {
  const plain = plainReading(text);
  if (!anyNotation.test(text)) return [plain];
  const quoted = readAll(plain, [backslashes, bytes]);
  // What Python quotes may be JSON, such as the body of a request.
  const inner = quoted.flatMap((reading) => readAll(reading, [backslashes]));
  return [plain, ...quoted, ...inner, ...readAll(plain, [html, percents, form]), ...layersOf(plain)];
}

/** What is left of a text as its notations are undone, one layer after the other. */
export function layersOf(plain: Reading): Reading[] {
  const layers: Reading[] = [];
  for (let outer = plain; layers.length < maxLayers; ) {
    const [inner] = readAll(outer, [mixed]);
    if (inner === undefined || inner.text === outer.text) break;
    layers.push(inner);
    outer = inner;
  }
  return layers;
}

function readAll(outer: Reading, notations: readonly Notation[]): Reading[] {
  return notations
    .filter(({ pattern }) => outer.text.search(pattern) >= 0)
    .map((notation) => within(outer, read(outer.text, notation)));
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
  const origin = (index: number) => origins[index] ?? text.length;
  return { text: parts.join(''), start: origin, end: origin };
}

/** @param number decimal, or hexadecimal after `0x`. */
function characterOf(number: string): string | undefined {
  return Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : undefined;
}
