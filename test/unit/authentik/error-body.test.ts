import { describe, expect, it } from '@jest/globals';
import { Redactor } from '../../../src/authentik/redaction/redactor.js';
import { parseErrorBody } from '../../../src/authentik/response/error-body.js';
import { canary } from './builders.js';

function read(json: unknown, secrets: readonly string[] = [canary], names: readonly string[] = []) {
  const redactor = new Redactor();
  redactor.add(secrets);
  redactor.addNames(names);
  return parseErrorBody(json, redactor);
}
const parse = (text: string) => read(JSON.parse(text));

const placesOf = (json: unknown) => read(json).problems.map(({ path, messages }) => [path.join('.'), ...messages]);

describe('parseErrorBody', () => {
  it.each<[string, unknown, unknown[][]]>([
    ['a list of texts', { name: ['Bad.', 'Worse.'] }, [['name', 'Bad.', 'Worse.']]],
    ['a text', { name: 'Bad.' }, [['name', 'Bad.']]],
    ['a list of objects', { flow_set: [{}, { slug: ['Bad.'] }] }, [['flow_set.1.slug', 'Bad.']]],
    [
      'a list of texts and objects',
      { a: ['Bad.', { b: ['Worse.'] }] },
      [
        ['a', 'Bad.'],
        ['a.1.b', 'Worse.'],
      ],
    ],
    ['index keys', { tags: { '0': ['Bad.'] } }, [['tags.0', 'Bad.']]],
    ['a list in a list', { a: [['Bad.']] }, [['a.0', 'Bad.']]],
    [
      'errors of the whole',
      { non_field_errors: ['Bad.'], __all__: ['Worse.'] },
      [
        ['', 'Bad.'],
        ['', 'Worse.'],
      ],
    ],
    [
      'errors of a whole part',
      { a: { non_field_errors: ['Bad.'], b: { __all__: 'Worse.' } } },
      [
        ['a', 'Bad.'],
        ['a.b', 'Worse.'],
      ],
    ],
    ['a bare list', ['Bad.', 'Worse.'], [['', 'Bad.', 'Worse.']]],
    ['a bare text', 'Bad.', [['', 'Bad.']]],
    [
      'detail before all else',
      { name: ['Worse.'], detail: 'Bad.' },
      [
        ['', 'Bad.'],
        ['name', 'Worse.'],
      ],
    ],
    ['detail as a list', { detail: ['Bad.'] }, [['', 'Bad.']]],
    ['detail deeper down as a field', { a: { detail: ['Bad.'] } }, [['a.detail', 'Bad.']]],
    ['a field called code', { code: ['Bad.'] }, [['code', 'Bad.']]],
    ['placeholders as nothing', { a: {}, b: [], c: null, d: [{}, null, []] }, []],
    ['other values as nothing', { a: 7, b: true, c: [1, false], d: { e: 0 } }, []],
    ['null as nothing', null, []],
    ['a number as nothing', 7, []],
    ['undefined as nothing', undefined, []],
    ['an empty text as none', { name: '', a: ['', 'Bad.'] }, [['a', 'Bad.']]],
  ])('reads %s', (_, json, places) => {
    expect(placesOf(json)).toEqual(places);
    expect(read(json).truncated).toBe(false);
  });

  it('keeps positions as numbers, and index keys as they came', () => {
    expect(read({ a: [{ b: 'x' }], c: { '0': 'x' } }).problems.map(({ path }) => path)).toEqual([
      ['a', 0, 'b'],
      ['c', '0'],
    ]);
  });

  it.each<[unknown, { detail?: string; code?: string }]>([
    [
      { detail: 'Bad.', code: 'invalid' },
      { detail: 'OTHER', code: 'invalid' },
    ],
    [{ detail: ['Bad.'], code: 7 }, {}],
    [{ detail: null, code: null }, {}],
    [{ detail: 'Bad.', code: '' }, { detail: 'OTHER' }],
    [['Bad.'], {}],
  ])('of %j classifies detail and keeps code as %j, when they are texts', (json, { detail, code }) => {
    expect(read(json)).toMatchObject({ detail, code });
  });

  it('treats the names of Object.prototype like other fields', () => {
    const { problems } = parse('{"__proto__":["Bad."],"constructor":["Bad."],"a":{"__proto__":{"b":["Bad."]}}}');
    expect(problems.map(({ path }) => path)).toEqual([['__proto__'], ['constructor'], ['a', '__proto__', 'b']]);
    expect(Object.hasOwn(Object.prototype, 'b')).toBe(false);
  });

  it.each(['\0', '\n', '\r\n', '\t', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u2029'])(
    'replaces the control character %j in texts and names',
    (control) => {
      const body = read({ [`a${control}b`]: [`c${control}d`], detail: `e${control}f`, code: `g${control}h` });
      expect(JSON.stringify(body)).not.toMatch(/\\u00[01]|\\[nrt]|[\u007f-\u009f\u2028\u2029]/);
      expect(body.problems[0]?.messages[0]).toMatch(/^e (\[31m)?f$/);
    },
  );

  it('replaces lone surrogates', () => {
    const { problems } = read({ 'a\ud800': ['b\udc00'] });
    expect(problems).toEqual([{ path: ['a\ufffd'], code: 'INVALID', messages: ['b\ufffd'] }]);
  });

  it('redacts names, texts, detail and code', () => {
    const json = {
      detail: `x ${canary}`,
      code: canary,
      [canary]: [`"${canary}"`],
      a: { [`x${canary}`]: [{ b: canary }] },
    };
    const body = read(json);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(body).toMatchObject({ detail: 'OTHER', code: '[redacted]' });
    expect(body.problems.map(({ path }) => path)).toEqual([[], ['[redacted]'], ['a', 'x[redacted]', 0, 'b']]);
  });

  it.each<[string, number, (text: string) => unknown]>([
    ['text', 1000, (text) => ({ name: [text] })],
    ['detail', 1000, (text) => ({ detail: text })],
    ['name', 100, (text) => ({ [text]: ['Bad.'] })],
    ['code', 100, (text) => ({ code: text })],
  ])('redacts a %s before it truncates it at %i characters', (_, length, json) => {
    const body = read(json(`${'x'.repeat(length - 3)}${canary}`));
    expect(body.truncated).toBe(true);
    expect(JSON.stringify(body)).not.toContain('hun');
    expect(read(json('x'.repeat(length))).truncated).toBe(false);
    expect(read(json('x'.repeat(length + 1))).truncated).toBe(true);
  });

  const key = '6LcQx7AbcDeFgHiJkLmNoPqRsTuVwXyZ0123456789';
  const pieces = key.match(/.{1,7}/g) ?? [];
  const host = '127.0.0.1:9000';

  it.each<[string, unknown]>([
    ['messages of one field', { name: pieces }],
    ['messages of several fields', { name: pieces.slice(0, 3), slug: pieces.slice(3) }],
    ['messages with other characters', { non_field_errors: pieces.map((piece) => `..${piece}`) }],
    ['single characters', { non_field_errors: [...key] }],
    ['names inside names', pieces.reduceRight<unknown>((inner, piece) => ({ [piece]: inner }), 'Bad.')],
    ['names with messages', Object.fromEntries(pieces.map((piece, index) => [piece, [`Bad ${index}.`]]))],
    ['names inside one field', { name: Object.fromEntries(pieces.map((piece) => [piece, ['Bad.']])) }],
    ['names and messages in turn', { [String(pieces[0])]: pieces[1], [String(pieces[2])]: pieces.slice(3) }],
    ['code, detail and a name', { code: pieces[0], detail: pieces[1], [String(pieces[2])]: pieces.slice(3) }],
    ['items of a list', { flow_set: pieces.map((slug) => ({ slug })) }],
  ])('redacts a secret that is spread over %s', (_, json) => {
    const text = JSON.stringify(read(json, [key]));
    for (const piece of pieces.slice(0, -1)) expect(text).not.toContain(piece);
    expect(text).toContain('[redacted]');
  });

  it.each<[string, (code: number) => number]>([
    ['tags', (code) => 0xe_0000 + code],
    ['variation selectors', (code) => 0xe_0100 + code],
  ])('removes a secret that is hidden in %s', (_, hide) => {
    const hidden = [...key].map((character) => String.fromCodePoint(hide(character.charCodeAt(0)))).join('');
    const json = { name: [`Got ${hidden}.`], [`a${hidden}`]: ['Bad.'], code: `b${hidden}` };
    expect(read(json, [key])).toMatchObject({
      code: 'b',
      problems: [{ messages: ['Got .'] }, { path: ['a'] }],
    });
  });

  it.each(['ab\u200dcd', 'ab\u200d'])(
    'redacts the short secret %j, whose invisible characters are removed',
    (secret) => {
      expect(read({ name: [`Got ${secret} x.`] }, [secret]).problems[0]?.messages).toEqual(['Got [redacted] x.']);
    },
  );

  it.each<[string, unknown]>([
    ['messages', { name: ['127.0.0.', '1:9000'] }],
    ['names', { '127': { '0': { '0': { '1:9000': ['Bad.'] } } } }],
  ])('redacts an address that is spread over %s', (_, json) => {
    expect(JSON.stringify(read(json, [], [host, '127.0.0.1']))).not.toMatch(/127|9000/);
  });

  it('keeps pieces of a secret that are not shown together', () => {
    const json = { name: ['6LcQx7A is bad.', 'This field is required.'], bcDeFgH: ['Bad.'] };
    expect(read(json, [key])).toMatchObject({
      problems: [{ messages: ['6LcQx7A is bad.', 'This field is required.'] }, { path: ['bcDeFgH'] }],
    });
  });

  it('redacts the rest of a long secret in its own text alone', () => {
    const long = `${'a1'.repeat(32)} b2`;
    expect(read({ name: [`"${long}", that is`, 'Bad.'] }, [long])).toMatchObject({
      problems: [{ messages: ['"[redacted]', 'Bad.'] }],
    });
  });
});
