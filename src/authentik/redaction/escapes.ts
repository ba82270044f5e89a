/** One kind of escape sequence. */
export interface Escape {
  readonly pattern: RegExp;
  /** The characters that a match stands for; undefined if it is not valid. */
  readonly decodeMatch: (match: string) => string | undefined;
}

const shortNames: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Backslash escapes of JSON and of Python's repr(). */
export const backslashes: Escape = {
  pattern: /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|U[\da-fA-F]{8}|[bfnrt"'\\/])/g,
  decodeMatch: ([, kind = '', ...digits]) =>
    digits.length === 0 ? (shortNames[kind] ?? kind) : characterOf(`0x${digits.join('')}`),
};
export const html: Escape = {
  // Browsers need no semicolon after a number.
  pattern: /&(?:#(?:\d+|[xX][\da-fA-F]+);?|(?:amp|lt|gt|quot|apos|AMP|LT|GT|QUOT);)/g,
  decodeMatch: (match) => {
    const name = match.replace(/[&;]/g, '').toLowerCase();
    return name.startsWith('#') ? characterOf(name.slice(1).replace('x', '0x')) : entities[name];
  },
};
/** UTF-8 bytes in hexadecimal, each after a mark. */
const hexBytes = (mark: string): Escape => {
  const digit = '[\\da-fA-F]';
  const other = `${mark}${digit}{2}`;
  const character = `[0-7]${digit}|[c-dC-D]${digit}${other}|[eE]${digit}(?:${other}){2}|[fF]${digit}(?:${other}){3}`;
  return {
    pattern: new RegExp(`${mark}(?:${character})`, 'g'),
    decodeMatch: (match) => decodeUtf8(Buffer.from(match.replace(/[^\da-f]/gi, ''), 'hex')),
  };
};

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

export const percents = hexBytes('%');
export const form: Escape = {
  pattern: new RegExp(`\\+|${percents.pattern.source}`, 'g'),
  decodeMatch: (match) => (match === '+' ? ' ' : percents.decodeMatch(match)),
};
const hexadecimals = hexBytes('\\\\x');
/** Python's repr() of bytes. */
export const bytes: Escape = {
  pattern: new RegExp(`\\\\[nrt"'\\\\]|${hexadecimals.pattern.source}`, 'g'),
  decodeMatch: (match) => (match.length === 2 ? backslashes : hexadecimals).decodeMatch(match),
};

/** Code points as other programs write them: `0x68, 0x75`, `%u0068`. */
const codes: Escape = {
  pattern: /(?:%u[\da-fA-F]{2}|0[xX])[\da-fA-F]{2}/g,
  decodeMatch: (match) => characterOf(`0x${match.slice(2)}`),
};
/** Backslash escapes of C and of shells. */
const octals: Escape = {
  pattern: /\\[0-7]{2,3}/g,
  decodeMatch: (match) => String.fromCharCode(Number.parseInt(match.slice(1), 8)),
};
/** A list of bytes in decimal or binary, without its separators. */
export const listedBytes: Escape = {
  pattern: /(?<!\d)(?:[01]{8}|\d{2,3})(?!\d)[\s,;:.|-]*/g,
  decodeMatch: (match) => {
    const [digits = ''] = /^\d+/.exec(match) ?? [];
    return String.fromCharCode(Number.parseInt(digits, digits.length > 3 ? 2 : 10));
  },
};
/** UTF-8 that was decoded as Latin-1. */
const latin1: Escape = {
  pattern: /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g,
  decodeMatch: (match) => decodeUtf8(Buffer.from(match, 'latin1')),
};
const fullWidth: Escape = {
  pattern: /[\uff01-\uff5e]/g,
  decodeMatch: (match) => match.normalize('NFKC'),
};
const all = [html, hexadecimals, codes, percents, backslashes, octals, latin1, fullWidth];
/** All of them in one, for a text that passed through several programs. */
export const mixed: Escape = {
  pattern: new RegExp(all.map(({ pattern }) => pattern.source).join('|'), 'g'),
  decodeMatch: (match) => escapeOf(match).decodeMatch(match),
};

function escapeOf(match: string): Escape {
  if (match.startsWith('&')) return html;
  if (match >= '\uff01') return fullWidth;
  if (match >= '\xc2') return latin1;
  if (/^(?:0|%u)/i.test(match)) return codes;
  if (match.startsWith('%')) return percents;
  if (/^\\[0-7]/.test(match)) return octals;
  // Several bytes in a row form one character.
  return /^\\x..\\/.test(match) ? hexadecimals : backslashes;
}

/** @param number decimal, or hexadecimal after `0x`. */
function characterOf(number: string): string | undefined {
  return Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : undefined;
}
