/** One way to write characters as others. */
export interface Encoding {
  readonly pattern: RegExp;
  /** undefined for what only looks like a character that is written so. */
  readonly meaning: (written: string) => string | undefined;
}

const shortNames: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** JSON's, JSON's in ASCII, and that of Python's repr(). */
export const backslashes: Encoding = {
  pattern: /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|U[\da-fA-F]{8}|[bfnrt"'\\/])/g,
  meaning: ([, kind = '', ...digits]) =>
    digits.length === 0 ? (shortNames[kind] ?? kind) : characterOf(`0x${digits.join('')}`),
};
export const html: Encoding = {
  pattern: /&(?:#(?:\d{1,7}|[xX][\da-fA-F]{1,6})|amp|lt|gt|quot|apos|AMP|LT|GT|QUOT);/g,
  meaning: (written) => {
    const name = written.slice(1, -1).toLowerCase();
    return name.startsWith('#') ? characterOf(name.slice(1).replace('x', '0x')) : entities[name];
  },
};
/** Bytes of UTF-8 in hexadecimal, each after a mark. */
const hexBytes = (mark: string): Encoding => {
  const digit = '[\\da-fA-F]';
  const other = `${mark}${digit}{2}`;
  const character = `[0-7]${digit}|[c-dC-D]${digit}${other}|[eE]${digit}(?:${other}){2}|[fF]${digit}(?:${other}){3}`;
  return {
    pattern: new RegExp(`${mark}(?:${character})`, 'g'),
    meaning: (written) => utf8OrNothing(Buffer.from(written.replace(/[^\da-f]/gi, ''), 'hex')),
  };
};

function utf8OrNothing(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

export const percents = hexBytes('%');
export const form: Encoding = {
  pattern: new RegExp(`\\+|${percents.pattern.source}`, 'g'),
  meaning: (written) => (written === '+' ? ' ' : percents.meaning(written)),
};
const hexadecimals = hexBytes('\\\\x');
/** That of Python's repr() of bytes. */
export const bytes: Encoding = {
  pattern: new RegExp(`\\\\[nrt"'\\\\]|${hexadecimals.pattern.source}`, 'g'),
  meaning: (written) => (written.length === 2 ? backslashes : hexadecimals).meaning(written),
};

/** Of other programs: `0x68, 0x75`, `%u0068`. */
const codes: Encoding = {
  pattern: /(?:%u[\da-fA-F]{2}|0[xX])[\da-fA-F]{2}/g,
  meaning: (written) => characterOf(`0x${written.slice(2)}`),
};
/** Bytes of UTF-8 that were read as a character each. */
const latin1: Encoding = {
  pattern: /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g,
  meaning: (written) => utf8OrNothing(Buffer.from(written, 'latin1')),
};
const fullWidth: Encoding = {
  pattern: /[\uff01-\uff5e]/g,
  meaning: (written) => written.normalize('NFKC'),
};
const all = [html, hexadecimals, codes, percents, backslashes, latin1, fullWidth];
/** All of them in one, for a text that went through several programs. */
export const mixed: Encoding = {
  pattern: new RegExp(all.map(({ pattern }) => pattern.source).join('|'), 'g'),
  meaning: (written) => encodingOf(written).meaning(written),
};

function encodingOf(written: string): Encoding {
  if (written.startsWith('&')) return html;
  if (written >= '\uff01') return fullWidth;
  if (written >= '\xc2') return latin1;
  if (/^(?:0|%u)/i.test(written)) return codes;
  if (written.startsWith('%')) return percents;
  // Several bytes in a row are one character.
  return /^\\x..\\/.test(written) ? hexadecimals : backslashes;
}

/** @param number decimal, or hexadecimal after `0x`. */
function characterOf(number: string): string | undefined {
  return Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : undefined;
}
