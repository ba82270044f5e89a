import { describe, expect, it } from '@jest/globals';
import type { RawResponse } from '../../../src/authentik/client/exchange.js';
import { HttpStatusError, InvalidResponseError } from '../../../src/authentik/errors.js';
import { secretsOf } from '../../../src/authentik/request.js';
import { parseResponse } from '../../../src/authentik/response/response.js';
import { callOf, canary, thrownBy, write, writeOf } from './builders.js';

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

describe('secretsOf', () => {
  it.each([
    ['Bearer the-token', ['the-token', 'the-token']],
    ['Bearer  the token', ['the token', 'the token']],
    ['the-token', ['the-token', 'the-token']],
    ['Bearer clÃ©', ['clÃ©', 'clé']],
  ])('extracts the token from %j, as Latin-1 and as UTF-8', (authorization, secrets) => {
    const caller = { authorization, requestId: 'r' };
    expect(secretsOf(callOf({ caller }))).toEqual(secrets);
    expect(secretsOf(callOf({ caller, secrets: ['more'] }))).toEqual([...secrets, 'more']);
  });
});
