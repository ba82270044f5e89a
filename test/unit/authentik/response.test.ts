import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { RawResponse } from '../../../src/authentik/client/exchange.js';
import { HttpStatusError, InvalidResponseError } from '../../../src/authentik/errors.js';
import { Substrings } from '../../../src/authentik/redaction/substrings.js';
import { secretsOf } from '../../../src/authentik/request.js';
import { parseResponse } from '../../../src/authentik/response/response.js';
import { callerOf, callOf, canary, thrownBy, write, writeOf } from './builders.js';

function rawOf(body: string | Buffer, headers: RawResponse['headers'] = {}, status = 200): RawResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: Buffer.from(body) };
}

describe('parseResponse', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json ;charset=utf-8',
    'APPLICATION/JSON',
    'application/problem+json',
    'application/vnd.goauthentik.v3+json;x=y',
  ])('reads JSON that is declared as %s', (type) => {
    const response = parseResponse(rawOf('{"a":1}', { 'content-type': type }), writeOf());
    expect(response).toEqual({ operation: write, status: 200, json: { a: 1 }, applied: false });
  });

  it.each<[string, string | Buffer, RawResponse['headers']]>([
    ['of no declared type', '{}', { 'content-type': undefined }],
    ['declared as text/html', '{}', { 'content-type': 'text/html' }],
    ['declared as a longer type', '{}', { 'content-type': 'application/jsonp' }],
    ['declared as a list of JSON', '{}', { 'content-type': 'application/json-seq' }],
    ['with JSON in a parameter alone', '{}', { 'content-type': 'text/html; x=application/json' }],
    ['encoded', '{}', { 'content-encoding': 'gzip' }],
    ['encoded twice', '{}', { 'content-encoding': 'identity, br' }],
    ['cut short', '{"a":', {}],
    ['that is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}],
    ['with half a letter at its end', Buffer.from([0x22, 0xc3]), {}],
    ['with NaN', '{"a":NaN}', {}],
    ['with trailing text', '{} {}', {}],
    ['of white space alone', '  ', {}],
  ])('rejects a body %s', (_, body, headers) => {
    const raw = rawOf(body, headers, 201);
    expect(thrownBy(() => parseResponse(raw, writeOf()))).toEqual(
      new InvalidResponseError(write, 'MALFORMED_BODY', 201),
    );
    expect(thrownBy(() => parseResponse({ ...raw, status: 400 }, writeOf()))).toMatchObject({
      status: 400,
      body: undefined,
    });
  });

  it('reads a body without an encoding, or with the identity', () => {
    expect(parseResponse(rawOf('1', { 'content-encoding': 'identity' }), writeOf()).json).toBe(1);
  });

  it.each([
    [200, 'null', null],
    [201, '"text"', 'text'],
    [204, '', undefined],
    [299, '[]', []],
  ])('classifies %i as a success', (status, body, json) => {
    expect(parseResponse(rawOf(body, { 'content-type': body && 'application/json' }, status), writeOf())).toEqual({
      operation: write,
      status,
      json,
      applied: status === 201,
    });
  });

  it.each([199, 300, 304, 400, 404, 500, 599])('classifies %i as an error response', (status) => {
    const error = thrownBy(() => parseResponse(rawOf('{"detail":"Bad."}', { 'retry-after': '7' }, status), writeOf()));
    expect(error).toBeInstanceOf(HttpStatusError);
    expect(error).toMatchObject({ status, retryAfterSeconds: 7, sentFields: ['name'], body: { detail: 'OTHER' } });
  });

  it('has no sent fields without a request body', () => {
    expect(thrownBy(() => parseResponse(rawOf('', {}, 404), callOf()))).toMatchObject({
      sentFields: [],
      body: undefined,
    });
  });

  it('redacts the token and the secrets of the call', () => {
    const call = writeOf({ secrets: [canary] });
    const raw = rawOf(JSON.stringify({ name: [`the-token ${canary}`], [canary]: 'x' }), {}, 400);
    const error = thrownBy(() => parseResponse(raw, call));
    expect(error).toMatchObject({
      body: { problems: [{ messages: ['[redacted] [redacted]'] }, { path: ['[redacted]'] }] },
    });
  });

  it('survives a hundred thousand nested arrays', () => {
    const raw = rawOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, {}, 400);
    expect(thrownBy(() => parseResponse(raw, writeOf()))).toBeInstanceOf(HttpStatusError);
  });
});

describe('parseResponse, of many calls of one client request', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const cjk = (length: number, seed: number) =>
    Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919 + seed) % 20_000))).join('');

  /** How many characters the responses index; each call has one more secret. */
  function indexedBy(status: number, secrets: readonly string[], calls: number, token = 'the-token'): number {
    const add = jest.spyOn(Substrings.prototype, 'add');
    const caller = callerOf(`Bearer ${token}`);
    const body = JSON.stringify({ detail: 'Token invalid/expired', name: [`Got ${secrets[0]}.`] });
    for (let index = 0; index < calls; index += 1) {
      const call = writeOf({ caller, secrets: secrets.slice(index, index + 1) });
      expect(thrownBy(() => parseResponse(rawOf(body, {}, status), call))).toBeInstanceOf(HttpStatusError);
    }
    return add.mock.calls.flatMap(([texts]) => [...texts]).join('').length;
  }

  it.each([301, 401, 403, 404, 500])('searches no text of a %i, which no message shows', (status) => {
    expect(indexedBy(status, [cjk(1000, 0), canary], 10)).toBe(0);
  });

  it('indexes each secret once', () => {
    const secrets = Array.from({ length: 10 }, (_, index) => cjk(100, index));
    const once = indexedBy(400, secrets, 10);
    expect(once).toBeGreaterThan(1000);
    jest.restoreAllMocks();
    expect(indexedBy(400, secrets, 100)).toBe(once);
    jest.restoreAllMocks();
    expect(indexedBy(400, [...secrets, ...secrets, ...secrets], 30)).toBe(once);
  });

  it.each<[string, readonly string[], string]>([
    ['a token', [], '\xc0'.repeat(15_000)],
    ['several secrets', [cjk(3000, 0), cjk(3000, 1)], 'the-token'],
  ])('indexes nothing more when %s would be too expensive to search for, and shows no text', (_, secrets, token) => {
    const caller = callerOf(`Bearer ${token}`);
    for (const secret of secrets) caller.redactor.add([secret]);
    const add = jest.spyOn(Substrings.prototype, 'add');
    const raw = rawOf(JSON.stringify({ public_key: [`Got ${token} ${secrets[0]}.`] }), {}, 400);
    const problems = [{ path: ['[redacted]'], code: 'INVALID', messages: ['[redacted]'] }];
    expect(thrownBy(() => parseResponse(raw, writeOf({ caller })))).toMatchObject({ body: { problems } });
    expect(add).not.toHaveBeenCalled();
  });
});

describe('secretsOf', () => {
  it.each([
    ['Bearer the-token', ['the-token', 'the-token']],
    ['Bearer  the token', ['the token', 'the token']],
    ['the-token', ['the-token', 'the-token']],
    ['Bearer clÃ©', ['clÃ©', 'clé']],
  ])('extracts the token from %j, as Latin-1 and as UTF-8', (authorization, secrets) => {
    const caller = callerOf(authorization);
    expect(secretsOf(callOf({ caller }))).toEqual(secrets);
    expect(secretsOf(callOf({ caller, secrets: ['more'] }))).toEqual([...secrets, 'more']);
  });
});
