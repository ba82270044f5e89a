import { type DecodedText, within } from './decodings.js';

/** Both begin at any digit of a text: what is encoded may stand inside a word, and is wrapped into lines. */
const base64Digits = /[A-Za-z\d+/_-]/;
const hexadecimalDigits = /[\dA-Fa-f]/;
const fourDigits = /(?:\d\D*){4}/;
/** Eight characters in a row, in UTF-8 or UTF-16: other bytes come of what was not encoded. */
const readable = /(?:[\t\n\r\0 -~]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){8}/;
/** Bytes of a text, which has more digits than letters elsewhere, or a word that no language has. */
const mayBeEncoded = /[A-Z\d].*[A-Z\d]|[a-z]{16}/s;

/** Whether a text may hold base64 or hexadecimal. */
export const seemsEncoded = (text: string): boolean => mayBeEncoded.test(text);

/** What a text looks like inside base64, at each position in its groups of three bytes, and in hexadecimal: letters and digits alone. */
export function encodedForms(text: string): string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((offset) => Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64'));
  return [...base64.map((form) => form.toLowerCase().replace(/[+/=]/g, '')), bytes.toString('hex')];
}

/** The text as a reader of base64 and of hexadecimal understands it, each byte as a character; none where that gives no text. */
export function decodedReadings(outer: DecodedText): DecodedText[] {
  return decodings(outer).filter(({ text }) => readable.test(text));
}

function decodings(outer: DecodedText): DecodedText[] {
  const base64 = digitsOf(outer, base64Digits);
  const readings = [0, 1, 2, 3].map((offset) => decode(base64, offset, 'base64', 4 / 3));
  // Each character has at least one digit in ASCII, and one of two in other scripts.
  if (!fourDigits.test(outer.text)) return readings;
  const hexadecimal = digitsOf(outer, hexadecimalDigits);
  return [...readings, ...[0, 1].map((offset) => decode(hexadecimal, offset, 'hex', 2))];
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
  return within(outer, { text, start, end });
}

function decode(digits: DecodedText, offset: number, encoding: 'base64' | 'hex', digitsPerByte: number): DecodedText {
  const text = Buffer.from(digits.text.slice(offset), encoding).toString('latin1');
  const start = (index: number) => offset + Math.floor(index * digitsPerByte);
  const end = (index: number) => offset + Math.ceil(index * digitsPerByte);
  return within(digits, { text, start, end });
}
