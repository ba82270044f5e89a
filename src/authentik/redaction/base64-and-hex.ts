import { type DecodedText, nested } from './decodings.js';

/** Decoding may start at any digit and skips others: encoded text may be inside a word, or wrapped into lines. */
const base64Digits = /[A-Za-z\d+/_-]/;
const hexadecimalDigits = /[\dA-Fa-f]/;
const fourDigits = /(?:\d\D*){4}/;
/** Consecutive readable characters in UTF-8 or UTF-16. Other bytes come from decoding text that was not encoded. */
const readable = /(?:[\t\n\r\0 -~]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){8}/;
/** Encoded bytes have several digits or capitals, or are longer than words. */
const mayBeEncoded = /[A-Z\d].*[A-Z\d]|[a-z]{16}/s;

/** Whether a text may hold base64 or hexadecimal. */
export const seemsEncoded = (text: string): boolean => mayBeEncoded.test(text);

/** A text in base64, at each offset in a group of three bytes, and in hexadecimal; letters and digits only. */
export function encodedForms(text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((offset) => Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64'));
  return [...base64.map((form) => form.toLowerCase().replace(/[+/=]/g, '')), bytes.toString('hex')];
}

/** Decodes the text from base64 and hexadecimal, one character for each byte. Omits decodings that are not readable. */
export function decodeBase64AndHex(outer: DecodedText): DecodedText[] {
  return allDecodings(outer).filter(({ text }) => readable.test(text));
}

function allDecodings(outer: DecodedText): DecodedText[] {
  const base64 = digitsOf(outer, base64Digits);
  const decoded = [0, 1, 2, 3].map((offset) => decode(base64, offset, 'base64', 4 / 3));
  // Hexadecimal text has many digits: ASCII characters have at least one each, others one in two bytes.
  if (!fourDigits.test(outer.text)) return decoded;
  const hexadecimal = digitsOf(outer, hexadecimalDigits);
  return [...decoded, ...[0, 1].map((offset) => decode(hexadecimal, offset, 'hex', 2))];
}

function digitsOf(outer: DecodedText, digits: RegExp): DecodedText {
  const origins: number[] = [];
  let text = '';
  for (let index = 0; index < outer.text.length; index += 1) {
    const character = outer.text.charAt(index);
    if (!digits.test(character)) continue;
    origins.push(index);
    text += character;
  }
  const start = (index: number) => origins[index] ?? outer.text.length;
  const end = (index: number) => (origins[index - 1] ?? -1) + 1;
  return nested(outer, { text, start, end });
}

function decode(digits: DecodedText, offset: number, encoding: 'base64' | 'hex', digitsPerByte: number): DecodedText {
  const text = Buffer.from(digits.text.slice(offset), encoding).toString('latin1');
  const start = (index: number) => offset + Math.floor(index * digitsPerByte);
  const end = (index: number) => offset + Math.ceil(index * digitsPerByte);
  return nested(digits, { text, start, end });
}
