import fc from 'fast-check';

/** The start of each mark; found anywhere, even in a truncated text, it is a leak. */
const marks = { key: 'Zq7x', token: 'Zq8x', body: 'Zq9x' };
const anyMark = /Zq[789]x/i;
const word = 'Canary';
/** The same for changed or encoded texts: what remains of a mark and its word at any position in base64 and hexadecimal. */
const changedMarks = Object.values(marks).flatMap((mark) => {
  const text = `${mark}${word}`;
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${'\0'.repeat(offset)}${text}`)
      .toString('base64')
      .slice(4, 12),
  );
  return [text, Buffer.from(text).toString('hex'), ...base64];
});
const anyChangedMark = new RegExp(changedMarks.join('|'), 'i');

/** Whether any of them is in a text. */
export const isMarked = (text: string): boolean => anyMark.test(text);

/** Texts that are easily spelled, cut or matched wrongly. */
const oddities = [
  ...['', ' ', '\t', '\n', '\r\n', '\u0001', '\u001c', '\u001b[31m', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b'],
  ...[
    '\u2028',
    '\ufeff',
    '\ue000',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'я',
    '漢',
    '🔑',
    '👩‍👩‍👧',
    '\u{10ffff}',
    '"',
    "'",
    '`',
    '\\',
  ],
  ...['\\n', '\\u00e9', '\\"', "\\'", '\\\\', '/', '%', '%2F', '+', '&', '&amp;', '<b>', '{}', '[]', '()', '.*', '^$'],
  ...['|', '?', '$&', '$1', '\\d', '(?:', '[a', 'a{2', '-', '_', ':', ';', '=', ',', '.', '#', '~', '0', '1e5', 'null'],
];
const words = [
  ...['a', 'k', 'ab', 'name', 'slug', 'field', 'this', 'is', 'may', 'stage', 'already exists', 'input', 'authentik'],
  ...['redacted', '[redacted]', 'act', '1', '0', '.', '...', '\\', "'", '"', ' ', '$&', '🔑', 'é', 'x'.repeat(300)],
];

const edge = fc.array(fc.oneof(fc.constantFrom(...oddities), fc.string({ unit: 'grapheme', maxLength: 3 })), {
  maxLength: 4,
});
const around = (mark: string) =>
  fc.tuple(edge, edge).map(([before, after]) => `${before.join('')}${mark}${word}${after.join('')}`);

/** A private key; one in five is a word that may occur in an honest text, which does not count as a leak. */
export const privateKeys = fc.oneof(
  { weight: 4, arbitrary: around(marks.key) },
  { weight: 1, arbitrary: fc.constantFrom(...words) },
);

/** A bearer token: anything that a header can carry. */
export const tokens = fc
  .oneof({ weight: 4, arbitrary: around(marks.token) }, { weight: 1, arbitrary: fc.constantFrom(...words) })
  .chain((text) => fc.constantFrom(text, Buffer.from(text).toString('latin1')))
  .map((text) => text.replace(/[^\x20-\x7e\x80-\xff]/g, '').trim() || 'token');

/** A text that is no secret and yet must not appear: submitted, or in a body that is not passed on. */
export const markedTexts = fc.oneof(around(marks.body), fc.constant(`${marks.body}${word}`));

/** A text of a client or of authentik without anything that must be hidden. */
export const plainTexts = fc.oneof(
  edge.map((parts) => parts.join('')),
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('\ud800', 'a\udc00b', '\0', `${'x'.repeat(498)}🔑x`, `${'y'.repeat(999)}🔑`, 'z'.repeat(3000)),
);

/** The forbidden texts that occur in any of the texts; the origin is that of authentik. */
export function leaks(texts: Readonly<Record<string, string>>, authentik: string): string[] {
  const { hostname, port } = new URL(authentik);
  const forbidden = new RegExp(
    `${anyMark.source}|${hostname.replaceAll('.', '\\.')}|\\[redacted\\](:|%3A)${port}`,
    'i',
  );
  return Object.entries(texts).flatMap(([place, text]) => [
    ...found(place, text, forbidden),
    ...found(place, text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, ''), anyChangedMark),
  ]);
}

function found(place: string, text: string, forbidden: RegExp): string[] {
  const at = text.search(forbidden);
  return at < 0 ? [] : [`a canary is in the ${place}: ${surroundings(text, at)}`];
}

const surroundings = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 40));
