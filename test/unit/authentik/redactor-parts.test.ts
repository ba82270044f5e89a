import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/authentik/redaction/redactor.js';

const key = '6LeIxAcTAAAAAGG-vFI1TnRWxMZNFuojJ4WifJWe';
const phrase = 'correct horse: battery "staple" é漢 passphrase';
const bytes = (text: string) => Buffer.from(text);
const percent = (text: string) => [...bytes(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64 = (text: string) => bytes(text).toString('base64');
const hex = (text: string) => bytes(text).toString('hex');
const html = (text: string) => [...text].map((character) => `&#${character.codePointAt(0)};`).join('');
const escaped = (text: string) =>
  text.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const numbers = (text: string, write: (byte: number) => string, separator: string) =>
  [...bytes(text)].map(write).join(separator);
const lines = (text: string) => text.replace(/.{10}/g, '$&\n');

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0));

const layers: readonly [string, (text: string) => string][] = [
  ['base64', base64],
  ['base64url', (text) => bytes(text).toString('base64url')],
  ['hexadecimal', hex],
  ['hexadecimal in capitals', (text) => hex(text).toUpperCase()],
  ['percent-encoding', percent],
  ['HTML', html],
  ['escapes of JSON', escaped],
];

const changes: readonly [string, (text: string) => string][] = [
  ['in capitals', (text) => text.toUpperCase()],
  ['in small letters', (text) => text.toLowerCase()],
  ['spaced out', (text) => [...text].join(' ')],
  ['spaced out by dashes', (text) => [...text].join(' - ')],
  ['without its spaces', (text) => text.replaceAll(' ', '')],
  ['with other spaces', (text) => text.replaceAll(' ', '\u00a0\t\u2003')],
  ['with a line break in place of each space', (text) => text.replaceAll(' ', '\r\n')],
  ['with zero-width characters', (text) => [...text].join('\u200b')],
  ['with soft hyphens', (text) => [...text].join('\u00ad')],
  ['with joiners and marks of direction', (text) => [...text].join('\u200d\u202e')],
  ['with control characters', (text) => [...text].join('\0')],
  ['decomposed', (text) => text.normalize('NFD')],
  ['in full width', fullWidth],
  ['as a list of bytes', (text) => `[${numbers(text, String, ', ')}]`],
  ['as a list of bytes with spaces', (text) => numbers(text, String, ' ')],
  ['in binary', (text) => numbers(text, (byte) => byte.toString(2).padStart(8, '0'), ' ')],
  ['in octal', (text) => numbers(text, (byte) => `\\${byte.toString(8)}`, '')],
  ['in octal with three digits', (text) => numbers(text, (byte) => `\\${byte.toString(8).padStart(3, '0')}`, '')],
  ['in HTML with nine digits', (text) => html(text).replace(/\d+/g, (digits) => digits.padStart(9, '0'))],
  ['in HTML without semicolons', (text) => html(text).replaceAll(';', '')],
  ['as words of bytes', (text) => [...bytes(text)].map((byte) => `0x${byte.toString(16)}`).join(', ')],
  ['in hexadecimal with colons', (text) => hex(text).replace(/..\B/g, '$&:')],
  ['in hexadecimal after marks', (text) => hex(text).replace(/../g, '\\x$&')],
  ['in base64 in capitals', (text) => base64(text).toUpperCase()],
  ['in base64 of several lines', (text) => lines(base64(text))],
  ['in base64, after one character', (text) => base64(`x${text}`)],
  ['in base64, after two characters', (text) => base64(`xy${text}`)],
  ['in base64 of UTF-16', (text) => Buffer.from(text, 'utf16le').toString('base64')],
  ['in base64 of JSON', (text) => base64(JSON.stringify({ private_key: text }))],
  ['in base64, with zero-width characters', (text) => base64([...text].join('\u200b'))],
  ['in full width of base64', (text) => fullWidth(base64(text))],
  ['in full width of escapes of JSON', (text) => fullWidth(escaped(text))],
  ['in hexadecimal of full width', (text) => hex(fullWidth(text))],
  ['in three layers of percents', (text) => percent(percent(encodeURIComponent(text)))],
  ...layers,
  ...layers.flatMap(([outer, wrap]) =>
    layers.map(([inner, encode]): [string, (text: string) => string] => [
      `in ${outer} of ${inner}`,
      (text) => wrap(encode(text)),
    ]),
  ),
];

/** Two quotes, and as much as may stand around a secret that is encoded together with it. */
const maxRest = 30;

describe('redactor, of parts of a secret', () => {
  const redact = createRedactor([key, phrase, 'the-token']);

  it.each(changes)('replaces it %s', (_, change) => {
    for (const secret of [key, phrase]) {
      const clean = redact(`Got "${change(secret)}" in it.`);
      expect(clean).toMatch(/^Go.*\[redacted\].*t\.$/);
      expect(clean.replaceAll('[redacted]', '').length).toBeLessThan('Got  in it.'.length + maxRest);
    }
  });

  it.each(changes)('replaces eight characters of it %s', (_, change) => {
    // Its dash counts as a character, but not where dashes separate characters.
    const letters = key.replace('-', '');
    for (let start = 0; start + 8 <= letters.length; start += 1) {
      const clean = createRedactor([letters, phrase])(`Got "${change(letters.slice(start, start + 8))}" in it.`);
      expect(clean).toMatch(/^Go.*\[redacted\].*t\.$/);
      expect(clean.replaceAll('[redacted]', '').length).toBeLessThan('Got  in it.'.length + maxRest);
    }
  });

  it.each([key, phrase])('replaces any eight characters of %j', (secret) => {
    for (let start = 0; start + 8 <= secret.length; start += 1) {
      expect(redact(`Got "${secret.slice(start, start + 8)}" in it.`)).toMatch(/^Go.{0,4}\[redacted\].*t\.$/);
    }
  });

  it.each([
    'stage with this name already exists.',
    'This field is required.',
    'Ensure this field has no more than 50 characters.',
    'Ensure this value is less than or equal to 1.',
    'Enter a valid URL: https://www.google.com/recaptcha/api.js?a=1&b=%20#c',
    'The fields name, public_key must make a unique set.',
    'Authentication credentials were not provided.',
    'Invalid pk "ca000000-0000-4000-8000-000000000009" - object does not exist.',
    '“nope” is not a valid UUID.',
    'Invalid pk "CA0000000000400080000000000000A9" - object does not exist.',
    '"my-captcha-stage-for-the-login-flow-of-2026-with-numbers-123" is not a valid choice.',
    '"Captcha-Stage-2026-Production-01-Europe" and "CAPTCHA-STAGE-2026-PRODUCTION_01" are no valid choices.',
    'authentik_stages_captcha.captchastage: AuthenticatorValidateStageWebAuthn is unknown.',
    'Ensure this value is greater than or equal to -2147483648, 10, 20, 30, 40.',
    'JSON parse error - Expecting value: line 1 column 10 (char 9)',
    'Дайте значение, пожалуйста: \\u00e9 &amp; 0x41',
  ])('keeps %j', (text) => {
    const names = ['http://authentik.example:9000', 'authentik.example:9000', 'authentik.example'];
    expect(createRedactor([key, phrase, 'q8ZrT3xq8ZrT3xq8ZrT3xq8ZrT3x'], names)(text)).toBe(text);
  });

  const base32 = (text: string) => {
    const bits = numbers(text, (byte) => byte.toString(2).padStart(8, '0'), '').match(/.{1,5}/g) ?? [];
    return bits.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
  };

  it.each<[string, (text: string) => string]>([
    ['base32', base32],
    ['base64 of base64 of base64', (text) => base64(base64(base64(text)))],
    ['reversed order', (text) => [...text].reverse().join('')],
    ['binary without spaces', (text) => numbers(text, (byte) => byte.toString(2).padStart(8, '0'), '')],
  ])('replaces it in %s, as it looks like a key', (_, change) => {
    expect(redact(`Got "${change(key.replaceAll('-', ''))}" in it.`)).toBe('Got "[redacted]" in it.');
    expect(createRedactor([])(`Got "${change(key)}" in it.`)).toContain(change(key));
  });

  it('keeps seven characters of it', () => {
    expect(redact(`x ${key.slice(0, 7)} y "${phrase.slice(0, 7)}" z`)).toBe('x 6LeIxAc y "correct" z');
  });

  it('replaces a name as a whole only', () => {
    const names = ['http://authentik.example:9000', 'authentik.example'];
    expect(createRedactor([], names)('authentik at authentik.example failed')).toBe('authentik at [redacted] failed');
    expect(createRedactor([], names)('İ HTTP://Authentik.Example:9000/x')).toBe('İ [redacted]/x');
  });

  it.each<[string, (text: string) => string]>([
    ['base64', base64],
    ['base64 of a URL', (text) => base64(`http://${text}/api/v3/`)],
    ['hexadecimal', hex],
    ['small letters and spaces', (text) => [...text].join(' ')],
  ])('replaces a name in %s', (_, change) => {
    const clean = createRedactor([], ['127.0.0.1:9000'])(`Got "${change('127.0.0.1:9000')}" in it.`);
    expect(clean).toMatch(/^Got ".*\[redacted\].*" in it\.$/);
    expect(clean).not.toContain(change('127.0.0.1:9000').slice(3, -3));
  });

  it('replaces a part in the middle of a long secret', () => {
    const long = Array.from({ length: 3000 }, (_, index) => index * 7919)
      .join('')
      .slice(0, 16_384);
    expect(createRedactor([long])(`x ${long.slice(9000, 9100)} y`)).toBe('x [redacted] y');
    expect(createRedactor([long])(`x ${hex(long.slice(-20))} y`)).toBe('x [redacted] y');
  });
});
