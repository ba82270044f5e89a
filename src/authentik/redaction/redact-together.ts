import type { Range } from './decodings.js';
import { type Redactor, replaceRanges, type ShownText } from './redactor.js';

/**
 * Redacts the texts of one response. A secret may be spread over several of them, in pieces that are too short to find:
 * over texts that follow each other, over names with the same message, or over messages of different fields.
 */
export function redactTogether(redactor: Redactor, texts: readonly ShownText[]): string[] {
  const inOrder = redactor.findIn(texts);
  const names = findInDifferent(
    redactor,
    texts.filter(({ isName }) => isName),
  );
  const messages = findInDifferent(
    redactor,
    texts.filter(({ isName }) => !isName),
  );
  return texts.map((shown, index) => {
    const apart = (shown.isName ? names : messages).get(shown.text) ?? [];
    return replaceRanges(shown, [...(inOrder[index] ?? []), ...apart]);
  });
}

/** The ranges in each different text, as far as it is shown. One alone was searched before. */
function findInDifferent(redactor: Redactor, texts: readonly ShownText[]): ReadonlyMap<string, readonly Range[]> {
  const different = [...new Map(texts.map((shown) => [shown.text, shown])).values()];
  if (different.length < 2) return new Map();
  const ranges = redactor.findIn(different.map((shown) => ({ ...shown, text: shown.text.slice(0, shown.length) })));
  return new Map(different.map(({ text }, index) => [text, ranges[index] ?? []]));
}
