import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/authentik/redaction/redactor.js';

describe('redactor', () => {
  it.each<[string, string, string, string]>([
    ['wherever it is', 'hunter2', 'hunter2 and xhunter2x', '[redacted] and x[redacted]x'],
    ['with syntax of regular expressions', '.*+?^$|{}()[]\\', 'a.*+?^$|{}()[]\\b', 'a[redacted]b'],
    ['only as it is written', 'h.nter', 'hunter h.nter HUNTER H.NTER', 'hunter [redacted] HUNTER H.NTER'],
    ['as JSON escapes it', 'a"b\\c\n', String.raw`{"x":"a\"b\\c\n"}`, '{"x":"[redacted]"}'],
    ['as it is, when JSON would escape it', 'a"b\\c\nd', 'a"b\\c\nd', '[redacted]'],
    ['as authentik trims it', '  hunter2\n', '"hunter2" is bad', '"[redacted]" is bad'],
    ['with its spaces, when they are there', ' hunter2 ', 'x hunter2 y', 'x[redacted]y'],
    ['with dollar signs of a replacement', "$&$1$'", "x$&$1$'y", 'x[redacted]y'],
    ['in a script without letters of Latin', 'пароль🔑', 'x пароль🔑 y', 'x [redacted] y'],
    ['of exactly four characters, in a word', 'abcd', 'xabcdy', 'x[redacted]y'],
    ['shorter than that, standing alone', 'k', '"k" is blank, k.', '"[redacted]" is blank, [redacted].'],
    [
      'shorter than that, beside no letter or digit of any script',
      'ab',
      'éab 1ab ab2 abя -ab-',
      'éab 1ab ab2 abя -[redacted]-',
    ],
    ['shorter than that, with syntax', '.*', 'a.* .* abc', 'a.* [redacted] abc'],
    ['that is short once trimmed', '  k  ', 'blank k', 'blank [redacted]'],
    ['made of spaces alone, as such', '   ', 'a b', 'a b'],
  ])('replaces a secret %s', (_, secret, text, clean) => {
    expect(createRedactor([secret])(text)).toBe(clean);
  });

  it('replaces each of several secrets', () => {
    expect(createRedactor(['first-secret', 'second-secret'])('second-secret first-secret')).toBe(
      '[redacted] [redacted]',
    );
  });

  it.each([[[]], [['']], [['', '']]])('with the secrets %j returns a text unchanged', (secrets) => {
    expect(createRedactor(secrets)('any text')).toBe('any text');
  });

  it('finds a secret at every use', () => {
    const redact = createRedactor(['hunter2']);
    expect([redact('hunter2'), redact('hunter2'), redact('a hunter2')]).toEqual([
      '[redacted]',
      '[redacted]',
      'a [redacted]',
    ]);
  });

  it('removes all of a secret that begins with another one', () => {
    expect(createRedactor(['abcd', 'abcd-more'])('x abcd-more y')).toBe('x [redacted] y');
  });

  it('replaces a secret that was trimmed and then escaped', () => {
    expect(createRedactor([' a"bcd '])(String.raw`"a\"bcd" is bad`)).toBe('"[redacted]" is bad');
  });

  it('hides the text when a secret is too long to search for', () => {
    const secret = `${'ab'.repeat(150_000)}c`;
    expect(createRedactor([secret])(secret.slice(-3))).toBe('[redacted]');
    expect(createRedactor([secret])('')).toBe('');
    expect(createRedactor([secret.slice(0, 16_384)])('This field is required.')).toBe('This field is required.');
  });

  it.each([
    ['as it is', 'é漢-canary'],
    ['in its longest spelling', String.raw`\xc3\xa9\xe6\xbc\xa2-canary`],
  ])('removes all of a secret that begins, %s, just before the cut', (_, spelling) => {
    const redact = createRedactor(['é漢-canary', `${'漢'.repeat(64)}-canary`]);
    expect(redact(`xyz ${spelling}`, 5)).toBe('xyz [redacted]');
    expect(redact(`xyz ${spelling}`, 4)).toBe('xyz ');
    expect(redact(`xyz ${String.raw`\xe6\xbc\xa2`.repeat(64)}-canary`, 5)).toBe('xyz [redacted]');
  });

  it.each([
    ['spaces', `a${' '.repeat(16_000)}b`],
    ['one letter', 'a'.repeat(16_384)],
    [
      'anything',
      Array.from({ length: 3000 }, (_, index) => index * 7919)
        .join('')
        .slice(0, 16_384),
    ],
  ])('handles a long secret of %s, and a megabyte of notations in each of a hundred texts', (_, secret) => {
    const text = String.raw`\x62%42&lt;+`.repeat(80_000);
    const redact = createRedactor([secret]);
    for (let time = 0; time < 100; time += 1) expect(redact(text, 1000)).toBe(text.slice(0, 1000));
  });
});
