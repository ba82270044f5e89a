import { describe, expect, it } from '@jest/globals';
import { CaptchaStageDocument, CreateCaptchaStageDocument } from '../generated/operations.js';
import { minimalInput } from '../support/inputs.js';
import type { StubResponse } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const json = 'application/json';
const pk = 'ca000000-0000-4000-8000-000000000009';

/** A header may come twice. */
type HeaderLists = Record<string, string | string[]>;

const respondWith =
  (status: number, headers: HeaderLists, body: object): StubResponse =>
  (response) =>
    void response.writeHead(status, headers).end(JSON.stringify(body));

describe('a page that is invalid in every row', () => {
  const stubbed = useStubbedGateway();
  const rows = 3500;
  const pagination = { next: 0, previous: 0, count: rows, current: 1, total_pages: 1, start_index: 1, end_index: rows };

  it('is rejected as a whole when it has more rows than a response can hold', async () => {
    stubbed.stub.respond = { status: 200, body: { pagination, results: Array.from({ length: 600_000 }, () => ({})) } };
    const { data, errors } = await stubbed.gateway.post({ query: '{ captchaStages { results { pk } } }' });
    expect(data).toEqual({ captchaStages: null });
    expect(errors.map(({ extensions }) => extensions.reason)).toEqual(['CONTRACT_VIOLATION']);
  });

  it('produces a hundred errors, the last of which reports that there are more', async () => {
    const stage = wireCaptchaStage({ js_url: 1, api_url: 1, interactive: 1, score_min_threshold: 'x' });
    const { flow_set: _, ...small } = stage;
    stubbed.stub.respond = { status: 200, body: { pagination, results: Array.from({ length: rows }, () => small) } };
    const query = '{ captchaStages { results { pk jsUrl apiUrl interactive scoreMinThreshold } } }';
    const { data, errors } = await stubbed.gateway.post({ query });
    expect(data?.['captchaStages']).toMatchObject({ results: expect.arrayContaining([expect.anything()]) });
    expect(errors).toHaveLength(100);
    const cut = errors.map(({ extensions }) => extensions.truncated ?? false);
    expect(cut).toEqual([...Array(99).fill(false), true]);
    for (const { extensions } of errors) expect(extensions.reason).toBe('CONTRACT_VIOLATION');
    expect((await fetch(`${stubbed.gateway.origin}/livez`)).status).toBe(200);
  });
});

describe('an unusual response of authentik', () => {
  const stubbed = useStubbedGateway();

  const create = (privateKey = 'hunter2-canary', token = 'sandbox-token') =>
    stubbed.gateway.send(
      CreateCaptchaStageDocument,
      { input: minimalInput({ privateKey }) },
      { authorization: `Bearer ${token}` },
    );
  const read = () => stubbed.gateway.send(CaptchaStageDocument, { pk });

  it.each<[string[], number | undefined]>([
    [['7', '9'], 7],
    [['9', '7'], 9],
    [['soon', '7'], undefined],
  ])('with Retry-After %j is throttled for %p seconds', async (retryAfter, seconds) => {
    const headers = { 'content-type': json, 'retry-after': retryAfter };
    stubbed.stub.respond = respondWith(429, headers, { detail: 'Request was throttled.' });
    const { errors } = await create();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      reason: 'THROTTLED',
      outcome: 'NOT_APPLIED',
      retryable: true,
    });
    expect(errors[0]?.extensions.retryAfterSeconds).toBe(seconds);
  });

  it.each<[string, HeaderLists]>([
    ['its content type twice', { 'content-type': [json, json] }],
    ['the content encoding Identity', { 'content-type': json, 'content-encoding': 'Identity' }],
    ['the content encoding identity twice', { 'content-type': json, 'content-encoding': ['identity', 'identity'] }],
    ['its content type in capitals', { 'content-type': 'APPLICATION/JSON; Charset=UTF-8' }],
  ])('with %s is accepted', async (_, headers) => {
    stubbed.stub.respond = respondWith(201, headers, wireCaptchaStage());
    const { data, errors } = await create();
    expect(errors).toEqual([]);
    expect(data?.createCaptchaStage?.pk).toBe(pk);
  });

  it.each<[string, object]>([
    ['an object', { error: 'x' }],
    ['an empty object', {}],
    ['a list', ['x']],
  ])('with 405, %s and no detail is a crash for a write', async (_, body) => {
    stubbed.stub.respond = { status: 405, body };
    expect((await create()).errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_ERROR',
      reason: 'UPSTREAM_CRASHED',
      outcome: 'UNKNOWN',
      retryable: false,
    });
    expect((await read()).errors[0]?.extensions).toMatchObject({
      reason: 'METHOD_NOT_ALLOWED',
      outcome: 'NOT_APPLIED',
    });
  });

  it.each<[string, object]>([
    ['an empty text', { name: [''] }],
    ['empty texts alone', { name: ['', ''], flow_set: [{ slug: '' }], non_field_errors: [''] }],
    ['an empty detail', { detail: '' }],
  ])('with 400 and %s has no readable reason', async (_, body) => {
    stubbed.stub.respond = { status: 400, body };
    const { errors } = await create();
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'UPSTREAM_VALIDATION_UNREADABLE',
      outcome: 'NOT_APPLIED',
      fieldErrors: [],
      nonFieldErrors: [],
    });
  });

  it.each([
    ['invalid', 'Token invalid/expired'],
    ['Token', 'Token invalid/expired'],
    ['credentials', 'Incorrect authentication credentials.'],
    ['header', 'Malformed header'],
  ])('with 403 to the token "%s" and the detail "%s" is classified before it is redacted', async (token, detail) => {
    stubbed.stub.respond = { status: 403, body: { detail } };
    const { errors } = await create('hunter2-canary', token);
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'CREDENTIALS_INVALID' });
  });

  it.each(['name', 'exists', 'already', 'stage with this name already exists.'])(
    'with 400 is classified before the private key %j is redacted',
    async (privateKey) => {
      stubbed.stub.respond = { status: 400, body: { name: ['stage with this name already exists.'] } };
      const { errors } = await create(privateKey);
      expect(errors[0]?.extensions).toMatchObject({
        reason: 'UPSTREAM_VALIDATION',
        fieldErrors: [{ path: ['input', 'name'], upstreamPath: ['name'], code: 'UNIQUE' }],
      });
      expect(errors[0]?.extensions.fieldErrors?.[0]?.messages.join()).toContain('[redacted]');
    },
  );

  it('with 400 and a non-field error is classified before the private key "exists" is redacted', async () => {
    stubbed.stub.respond = { status: 400, body: { non_field_errors: ['A stage like this already exists.'] } };
    const { errors } = await create('exists');
    expect(errors[0]?.extensions.nonFieldErrors).toEqual([
      { code: 'UNIQUE', message: 'A stage like this already [redacted].' },
    ]);
  });

  it("does not reveal authentik's address", async () => {
    const { origin, host, hostname } = new URL(stubbed.stub.origin);
    const text = `See ${origin}/api/v3/, ${host} or ${hostname}.`;
    stubbed.stub.respond = { status: 400, body: { name: [text], [host]: ['Unknown.'], detail: text, code: host } };
    const { errors, text: shown } = await create();
    expect(errors[0]?.extensions.reason).toBe('UPSTREAM_VALIDATION');
    expect(shown).toContain('[redacted]');
    expect(shown).not.toContain(hostname);
    expect(shown).not.toContain(new URL(origin).port);
  });
});
