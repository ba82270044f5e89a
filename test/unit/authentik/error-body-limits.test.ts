import { describe, expect, it, jest } from '@jest/globals';
import { Redactor } from '../../../src/authentik/redaction/redactor.js';
import { parseErrorBody } from '../../../src/authentik/response/error-body.js';

const read = (json: unknown) => parseErrorBody(json, new Redactor());
const texts = (length: number) => Array.from({ length }, (_, index) => `Bad ${index}.`);
const messagesOf = (json: unknown) => read(json).problems.flatMap(({ messages }) => messages).length;

/** A message inside `depth` nested objects or lists. */
function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  return depth === 0 ? 'Bad.' : wrap(nested(depth - 1, wrap));
}

describe('parseErrorBody: limits', () => {
  it.each<[string, (inner: unknown) => unknown, number]>([
    ['objects', (inner) => ({ a: inner }), 8],
    ['lists of lists', (inner) => [inner], 9],
  ])('reads a message in eight %s, and truncates deeper ones', (_, wrap, deepest) => {
    expect(read(nested(deepest, wrap))).toMatchObject({ problems: [{ messages: ['Bad.'] }], truncated: false });
    expect(read(nested(deepest + 1, wrap))).toMatchObject({ problems: [], truncated: true });
  });

  it('survives a hundred thousand levels', () => {
    const json: unknown = JSON.parse(`${'[{"a":'.repeat(2000)}"Bad."${'}]'.repeat(2000)}`);
    expect(read(json)).toMatchObject({ problems: [], truncated: true });
    const lists: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(read(lists)).toMatchObject({ problems: [], truncated: true });
  });

  it.each<[string, unknown]>([
    ['one field', { name: texts(101) }],
    ['many fields', Object.fromEntries(texts(101).map((text) => [text, [text]]))],
    ['many fields and detail', { detail: 'Bad.', ...Object.fromEntries(texts(100).map((text) => [text, text])) }],
    ['a list of objects', { flow_set: texts(101).map((slug) => ({ slug })) }],
    ['two fields', { name: texts(60), slug: texts(60) }],
    ['a bare list', texts(101)],
  ])('keeps 100 messages of %s, and reports the truncation', (_, json) => {
    expect(messagesOf(json)).toBe(100);
    expect(read(json).truncated).toBe(true);
  });

  it('keeps exactly 100 messages without truncation', () => {
    expect(messagesOf({ name: texts(40), slug: texts(60) })).toBe(100);
    expect(read({ name: texts(40), slug: texts(60) }).truncated).toBe(false);
  });

  it('reports no truncation where only null was left', () => {
    expect(read({ name: texts(100), slug: null }).truncated).toBe(false);
  });

  it('reports no truncation where only placeholders were left', () => {
    expect(read({ name: texts(100), flow_set: [{}, {}] }).truncated).toBe(false);
  });

  it.each<[string, (faults: number) => unknown]>([
    ['a list', (faults) => ({ flow_set: Array.from({ length: faults - 1 }, () => [{}]) })],
    ['an object', (faults) => Object.fromEntries(Array.from({ length: faults }, (_, index) => [`a${index}`, [null]]))],
  ])('reads a thousand errors of %s', (_, bodyOf) => {
    const last = (json: unknown) => Object.assign(json as object, { last: 'Bad.' });
    expect(read(last(bodyOf(999)))).toMatchObject({ problems: [{ path: ['last'] }], truncated: false });
    expect(read(last(bodyOf(1000)))).toMatchObject({ problems: [], truncated: true });
  });

  it('finds an error behind any number of placeholders', () => {
    const flows = [...Array.from({ length: 5000 }, () => ({})), { slug: ['Bad.'] }];
    expect(read({ flow_set: flows })).toMatchObject({
      problems: [{ path: ['flow_set', 5000, 'slug'] }],
      truncated: false,
    });
  });

  it.each<[string, unknown, number]>([
    ['many long messages', { name: Array.from({ length: 100 }, () => 'Bad. '.repeat(340)) }, 4],
    ['one message that is cut', { name: ['Bad. '.repeat(100_000)] }, 1],
    [
      'many long names',
      Object.fromEntries(texts(100).map((text) => [text + 'a'.repeat(1700), { ['b'.repeat(1700)]: ['Bad.'] }])),
      4,
    ],
    ['long names inside long names', nested(8, (inner) => ({ ['a'.repeat(1700)]: inner })), 1],
  ])('redacts a limited number of characters of %s, and reports the truncation', (_, json, shown) => {
    const redactor = new Redactor();
    const findIn = jest.spyOn(redactor, 'findIn');
    const body = parseErrorBody(json, redactor);
    // A first time in order, a second time as names or messages.
    const characters = findIn.mock.calls.map(([shown]) => shown.map(({ text }) => text).join('').length);
    expect(Math.max(...characters)).toBeLessThanOrEqual(8192);
    expect(characters.length).toBeLessThanOrEqual(3);
    expect([messagesOf(json), body.truncated]).toEqual([shown, true]);
  });
});
