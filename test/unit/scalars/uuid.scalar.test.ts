import { describe, expect, it } from '@jest/globals';
import { parseValue } from 'graphql';
import { UuidScalar } from '../../../src/scalars/uuid.scalar.js';

const uuid = 'ca000000-0000-4000-8000-00000000000f';

describe('UuidScalar', () => {
  it.each([uuid, uuid.toUpperCase(), '00000000-0000-0000-0000-000000000000'])(
    'accepts %s and serializes it in lower case',
    (text) => {
      const small = text.toLowerCase();
      expect([UuidScalar.parseValue(text), UuidScalar.serialize(text)]).toEqual([small, small]);
      expect(UuidScalar.parseLiteral(parseValue(`"${text}"`))).toBe(small);
    },
  );

  it.each([
    '',
    ` ${uuid}`,
    `${uuid}\n`,
    `{${uuid}}`,
    `urn:uuid:${uuid}`,
    uuid.replaceAll('-', ''),
    uuid.slice(1),
    `${uuid}0`,
    uuid.replace('c', 'g'),
    '..',
    '%2e%2e',
    `../${uuid}`,
    `${uuid}/../x`,
    'x'.repeat(10_240),
    7,
    true,
    null,
    undefined,
    [uuid],
    { uuid },
  ])('rejects %j', (value) => {
    expect(() => UuidScalar.parseValue(value)).toThrow(new TypeError('not a UUID'));
    expect(() => UuidScalar.serialize(value)).toThrow(new TypeError('not a UUID'));
  });

  it.each(['7', 'true', 'null', `["${uuid}"]`, 'ca000000'])('rejects the literal %s', (literal) => {
    expect(() => UuidScalar.parseLiteral(parseValue(literal))).toThrow(new TypeError('not a UUID'));
  });
});
