import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parseValue } from 'graphql';
import { Secret } from '../../../src/scalars/secret.js';
import { SecretScalar } from '../../../src/scalars/secret.scalar.js';

const text = 'hunter2-canary';
const secret = new Secret(text);

describe('Secret', () => {
  it('reveals its text on request', () => {
    expect(secret.reveal()).toBe(text);
  });

  it.each<[string, () => unknown]>([
    ['String()', () => String(secret)],
    ['a template', () => `${secret}`],
    ['join', () => [secret].join()],
    ['JSON.stringify', () => JSON.stringify({ secret, list: [secret] })],
    ['inspect', () => inspect({ secret }, { showHidden: true, depth: null, getters: true })],
    ['inspect of itself', () => inspect(secret)],
    ['inspect without its custom inspection', () => inspect(secret, { customInspect: false, showHidden: true })],
    ['toLocaleString', () => secret.toLocaleString()],
    ['structuredClone', () => JSON.stringify(structuredClone({ secret }))],
    ['Object.assign', () => JSON.stringify(Object.assign({}, secret))],
    ['a spread', () => JSON.stringify({ ...secret })],
    ['an error of it', () => inspect(new Error(`${secret}`, { cause: secret }))],
  ])('is not shown by %s', (_, show) => {
    expect(String(show())).not.toContain('hunter2');
  });

  it('has no keys', () => {
    expect([Object.keys(secret), Object.getOwnPropertyNames(secret), Object.getOwnPropertySymbols(secret)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('SecretScalar', () => {
  it.each([text, '', ' '])('accepts the text %j, as a variable and as a literal', (value) => {
    expect(SecretScalar.parseValue(value).reveal()).toBe(value);
    expect(SecretScalar.parseLiteral(parseValue(JSON.stringify(value))).reveal()).toBe(value);
    expect(SecretScalar.parseLiteral(parseValue(`"""${value}"""`))).toBeInstanceOf(Secret);
  });

  it.each([7, true, null, undefined, [text], { text }])('rejects %j without quoting it', (value) => {
    expect(() => SecretScalar.parseValue(value)).toThrow(new TypeError('not a text'));
  });

  it.each(['7', 'true', 'null', '1.5', text.replace('-', '_'), `["${text}"]`, `{a: "${text}"}`])(
    'rejects the literal %s',
    (literal) => {
      expect(() => SecretScalar.parseLiteral(parseValue(literal))).toThrow(new TypeError('not a text'));
    },
  );

  it('is never output', () => {
    expect(() => SecretScalar.serialize(secret)).toThrow(new TypeError('a Secret cannot be serialized'));
  });
});
