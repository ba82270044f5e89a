import { backslashes, bytes, type Encoding, form, html, mixed, percents } from './notations.js';

export type Range = readonly [start: number, end: number];

/** A text as one of its readers understands it. */
export interface DecodedText {
  readonly text: string;
  /** Where, in the text as it came, the character at this index begins. */
  readonly start: (index: number) => number;
  /** Where, in the text as it came, the character before this index ends. */
  readonly end: (index: number) => number;
}

/** A reading of what another reading says. */
export const within = (outer: DecodedText, { text, start, end }: DecodedText): DecodedText => ({
  text,
  start: (index) => outer.start(start(index)),
  end: (index) => outer.end(end(index)),
});

/** The text as it is. */
export const plainText = (text: string): DecodedText => ({ text, start: (index) => index, end: (index) => index });

const maxLayers = 3;

/** What some of each notation begins with; few texts have it. */
const anyEncoding = /[\\&%+\uff01-\uff5e]|0x|[\xc2-\xf4][\x80-\xbf]/i;

/** The text itself, and each decoding of it: JSON, Python's repr(), HTML, URLs, and up to three layers of any of them. */
export function decodingsOf(text: string): DecodedText[] {
  const plain = plainText(text);
  if (!anyEncoding.test(text)) return [plain];
  const quoted = decodeAll(plain, [backslashes, bytes]);
  // What Python quotes may be JSON, such as the body of a request.
  const inner = quoted.flatMap((reading) => decodeAll(reading, [backslashes]));
  return [plain, ...quoted, ...inner, ...decodeAll(plain, [html, percents, form]), ...layersOf(plain)];
}

/** What is left of a text as its notations are undone, one layer after the other. */
export function layersOf(plain: DecodedText): DecodedText[] {
  const layers: DecodedText[] = [];
  for (let outer = plain; layers.length < maxLayers; ) {
    const [inner] = decodeAll(outer, [mixed]);
    if (inner === undefined || inner.text === outer.text) break;
    layers.push(inner);
    outer = inner;
  }
  return layers;
}

function decodeAll(outer: DecodedText, notations: readonly Encoding[]): DecodedText[] {
  return notations
    .filter(({ pattern }) => outer.text.search(pattern) >= 0)
    .map((notation) => within(outer, decode(outer.text, notation)));
}

function decode(text: string, { pattern, meaning }: Encoding): DecodedText {
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
