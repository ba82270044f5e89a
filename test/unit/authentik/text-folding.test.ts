import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../../src/authentik/redaction/decodings.js';
import { type Alphabet, fold, foldText } from '../../../src/authentik/redaction/text-folding.js';

const alphabets: readonly Alphabet[] = ['alphanumeric', 'visible', 'spaced'];
/** Beyond are no letters, but a few invisible characters. */
const codePoints = [...Array(0x2_0000).keys(), ...Array.from({ length: 0x200 }, (_, index) => 0xe_0000 + index)];

describe('foldText', () => {
  it.each(alphabets)('folds every character as fold does, for the alphabet %s', (alphabet) => {
    const different: string[] = [];
    for (const code of codePoints) {
      const text = `a${String.fromCodePoint(code)}b `;
      if (foldText(text, alphabet) !== fold(plainText(text), alphabet).text) different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });

  it.each(alphabets)(
    'folds characters that depend on their neighbours as fold does, for the alphabet %s',
    (alphabet) => {
      for (const text of [
        'ΟΔΟΣ ς Σ',
        'a \u200b \u3000 b',
        'ᾳ\u0301\u0345x',
        '\u1100\u1161각',
        'ẞßﬃ',
        'I\u0307İ',
        '\ud83d ',
      ]) {
        expect(foldText(text, alphabet)).toBe(fold(plainText(text), alphabet).text);
      }
    },
  );
});
