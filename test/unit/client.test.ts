import { describe, expect, it } from '@jest/globals';
import { fieldErrorsOf, gatewayErrorsOf, isGatewayError } from '../../src/client.js';
import type { ErrorExtensions, FieldError } from '../../src/errors/contract/error-extensions.js';

const taken: FieldError = { path: ['input', 'name'], upstreamPath: ['name'], code: 'UNIQUE', messages: ['is taken'] };
const blank: FieldError = { path: ['input', 'flowSet', 0, 'slug'], code: 'BLANK', messages: ['is blank'] };

const extensionsOf = (overrides: object = {}): ErrorExtensions => ({
  code: 'BAD_USER_INPUT',
  reason: 'UPSTREAM_VALIDATION',
  outcome: 'NOT_APPLIED',
  retryable: false,
  requestId: '3b674ad6-b60f-4b09-8f1c-5784c2f00b25',
  fieldErrors: [taken],
  nonFieldErrors: [{ code: 'INVALID', message: 'no' }],
  upstream: { service: 'authentik', operation: 'stages_captcha_create', status: 400 },
  ...overrides,
});
const errorOf = (overrides: object = {}) => ({
  message: 'authentik rejected the captcha stage.',
  path: ['createCaptchaStage'],
  extensions: extensionsOf(overrides),
});

describe('isGatewayError', () => {
  it.each<[string, object]>([
    ['with every list', {}],
    ['without optional members', { fieldErrors: undefined, nonFieldErrors: undefined, upstream: undefined }],
    ['of a list that is empty', { fieldErrors: [], nonFieldErrors: [] }],
    ['that may be sent again', { code: 'RATE_LIMITED', retryable: true, retryAfterSeconds: 3 }],
    ['that was cut', { truncated: true }],
    ['whose reason a later release added', { reason: 'NEW', fieldErrors: [{ ...taken, code: 'NEW' }] }],
    ['that a router added to', { serviceName: 'captcha' }],
  ])('accepts an error %s', (_, overrides) => {
    expect(isGatewayError(errorOf(overrides))).toBe(true);
    expect(isGatewayError(Object.assign(new Error('x'), { extensions: extensionsOf(overrides) }))).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'error'],
    ['an error of the network', new TypeError('fetch failed')],
    ['an error of another server', { message: 'm', extensions: { code: 'BAD_USER_INPUT' } }],
    ['extensions alone', extensionsOf()],
    ['an error without a message', { extensions: extensionsOf() }],
    ['extensions that are null', { message: 'm', extensions: null }],
    ...['code', 'reason', 'outcome', 'retryable', 'requestId'].flatMap((key): [string, unknown][] => [
      [`an error without ${key}`, errorOf({ [key]: undefined })],
      [`an error whose ${key} is a number`, errorOf({ [key]: 1 })],
    ]),
    ['an outcome that does not exist', errorOf({ outcome: 'MAYBE' })],
    ['retryable as a string', errorOf({ retryable: 'false' })],
    ['half a second', errorOf({ retryAfterSeconds: 0.5 })],
    ['fieldErrors that are no list', errorOf({ fieldErrors: { name: ['is taken'] } })],
    ['null for a list', errorOf({ fieldErrors: null })],
    ['a field error that is a string', errorOf({ fieldErrors: ['name'] })],
    ['a field error without a path', errorOf({ fieldErrors: [{ ...taken, path: undefined }] })],
    ['a field error whose path is a string', errorOf({ fieldErrors: [{ ...taken, path: 'input.name' }] })],
    ['a field error whose path holds null', errorOf({ fieldErrors: [{ ...taken, path: ['input', null] }] })],
    ['a field error without messages', errorOf({ fieldErrors: [taken, { ...taken, messages: undefined }] })],
    ['a field error whose messages are no strings', errorOf({ fieldErrors: [{ ...taken, messages: [1] }] })],
    ['a field error whose upstreamPath is no path', errorOf({ fieldErrors: [{ ...taken, upstreamPath: 'name' }] })],
    ['a nonFieldError without a message', errorOf({ nonFieldErrors: [{ code: 'INVALID' }] })],
    ['truncated as a string', errorOf({ truncated: 'yes' })],
    ['an upstream of another service', errorOf({ upstream: { service: 'other', operation: 'x' } })],
    ['an upstream that is a string', errorOf({ upstream: 'authentik' })],
  ])('rejects %s', (_, error) => {
    expect(isGatewayError(error)).toBe(false);
    expect(gatewayErrorsOf(error)).toEqual([]);
    expect(fieldErrorsOf(error)).toEqual([]);
  });
});

describe('fieldErrorsOf', () => {
  const foreign = { message: 'from another subgraph', extensions: { code: 'OTHER' } };
  const errors = [errorOf(), foreign, errorOf({ fieldErrors: [blank] }), errorOf({ fieldErrors: undefined })];

  it.each<[string, unknown]>([
    ["Apollo Client's CombinedGraphQLErrors", Object.assign(new Error('m'), { errors, data: null })],
    ["urql's CombinedError", Object.assign(new Error('m'), { graphQLErrors: errors, networkError: undefined })],
    [
      "graphql-request's ClientError",
      Object.assign(new Error('m'), { response: { errors, status: 200 }, request: { query: '' } }),
    ],
    ["Relay's error of a request", Object.assign(new Error('m'), { source: { errors, operation: {} } })],
    ['a response', { errors, data: null }],
    ['a list of errors', errors],
  ])('finds the fields of all errors in %s', (_, thrown) => {
    expect(fieldErrorsOf(thrown)).toEqual([taken, blank]);
    expect(gatewayErrorsOf(thrown)).toHaveLength(3);
  });

  it('finds the fields of one error', () => {
    expect(fieldErrorsOf(errorOf())).toEqual([taken]);
  });

  it.each([[[]], [{ errors: 'none' }], [{ response: null, source: 1 }], [new Error('m', { cause: errorOf() })]])(
    'finds nothing in %j',
    (thrown) => expect(fieldErrorsOf(thrown)).toEqual([]),
  );
});
