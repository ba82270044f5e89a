import { describe, expect, it } from '@jest/globals';
import { createCredentialReader } from '../../../src/context/credentials.js';
import { UnauthenticatedError } from '../../../src/errors/contract/gateway-errors.js';

describe('createCredentialReader', () => {
  const forward = createCredentialReader({ mode: 'forward' });

  it.each([
    ['Bearer token', 'Bearer token'],
    ['bearer token', 'Bearer token'],
    ['BEARER \t token \t', 'Bearer token'],
    ['  Bearer token', 'Bearer token'],
    ['Bearer t\u00f6ken', 'Bearer t\u00f6ken'],
    ['Bearer Bearer', 'Bearer Bearer'],
  ])('forwards %j as %j', (authorization, expected) => {
    expect(forward({ authorization })).toBe(expected);
  });

  it.each([
    [undefined, 'CREDENTIALS_MISSING'],
    ['', 'CREDENTIALS_MISSING'],
    ['  ', 'CREDENTIALS_MISSING'],
    ['Bearer', 'CREDENTIALS_MISSING'],
    ['Bearer  ', 'CREDENTIALS_MISSING'],
    ['Basic dXNlcjpwYXNz', 'CREDENTIALS_INVALID'],
    ['Bearertoken', 'CREDENTIALS_INVALID'],
    ['Bearer:token', 'CREDENTIALS_INVALID'],
    ['token', 'CREDENTIALS_INVALID'],
    ['Bearer to\rken', 'CREDENTIALS_INVALID'],
    ['Bearer to\nken', 'CREDENTIALS_INVALID'],
    ['Bearer to\0ken', 'CREDENTIALS_INVALID'],
    ['Bearer to\x7fken', 'CREDENTIALS_INVALID'],
    ['Bearer to\tken', 'CREDENTIALS_INVALID'],
    ['Bearer \u043a\u043b\u044e\u0447', 'CREDENTIALS_INVALID'],
    ['Bearer \ud83d\udd11', 'CREDENTIALS_INVALID'],
  ])('rejects %j as %s, without quoting it', (authorization, reason) => {
    const rejection = forward(authorization === undefined ? {} : { authorization });
    expect(rejection).toBeInstanceOf(UnauthenticatedError);
    expect(rejection).toMatchObject({ reason });
    expect(JSON.stringify(rejection)).not.toMatch(/to.{0,6}ken"|dXNlc/);
  });

  it("sends the gateway's own token, whatever the caller sends", () => {
    const read = createCredentialReader({ mode: 'service', token: 'own' });
    expect([read({}), read({ authorization: 'Bearer other', 'x-api-key': 'x' })]).toEqual(['Bearer own', 'Bearer own']);
  });

  it.each<[string | string[] | undefined, string | undefined]>([
    ['key', undefined],
    [undefined, 'CREDENTIALS_MISSING'],
    ['', 'CREDENTIALS_MISSING'],
    ['ke', 'CREDENTIALS_INVALID'],
    ['keys', 'CREDENTIALS_INVALID'],
    ['KEY', 'CREDENTIALS_INVALID'],
    ['key, key', 'CREDENTIALS_INVALID'],
    [['key', 'key'], 'CREDENTIALS_INVALID'],
  ])('with an API key responds to %j with %j', (given, reason) => {
    const read = createCredentialReader({ mode: 'service', token: 'own', apiKey: 'key' });
    const credential = read(given === undefined ? {} : { 'x-api-key': given });
    if (reason === undefined) expect(credential).toBe('Bearer own');
    else expect(credential).toMatchObject({ reason });
  });
});
