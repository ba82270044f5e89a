import { describe, expect, it } from '@jest/globals';
import { classifyDetail, classifyMessage } from '../../../src/authentik/response/drf-messages.js';
import { summarizeErrors, toMessage } from '../../../src/errors/translate/format-message.js';
import { toInputErrors } from '../../../src/errors/translate/from-error-body.js';
import { errorBody } from '../authentik/builders.js';

describe('classifyMessage', () => {
  it.each([
    ['This field is required.', 'REQUIRED'],
    ['This field may not be null.', 'NULL'],
    ['This field may not be blank.', 'BLANK'],
    ['This list may not be empty.', 'BLANK'],
    ['stage with this name already exists.', 'UNIQUE'],
    ['The fields target, order must make a unique set.', 'UNIQUE'],
    ['"x" is not a valid choice.', 'INVALID_CHOICE'],
    ['Select a valid choice. x is not one of the available choices.', 'INVALID_CHOICE'],
    ['Ensure this field has no more than 50 characters.', 'TOO_LONG'],
    ['Ensure this field has at least 1 characters.', 'TOO_SHORT'],
    ['Ensure this value is less than or equal to 1.', 'OUT_OF_RANGE'],
    ['Enter a valid URL.', 'INVALID_FORMAT'],
    ['Must be a valid UUID.', 'INVALID_FORMAT'],
    ['“x” is not a valid UUID.', 'INVALID_FORMAT'],
    ['A valid number is required.', 'INVALID_TYPE'],
    ['A valid integer is required.', 'INVALID_TYPE'],
    ['Incorrect type. Expected pk value, received str.', 'INVALID_TYPE'],
    ['Must be a valid boolean.', 'INVALID_TYPE'],
    ['Not a valid string.', 'INVALID_TYPE'],
    ['Expected a list of items but got type "str".', 'INVALID_TYPE'],
    ['Invalid pk "x" - object does not exist.', 'NOT_FOUND'],
    ['', 'INVALID'],
    ['Something else.', 'INVALID'],
  ])('classifies %j as %s', (text, code) => {
    expect(classifyMessage(text)).toBe(code);
  });
});

describe('classifyDetail', () => {
  it.each([
    ['', 'OTHER'],
    ['You do not have permission to perform this action.', 'OTHER'],
    ['Invalid page.', 'INVALID_PAGE'],
    ['Authentication credentials were not provided.', 'CREDENTIALS_MISSING'],
    ['Token invalid/expired', 'CREDENTIALS_INVALID'],
    ['Unsupported authentication type', 'CREDENTIALS_INVALID'],
    ['Malformed header', 'CREDENTIALS_INVALID'],
    ['CSRF Failed: Origin checking failed.', 'CSRF_FAILED'],
  ])('classifies %j as %s', (detail, reason) => {
    expect(classifyDetail(detail)).toBe(reason);
  });
});

describe('toMessage', () => {
  it.each([
    ['a\0b\r\nc\u2028d', 'a b c d'],
    ['a\ud800', 'a\ufffd'],
    ['x'.repeat(500), 'x'.repeat(500)],
    ['x'.repeat(501), `${'x'.repeat(499)}…`],
    [`${'x'.repeat(498)}🔑xx`, `${'x'.repeat(498)}\ufffd…`],
  ])('turns %j into one line', (text, line) => {
    expect(toMessage(text)).toBe(line);
  });
});

describe('summarizeErrors', () => {
  it("uses GraphQL names of fields where they are known, otherwise authentik's", () => {
    const code = 'INVALID';
    const fields = [
      { path: ['input', 'flowSet', 1, 'slug'], upstreamPath: ['flow_set', 1, 'slug'], code, messages: ['A.', 'B.'] },
      { path: ['input'], upstreamPath: ['colour'], code, messages: ['C'] },
      { path: ['input'], code, messages: ['D.'] },
      { path: [], code, messages: ['E.'] },
    ] as const;
    expect(summarizeErrors(fields, [{ code, message: 'F.' }])).toBe(
      ': flowSet.1.slug: A. B; colour: C; input: D; input: E; F',
    );
    expect(summarizeErrors([], [])).toBe('');
  });
});

describe('toInputErrors', () => {
  const names = { list: { name: 'items', items: { a_b: 'aB' } }, name: 'title' };

  it.each([
    [['name'], ['input', 'title']],
    [
      ['name', 0],
      ['input', 'title'],
    ],
    [['list'], ['input', 'items']],
    [
      ['list', 0],
      ['input', 'items', 0],
    ],
    [
      ['list', '12', 'a_b'],
      ['input', 'items', 12, 'aB'],
    ],
    [
      ['list', '01', 'a_b'],
      ['input', 'items'],
    ],
    [
      ['list', '9999999'],
      ['input', 'items'],
    ],
    [
      ['list', -1],
      ['input', 'items'],
    ],
    [
      ['list', 'x', 'a_b'],
      ['input', 'items'],
    ],
    [
      ['list', 0, 'a_b', 'more'],
      ['input', 'items', 0, 'aB'],
    ],
    [['toString'], ['input']],
    [['__proto__', 'x'], ['input']],
    [[0], ['input']],
  ])('translates %j to %j', (path, expected) => {
    const { fieldErrors } = toInputErrors(errorBody({ problems: [{ path, code: 'INVALID', messages: [] }] }), {
      path: ['input'],
      names,
    });
    expect(fieldErrors).toEqual([{ path: expected, upstreamPath: path, code: 'INVALID', messages: [] }]);
  });
});
