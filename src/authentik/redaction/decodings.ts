import { backslashes, bytes, type Escape, form, html, listedBytes, mixed, percents } from './escapes.js';

/** @param open whether more of the secret may follow. */
export type Range = readonly [start: number, end: number, open?: 'open'];

/** A decoded text that maps each position back to the original text. */
export interface DecodedText {
  readonly text: string;
  /** Where the character at this index begins in the original text. */
  readonly start: (index: number) => number;
  /** Where the character before this index ends in the original text. */
  readonly end: (index: number) => number;
}

/** Maps a decoding of `outer`'s text back to the original text of `outer`. */
export const nested = (outer: DecodedText, { text, start, end }: DecodedText): DecodedText => ({
  text,
  start: (index) => outer.start(start(index)),
  end: (index) => outer.end(end(index)),
});

/** The text itself, without decoding. */
export const plainText = (text: string): DecodedText => ({ text, start: (index) => index, end: (index) => index });

const maxLayers = 3;

/** A quick check: few texts hold anything that may be encoded. */
const anyEscape = /[\\&%+\uff01-\uff5e]|0x|[\xc2-\xf4][\x80-\xbf]/i;

/** At least as many bytes as the shortest part of a secret that is found. */
const byteList = /(?:\d{2,8}[\s,;:.|-]+){7}\d{2}/;

/** The text itself, and each decoding of it: JSON, Python's repr(), HTML, URLs, and several layers of any of them. */
export function decodingsOf(text: string): DecodedText[] {
  const plain = plainText(text);
  const lists = byteList.test(text) ? decodeAll(plain, [listedBytes]) : [];
  if (!anyEscape.test(text)) return [plain, ...lists];
  const quoted = decodeAll(plain, [backslashes, bytes]);
  // Python may quote JSON, such as a request's body.
  const inner = quoted.flatMap((decoded) => decodeAll(decoded, [backslashes]));
  return different([
    plain,
    ...lists,
    ...quoted,
    ...inner,
    ...decodeAll(plain, [html, percents, form]),
    ...layersOf(plain),
  ]);
}

/** Several ways of decoding may lead to the same text. */
const different = (texts: readonly DecodedText[]): DecodedText[] => [
  ...new Map(texts.map((decoded) => [decoded.text, decoded])).values(),
];

/** Decodes a text layer by layer, and returns the result of each layer. */
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

function decodeAll(outer: DecodedText, escapes: readonly Escape[]): DecodedText[] {
  return escapes
    .filter(({ pattern }) => outer.text.search(pattern) >= 0)
    .map((kind) => nested(outer, decode(outer.text, kind)));
}

function decode(text: string, kind: Escape): DecodedText {
  const decoded = text.replace(kind.pattern, (match) => kind.decodeMatch(match) ?? match);
  return { text: decoded, ...positions(() => originsOf(text, kind), text.length) };
}

/** Where each character of the decoded text begins. */
function originsOf(text: string, { pattern, decodeMatch }: Escape): number[] {
  const origins: number[] = [];
  const add = (length: number, from: number, step: 0 | 1) => {
    for (let index = 0; index < length; index += 1) origins.push(from + index * step);
  };
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    add(index - end, end, 1);
    end = index + match.length;
    const character = decodeMatch(match);
    if (character === undefined) add(match.length, index, 1);
    else add(character.length, index, 0);
  }
  add(text.length - end, end, 1);
  return origins;
}

/** Finds the origins when one is asked for: most decodings hold no secret. */
function positions(find: () => readonly number[], length: number): Pick<DecodedText, 'start' | 'end'> {
  let origins: readonly number[] | undefined;
  const origin = (index: number) => {
    origins ??= find();
    return origins[index] ?? length;
  };
  return { start: origin, end: origin };
}
