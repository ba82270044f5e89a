import { describe, expect, it } from '@jest/globals';
import { CreateCaptchaStageDocument } from '../generated/operations.js';
import { startTestGateway } from '../support/gateway.js';
import { fullInput, minimalInput } from '../support/inputs.js';
import type { StubResponse } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage, wireFlow } from '../support/wire-captcha-stage.js';

const html = { 'content-type': 'text/html; charset=utf-8' };

describe("authentik's responses in the one error shape", () => {
  const stubbed = useStubbedGateway();

  const create = (input = minimalInput()) => stubbed.gateway.send(CreateCaptchaStageDocument, { input });

  describe('400', () => {
    it.each<[string, object | string, object]>([
      [
        'fields, in the names of the schema',
        { public_key: ['This field may not be blank.'], score_min_threshold: ['A valid number is required.'] },
        {
          fieldErrors: [
            {
              path: ['input', 'publicKey'],
              upstreamPath: ['public_key'],
              code: 'BLANK',
              messages: ['This field may not be blank.'],
            },
            {
              path: ['input', 'scoreMinThreshold'],
              upstreamPath: ['score_min_threshold'],
              code: 'INVALID_TYPE',
              messages: ['A valid number is required.'],
            },
          ],
          nonFieldErrors: [],
        },
      ],
      [
        'nested lists with placeholders',
        {
          flow_set: [
            {},
            null,
            [],
            { slug: ['Flow with this slug already exists.'], policy_engine_mode: ['"x" is not a valid choice.'] },
          ],
        },
        {
          fieldErrors: [
            { path: ['input', 'flowSet', 3, 'slug'], upstreamPath: ['flow_set', 3, 'slug'], code: 'UNIQUE' },
            { path: ['input', 'flowSet', 3, 'policyEngineMode'], code: 'INVALID_CHOICE' },
          ],
        },
      ],
      [
        'index keys under a list, and only there',
        { flow_set: { '1': { slug: ['Enter a valid "slug".'] } }, name: { '0': ['odd'] } },
        {
          fieldErrors: [
            { path: ['input', 'name'], upstreamPath: ['name', '0'], code: 'INVALID' },
            { path: ['input', 'flowSet', 1, 'slug'], upstreamPath: ['flow_set', '1', 'slug'], code: 'INVALID_FORMAT' },
          ],
        },
      ],
      [
        'an unknown key, at its nearest known parent',
        { captcha_kind: ['This field is required.'], flow_set: [{ colour: ['No.'] }], constructor: ['no'] },
        {
          fieldErrors: [
            { path: ['input'], upstreamPath: ['captcha_kind'], code: 'REQUIRED' },
            { path: ['input', 'flowSet', 0], upstreamPath: ['flow_set', 0, 'colour'] },
            { path: ['input'], upstreamPath: ['constructor'] },
          ],
        },
      ],
      [
        'several messages of one field, by the code of the first',
        { name: ['This field may not be null.', 'Something else.'] },
        { fieldErrors: [{ code: 'NULL', messages: ['This field may not be null.', 'Something else.'] }] },
      ],
      [
        'mixed, with a code',
        { name: ['Bad.'], non_field_errors: ['Worse.'], detail: 'Worst.', code: 'invalid' },
        {
          fieldErrors: [{ path: ['input', 'name'] }],
          nonFieldErrors: [{ message: 'Worst.' }, { message: 'Worse.' }],
          upstream: { service: 'authentik', operation: 'stages_captcha_create', status: 400, code: 'invalid' },
        },
      ],
    ])('translates %s', async (_, body, expected) => {
      stubbed.stub.respond = { status: 400, body };
      const { status, data, errors } = await create();
      expect(status).toBe(200);
      expect(data).toEqual({ createCaptchaStage: null });
      expect(errors).toHaveLength(1);
      const common = {
        code: 'BAD_USER_INPUT',
        reason: 'UPSTREAM_VALIDATION',
        outcome: 'NOT_APPLIED',
        retryable: false,
      };
      const withOrder = sortFieldErrors(errors[0]?.extensions);
      expect(withOrder).toMatchObject({ ...common, ...sortFieldErrors(expected) });
    });

    it.each<[string, StubResponse]>([
      ['placeholders only', { status: 400, body: { flow_set: [{}, {}] } }],
      ['JSON that is no message', { status: 400, body: { name: [1, true, null] } }],
    ])('reports that %s holds no readable reason', async (_, response) => {
      stubbed.stub.respond = response;
      const { errors } = await create();
      expect(errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        reason: 'UPSTREAM_VALIDATION_UNREADABLE',
        outcome: 'NOT_APPLIED',
        fieldErrors: [],
        nonFieldErrors: [],
      });
    });

    it.each<[string, StubResponse]>([
      ['HTML', { status: 400, headers: html, body: '<h1>Bad Request</h1>' }],
      ['an empty body', { status: 400 }],
      ['broken JSON', { status: 400, body: '{"name": [' }],
    ])('does not blame the caller for %s', async (_, response) => {
      stubbed.stub.respond = response;
      const { errors } = await create();
      expect(errors[0]?.extensions).toMatchObject({ code: 'UPSTREAM_ERROR', reason: 'FOREIGN_RESPONSE' });
      expect(errors[0]?.extensions).not.toHaveProperty('fieldErrors');
    });

    it.each([
      ['many messages', 'Bad.', 100, 8],
      ['long messages', 'x'.repeat(2000), 4, 1000],
    ])('truncates %s, and reports it', async (_, text, messages, length) => {
      stubbed.stub.respond = {
        status: 400,
        body: { name: Array.from({ length: 150 }, (_, i) => `${100 + i} ${text}`) },
      };
      const { errors } = await create();
      const [field] = errors[0]?.extensions.fieldErrors ?? [];
      expect(field?.messages.map((message) => message.length)).toEqual(Array(messages).fill(length));
      expect(errors[0]?.extensions.truncated).toBe(true);
      expect(errors[0]?.message.length).toBeLessThanOrEqual(500);
    });
  });

  it('distinguishes a crash, shown as an empty 405, from a rejection, and names its known cause', async () => {
    stubbed.stub.respond = { status: 405, headers: { ...html, allow: 'GET, HEAD, OPTIONS' } };
    const [withFlows] = (await create(fullInput())).errors;
    expect(withFlows?.extensions).toMatchObject({
      code: 'UPSTREAM_ERROR',
      reason: 'UPSTREAM_CRASHED',
      outcome: 'UNKNOWN',
      retryable: false,
    });
    expect(withFlows?.message).toContain('documents flowSet but cannot store it');
    const [without] = (await create()).errors;
    expect(without?.extensions.reason).toBe('UPSTREAM_CRASHED');
    expect(without?.message).not.toContain('flowSet');
  });

  it.each([
    [429, '7', 7],
    [503, '120', 120],
    [429, 'Thu, 01 Jan 1970 00:00:00 GMT', 0],
    [429, '99999999', 86_400],
    [429, 'soon', undefined],
    [500, '7', undefined],
  ])('%i with Retry-After %s has %s retryAfterSeconds', async (status, header, seconds) => {
    stubbed.stub.respond = { status, headers: { 'retry-after': header } };
    expect((await create()).errors[0]?.extensions.retryAfterSeconds).toBe(seconds);
  });

  it('returns null with an error at its path for an invalid value of a nullable field', async () => {
    const flow = wireFlow({ layout: 'spiral', compatibility_mode: 'yes' });
    stubbed.stub.respond = {
      status: 201,
      body: wireCaptchaStage({ js_url: 7, request_content_type: 'text/xml', flow_set: [flow] }),
    };
    const { data, errors } = await create();
    expect(data?.createCaptchaStage).toMatchObject({
      name: 'captcha',
      jsUrl: null,
      requestContentType: null,
      flowSet: [{ slug: 'sign-up', layout: null }],
    });
    const found = errors.map(({ path, extensions: { reason, outcome } }) => [
      path?.slice(1).join('.'),
      reason,
      outcome,
    ]);
    expect(found.sort()).toEqual([
      ['flowSet.0.compatibilityMode', 'CONTRACT_VIOLATION', 'APPLIED'],
      ['flowSet.0.layout', 'UNKNOWN_ENUM_VALUE', 'APPLIED'],
      ['jsUrl', 'CONTRACT_VIOLATION', 'APPLIED'],
      ['requestContentType', 'UNKNOWN_ENUM_VALUE', 'APPLIED'],
    ]);
  });

  it('accepts a response with everything that later releases have, and drops unknown fields', async () => {
    const body = wireCaptchaStage({
      interactive: true,
      request_content_type: 'application/json',
      private_key: 'leak',
      flow_set: [wireFlow({ background: undefined, background_url: '/b.jpg' })],
    });
    stubbed.stub.respond = { status: 201, body };
    const { data, text } = await create();
    expect(data?.createCaptchaStage).toMatchObject({
      interactive: true,
      requestContentType: 'JSON',
      flowSet: [{ background: '/b.jpg' }],
    });
    expect(text).not.toContain('leak');
  });

  it('sends the input under its REST names, with the headers of the allow-list and no others', async () => {
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    const { headers } = await stubbed.gateway.send(
      CreateCaptchaStageDocument,
      { input: fullInput() },
      {
        authorization: 'Bearer the-token',
        cookie: 'authentik_session=x',
        'x-request-id': 'spoofed',
        'x-forwarded-for': '10.0.0.1',
      },
    );
    const [request] = stubbed.stub.requests;
    expect([request?.method, request?.path]).toEqual(['POST', '/api/v3/stages/captcha/']);
    expect(request?.headers).toEqual({
      host: new URL(stubbed.stub.origin).host,
      connection: 'keep-alive',
      accept: 'application/json',
      'accept-encoding': 'identity',
      'accept-language': 'en',
      'user-agent': expect.stringMatching(/^authentik-captcha-graphql-gateway\/\d+\.\d+\.\d+$/),
      authorization: 'Bearer the-token',
      'content-type': 'application/json',
      'content-length': expect.any(String),
      'x-request-id': headers.get('x-request-id'),
    });
    expect(headers.get('x-request-id')).not.toBe('spoofed');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      name: 'captcha',
      public_key: 'public',
      private_key: 'hunter2-canary',
      flow_set: [
        {
          name: 'Sign up',
          slug: 'sign-up',
          title: 'Sign up here',
          designation: 'enrollment',
          policy_engine_mode: 'all',
          compatibility_mode: true,
          layout: 'sidebar_left',
          denied_action: 'continue',
        },
      ],
      js_url: 'https://challenges.example.com/api.js',
      api_url: 'https://challenges.example.com/siteverify',
      interactive: true,
      score_min_threshold: 0.25,
      score_max_threshold: 0.75,
      error_on_invalid_score: false,
      request_content_type: 'application/json',
    });
  });

  it('omits from the request what the input omits', async () => {
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    await create();
    expect(JSON.parse(stubbed.stub.requests[0]?.body ?? '')).toEqual({
      name: 'captcha',
      public_key: 'public',
      private_key: 'hunter2-canary',
    });
  });

  it('keeps the path prefix of AUTHENTIK_URL', async () => {
    const prefixed = await startTestGateway({ AUTHENTIK_URL: `${stubbed.stub.origin}/sso/` });
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    await prefixed.send(CreateCaptchaStageDocument, { input: minimalInput() });
    expect(stubbed.stub.requests[0]?.path).toBe('/sso/api/v3/stages/captcha/');
    await prefixed.stop();
  });
});

/** Digit keys of a JSON object come first whatever was sent, so that the order of field errors is not compared. */
function sortFieldErrors<T extends object | undefined>(extensions: T): T {
  const fieldErrors: unknown = Reflect.get(Object(extensions), 'fieldErrors');
  if (!Array.isArray(fieldErrors)) return extensions;
  const key = (error: { path?: unknown }) => JSON.stringify(error.path);
  return { ...extensions, fieldErrors: [...fieldErrors].sort((a, b) => key(a).localeCompare(key(b))) };
}
