import { describe, expect, it } from '@jest/globals';
import {
  isBoolean,
  isFiniteNumber,
  isInteger,
  isString,
  isUuid,
  ResponseObject,
} from '../../../src/authentik/response/response-object.js';
import { responseOf, thrownBy } from './builders.js';

const uuid = 'ca000000-0000-4000-8000-000000000009';
const objectOf = (fields: unknown) => new ResponseObject(responseOf(fields), fields);
const brokenAt = (field: string, reason = 'CONTRACT_VIOLATION') =>
  expect.objectContaining({ name: 'InvalidResponseError', reason, status: 201, field });

describe('ResponseObject', () => {
  it.each([null, undefined, 7, 'text', true, [], [{}]])('rejects %j, which is no object', (value) => {
    expect(thrownBy(() => objectOf(value))).toEqual(brokenAt(''));
  });

  it('reads required fields', () => {
    const object = objectOf(JSON.parse(`{"a":"","n":0,"b":false,"u":"${uuid}"}`));
    expect([object.required('a', isString), object.required('n', isInteger), object.required('b', isBoolean)]).toEqual([
      '',
      0,
      false,
    ]);
    expect(object.required('u', isUuid)).toBe(uuid);
  });

  it.each([{}, { a: null }, { a: 7 }, { a: ['x'] }, { a: {} }])('throws for a required field of %j', (fields) => {
    expect(thrownBy(() => objectOf(fields).required('a', isString))).toEqual(brokenAt('a'));
  });

  it('reads optional fields, and tells null from a missing field', () => {
    const object = objectOf({ a: '', b: null, c: 0 });
    expect(object.optional('a', isString)).toBe('');
    expect(object.optional('b', isString)).toBeNull();
    expect(object.optional('c', isFiniteNumber)).toBe(0);
    expect(object.optional('d', isString)).toBeUndefined();
  });

  it.each([7, false, '', [], {}])('records the error of an optional field at its path, for %j', (value) => {
    expect(objectOf({ a: value }).optional('a', isUuid)).toEqual(brokenAt('a'));
  });

  it.each([
    ['any', 'any'],
    [null, null],
    [undefined, undefined],
    ['some', brokenAt('mode', 'UNKNOWN_ENUM_VALUE')],
    ['ANY', brokenAt('mode', 'UNKNOWN_ENUM_VALUE')],
    ['', brokenAt('mode', 'UNKNOWN_ENUM_VALUE')],
    [7, brokenAt('mode')],
    [['any'], brokenAt('mode')],
  ])('reads %j as one of several values', (mode, read) => {
    expect(objectOf({ mode }).optionalOneOf('mode', ['all', 'any'])).toEqual(read);
  });

  it.each([
    [[], []],
    [null, null],
    [
      ['all', 'some', 7, null],
      ['all', brokenAt('modes[1]', 'UNKNOWN_ENUM_VALUE'), brokenAt('modes[2]'), brokenAt('modes[3]')],
    ],
    ['all', brokenAt('modes')],
  ])('reads %j as a list whose items fail separately', (modes, read) => {
    expect(objectOf({ modes }).optionalListOf('modes', ['all', 'any'])).toEqual(read);
  });

  it('reads lists of scalars, unless they are too long', () => {
    const read = (list: unknown[]) => objectOf({ list }).optionalListOf('list', isString);
    expect([read(['', 7]), read(Array(10_001).fill(''))]).toEqual([['', brokenAt('list[1]')], brokenAt('list')]);
  });

  it('ignores inherited fields', () => {
    const object = objectOf({});
    for (const key of ['constructor', 'toString', '__proto__']) expect(object.optional(key, isString)).toBeUndefined();
    const withProto = objectOf(JSON.parse('{"__proto__":{"name":"inherited"}}'));
    expect(withProto.optional('name', isString)).toBeUndefined();
  });

  it.each([
    [[], []],
    [null, []],
    [undefined, []],
    [
      [{ a: 'x' }, { a: 'y' }],
      ['x', 'y'],
    ],
  ])('reads the list %j', (list, items) => {
    expect(objectOf({ list }).list('list', (item) => item.required('a', isString))).toEqual(items);
  });

  const readItem = (item: ResponseObject) => [
    item.required('a', isString),
    item.list('inner', (inner) => inner.required('b', isString)),
  ];

  it.each<[unknown, string]>([
    [{}, 'list'],
    ['text', 'list'],
    [[{ a: 'x' }, { a: 7 }], 'list[1].a'],
    [[{ a: 'x', inner: {} }], 'list[0].inner'],
    [[{ a: 'x', inner: [{ b: 7 }] }], 'list[0].inner[0].b'],
  ])('reports where the list %j is invalid', (list, field) => {
    expect(thrownBy(() => objectOf({ list }).list('list', readItem))).toEqual(brokenAt(field));
  });

  it.each<[unknown, string]>([
    [[{ a: 'x' }, null], 'list[1]'],
    [[[]], 'list[0]'],
  ])('reports which item of the list %j is no object', (list, field) => {
    expect(thrownBy(() => objectOf({ list }).list('list', readItem))).toEqual(brokenAt(field));
  });
});

describe('the kinds of values', () => {
  const values = ['', 'text', uuid, uuid.toUpperCase(), `${uuid} `, uuid.replaceAll('-', ''), `{${uuid}}`, `${uuid}\n`];
  const maxInt32 = 2 ** 31 - 1;
  const others = [
    0,
    -1.5,
    maxInt32,
    maxInt32 + 1,
    -maxInt32 - 1,
    -maxInt32 - 2,
    2 ** 53,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    true,
    false,
    null,
    undefined,
    [],
    {},
  ];

  it.each([
    ['isString', isString, values],
    ['isUuid', isUuid, [uuid, uuid.toUpperCase()]],
    ['isBoolean', isBoolean, [true, false]],
    ['isFiniteNumber', isFiniteNumber, [0, -1.5, maxInt32, maxInt32 + 1, -maxInt32 - 1, -maxInt32 - 2, 2 ** 53]],
    ['isInteger', isInteger, [0, maxInt32, -maxInt32 - 1]],
  ])('%s accepts its own values only', (_, is, expected) => {
    expect([...values, ...others].filter((value) => is(value))).toEqual(expected);
  });
});
