import { expect } from '@jest/globals';
import type { TestGateway } from '../gateway.js';
import type { Expected } from './fault.js';
import type { FaultOperation } from './operations.js';
import { ruleFor } from './rules.js';

type Response = Awaited<ReturnType<TestGateway['post']>>;

/** What a success shows: authentik names each stage after the request that asked. */
const toName: Record<FaultOperation['answers'], (value: unknown, requestId: string | null) => unknown> = {
  stage: (value) => (value as { name: string } | null)?.name,
  page: (value) => (value as { results: ({ name: string } | null)[] } | null)?.results[0]?.name,
  usedBy: (value) => (value as { name: string }[] | null)?.[0]?.name,
  nothing: (value, requestId) => (value === null ? undefined : requestId),
};

const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), data);

/** That the answer is what errors.md says, and nothing else. */
export function expectResponse(response: Response, operation: FaultOperation, expected: Expected): void {
  const { status, data, errors, headers } = response;
  const requestId = headers.get('x-request-id');
  expect(status).toBe(200);
  const value = at(data, operation.path);
  if (expected.reason === undefined) {
    expect(errors).toEqual([]);
    if (expected.missing) expect(value).toBeNull();
    else expect(toName[operation.answers](value, requestId)).toBe(requestId);
    return;
  }
  const path = [...operation.path, ...(expected.at ?? [])];
  expect(at(data, path)).toBeNull();
  expect(Object.keys(data ?? {})).toEqual(operation.path.slice(0, 1));
  const codes = ruleFor(operation, expected)?.codes;
  expect(errors).toHaveLength(1);
  expect(errors[0]?.path).toEqual(path);
  expectExtensions(errors[0]?.extensions, { ...codes, requestId }, operation, expected);
  expect(errors[0]?.message.includes('look the stage up by name')).toBe(codes?.outcome !== 'NOT_APPLIED');
  expect(errors[0]?.message).toMatch(/^[^\p{Cc}]{1,500}$/u);
}

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
    ...(reason.startsWith('UPSTREAM_VALIDATION') && problems),
  });
}
