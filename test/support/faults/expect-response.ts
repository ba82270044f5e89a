import { expect } from '@jest/globals';
import type { TestGateway } from '../gateway.js';
import type { Expected } from './fault.js';
import type { FaultOperation } from './fault-operation.js';
import { faultResources } from './resources.js';
import { ruleFor } from './rules.js';

type Response = Awaited<ReturnType<TestGateway['post']>>;

/** The data of a success: authentik names each object after its request. */
const toObject: Record<Exclude<FaultOperation['shows'], 'nothing'>, (value: unknown) => unknown> = {
  object: (value) => value,
  other: (value) => value,
  page: (value) => at(value, ['results', 0]),
  list: (value) => at(value, [0]),
};

const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), data);

/** Checks that the response is what errors.md documents, and nothing else. */
export function expectResponse(response: Response, operation: FaultOperation, expected: Expected): void {
  const { status, data, errors, headers } = response;
  const requestId = headers.get('x-request-id');
  expect(status).toBe(200);
  const value = at(data, operation.path);
  const held = (payload: unknown) => (operation.holds === undefined ? payload : at(payload, [operation.holds]));
  if (expected.reason === undefined) {
    expect(errors).toEqual([]);
    if (expected.missing) expect(value).toBeNull();
    else if (operation.shows === 'nothing') expect(value).toEqual(expect.any(String));
    else expect((operation.shown ?? operation.resource).nameOf(toObject[operation.shows](held(value)))).toBe(requestId);
    return;
  }
  const path = [...operation.path, ...(expected.at ?? [])];
  expect(at(data, path)).toBeNull();
  expect(Object.keys(data ?? {})).toEqual(operation.path.slice(0, 1));
  const codes = ruleFor(operation, expected)?.codes;
  expect(errors).toHaveLength(1);
  expect(errors[0]?.path).toEqual(path);
  expectExtensions(errors[0]?.extensions, { ...codes, requestId }, operation, expected);
  expect(adviceIn(errors[0]?.message)).toEqual(codes?.outcome === 'NOT_APPLIED' ? [] : [adviceOf(operation, expected)]);
  expect(errors[0]?.message).toMatch(/^[^\p{Cc}]{1,500}$/u);
}

const retryAdvice = 'it is safe to send it again';
/** One field of an object that was written is as after any other write. */
const adviceOf = ({ isSafeToRetry, byKey, resource }: FaultOperation, { at: place }: Expected) => {
  if (isSafeToRetry && place === undefined) return retryAdvice;
  return (byKey ? resource.readByPk : undefined) ?? resource.lookUp;
};
const allAdvice = [
  retryAdvice,
  ...faultResources.flatMap(({ lookUp, readByPk }) => [lookUp, ...(readByPk === undefined ? [] : [readByPk])]),
];
const adviceIn = (message = ''): string[] => allAdvice.filter((advice) => message.includes(advice));

function expectExtensions(extensions: object | undefined, always: object, { id }: FaultOperation, expected: Expected) {
  const { status, reason = '', retryAfterSeconds } = expected;
  const wasRead = status !== undefined || ['PROTOCOL_ERROR', 'RESPONSE_TOO_LARGE'].includes(reason);
  const upstream = {
    service: 'authentik',
    operation: id,
    ...(status !== undefined && { status }),
    ...(reason === 'LICENSE_INVALID' && { code: 'denied_license' }),
  };
  const problems = { fieldErrors: expect.any(Array), nonFieldErrors: expect.any(Array) };
  expect(extensions).toEqual({
    ...always,
    ...(wasRead && { upstream }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(/^(UPSTREAM|INPUT)_VALIDATION/.test(reason) && problems),
  });
}
