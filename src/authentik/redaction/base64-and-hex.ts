import { type DecodedText, nested } from './decodings.js';

/** Decoding may start at any digit and skips others: encoded text may be inside a word, or wrapped into lines. */
const noBase64Digits = /[^A-Za-z\d+/_-]+/g;
const noHexadecimalDigits = /[^\dA-Fa-f]+/g;
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
  const base64 = withoutOthers(outer, noBase64Digits);
  const decoded = [0, 1, 2, 3].map((offset) => decode(base64, offset, 'base64', 4 / 3));
  // Hexadecimal text has many digits: ASCII characters have at least one each, others one in two bytes.
  if (!fourDigits.test(outer.text)) return decoded;
  const hexadecimal = withoutOthers(outer, noHexadecimalDigits);
  return [...decoded, ...[0, 1].map((offset) => decode(hexadecimal, offset, 'hex', 2))];
}

function withoutOthers(outer: DecodedText, others: RegExp): DecodedText {
  let origins: readonly number[] | undefined;
  const originOf = (index: number) => {
    // Most texts hold no secret, so that nothing asks for a position.
    origins ??= originsOf(outer.text, others);
    return origins[index];
  };
  const start = (index: number) => originOf(index) ?? outer.text.length;
  const end = (index: number) => (originOf(index - 1) ?? -1) + 1;
  return nested(outer, { text: outer.text.replace(others, ''), start, end });
}

/** Where each remaining character begins. */
function originsOf(text: string, others: RegExp): number[] {
  const origins: number[] = [];
  let start = 0;
  for (const { 0: match, index } of [...text.matchAll(others), { 0: '', index: text.length }]) {
    for (; start < index; start += 1) origins.push(start);
    start = index + match.length;
  }
  return origins;
}

function decode(digits: DecodedText, offset: number, encoding: 'base64' | 'hex', digitsPerByte: number): DecodedText {
  const text = Buffer.from(digits.text.slice(offset), encoding).toString('latin1');
  const start = (index: number) => offset + Math.floor(index * digitsPerByte);
  const end = (index: number) => offset + Math.ceil(index * digitsPerByte);
  return nested(digits, { text, start, end });
}
