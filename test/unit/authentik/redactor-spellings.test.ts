import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/authentik/redaction/redactor.js';

const secret = `it's "é" <&> \\ 🔑`;

describe('the spellings of a secret that redactor knows', () => {
  it.each<[string, string]>([
    ['as it is', secret],
    ['JSON', String.raw`it's \"é\" <&> \\ 🔑`],
    ['JSON in ASCII', String.raw`it's \"\u00e9\" <&> \\ \ud83d\udd11`],
    ['repr of Python', String.raw`it\'s "é" <&> \\ 🔑`],
    ['HTML', 'it&#x27;s &quot;é&quot; &lt;&amp;&gt; \\ 🔑'],
    ['a URL', `it's%20%22%C3%A9%22%20%3C%26%3E%20%5C%20%F0%9F%94%91`],
  ])('%s', (_, spelling) => {
    expect(createRedactor([secret])(`[${spelling}] and (${spelling})`)).toBe('[[redacted]] and ([redacted])');
    expect(createRedactor([`  ${secret}\n`])(`[${spelling}]`)).toBe('[[redacted]]');
  });

  it.each<[string, string, string]>([
    ['JSON in ASCII', 'clé-canary', String.raw`cl\u00e9-canary`],
    ['repr of Python', "it's-canary", String.raw`it\'s-canary`],
    ['repr of a backslash', String.raw`a\b-canary`, String.raw`a\\b-canary`],
    ['HTML', "it's-canary", 'it&#x27;s-canary'],
    ['HTML, in which an ampersand is escaped once', 'a&lt;b', 'a&amp;lt;b'],
    ['a URL', 'a b/c?d', 'a%20b%2Fc%3Fd'],
    ['a URL, of half a character', 'ab\ud83d', 'ab%EF%BF%BD'],
  ])('%s, alone', (_, value, spelling) => {
    expect(createRedactor([value])(`x ${spelling} y`)).toBe('x [redacted] y');
  });

  it('include those of each of several secrets', () => {
    expect(createRedactor(["o'ne-canary", 'two<canary'])(String.raw`o\'ne-canary two&lt;canary`)).toBe(
      '[redacted] [redacted]',
    );
  });

  it("include Python's repr of a line break", () => {
    expect(createRedactor(['a\nb-canary'])(String.raw`x a\nb-canary y`)).toBe('x [redacted] y');
  });

  it('are found beside similar text', () => {
    expect(createRedactor(['a b-canary'])('%ff%20 &#x110000; \\U00110000 a+b-canary %')).toBe(
      '%ff%20 &#x110000; \\U00110000 [redacted] %',
    );
  });

  it('are removed completely when two secrets overlap', () => {
    expect(createRedactor(['one-two', 'two-three'])('x one-two-three y')).toBe('x [redacted] y');
  });

  it.each<[string, string, string]>([
    ['repr of Python, of both quotes and a line break', `it's "a"\nb-canary`, String.raw`it\'s "a"\nb-canary`],
    ["a URL of Python's, which encodes quotes and brackets too", "it's(1)-canary", 'it%27s%281%29-canary'],
    ["a URL of Python's, which leaves slashes", 'a b/c-canary', 'a%20b/c-canary'],
    ['a URL, of a byte order mark', '\ufeffb-canary', '%EF%BB%BFb-canary'],
    [
      'repr of Python, of unprintable characters',
      'a\u200d\u0001\u{10ffff}é-canary',
      String.raw`a\u200d\x01\U0010ffffé-canary`,
    ],
    ['JSON, of which only some is in ASCII', 'é漢-canary', String.raw`é\u6f22-canary`],
    ['JSON, of a character that digits follow', 'éabcd-canary', String.raw`\u00e9abcd-canary`],
    ['repr of Python, of bytes', 'clé🔑-canary', String.raw`cl\xc3\xa9\xf0\x9f\x94\x91-canary`],
    [
      'repr of Python, of the bytes of JSON',
      `"it's"\n\u0001é-canary`,
      String.raw`\\"it\'s\\"\\n\\u0001\xc3\xa9-canary`,
    ],
    ['repr of Python, of JSON', 'a"b\\é-canary', String.raw`a\\"b\\\\\\u00e9-canary`],
    ['HTML, in numbers', "it's <é>-canary", 'it&#39;s &#x3C;&#233;>-canary'],
    ["as Python's strip() leaves it", '\u0085\u001ckey-canary\u001f', 'key-canary'],
  ])('%s', (_, value, spelling) => {
    expect(createRedactor([value])(`x ${spelling} y`)).toBe('x [redacted] y');
  });
});
