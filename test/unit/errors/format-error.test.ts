import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { InvalidInputError, UnauthenticatedError } from '../../../src/errors/contract/gateway-errors.js';
import { createFormatError } from '../../../src/errors/translate/format-error.js';
import { fromInvalidInput, fromUnauthenticated } from '../../../src/errors/translate/from-gateway.js';
import { statusError } from '../authentik/builders.js';

describe('createFormatError', () => {
  const format = createFormatError([]);
  const invalid = { path: ['input'], code: 'NULL', messages: [] } as const;

  it.each<[string, unknown, string]>([
    ['an error of authentik', statusError(502), 'BAD_GATEWAY'],
    ['rejected input', new InvalidInputError([invalid]), 'INPUT_VALIDATION'],
    ['a missing credential', new UnauthenticatedError('CREDENTIALS_MISSING', 'Send one.'), 'CREDENTIALS_MISSING'],
    ['an error of another kind', new TypeError('hunter2'), 'UNEXPECTED'],
    ['an error of GraphQL of an unknown code', new GraphQLError('hunter2'), 'UNEXPECTED'],
    ['no error', 'hunter2', 'UNEXPECTED'],
    ['nothing', undefined, 'UNEXPECTED'],
  ])('applies the one shape to %s, wrapped or not', (_, thrown, reason) => {
    const wrapped = new GraphQLError('x', { path: ['f'], ...(thrown instanceof Error && { originalError: thrown }) });
    for (const error of thrown instanceof Error ? [thrown, wrapped] : [thrown]) {
      const formatted = format(error);
      expect(formatted).toMatchObject({ ...(error === wrapped && { path: ['f'] }), extensions: { reason } });
      expect(JSON.stringify(formatted)).not.toContain('hunter2');
    }
  });

  it('keeps no more than 100 rejected fields', () => {
    const failure = fromInvalidInput(new InvalidInputError(Array(101).fill(invalid)));
    expect([failure.fieldErrors?.length, failure.truncated]).toEqual([100, true]);
    expect(fromInvalidInput(new InvalidInputError(Array(100).fill(invalid)))).not.toHaveProperty('truncated');
    expect(fromUnauthenticated(new UnauthenticatedError('CREDENTIALS_INVALID', 'A.'))).toMatchObject({
      message: 'A.',
      retryable: false,
    });
  });
});
