import { afterEach, describe, expect, it } from '@jest/globals';
import { canary, coerced, validated } from '../support/bad-flow-input.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

describe('invalid input for flows and bindings', () => {
  const stubbed = useStubbedGateway();
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  it.each([...coerced.map((row) => [...row, false] as const), ...validated.map((row) => [...row, true] as const)])(
    'is rejected in one error: %s',
    async (_, query, variables, problems, isExecuted) => {
      const { status, data, errors, headers, text } = await stubbed.gateway.post({ query, variables });
      const field = /\{\s*(\w+)/.exec(query)?.[1] ?? '';
      expect([status, data, errors.length]).toEqual([200, isExecuted ? { [field]: null } : undefined, 1]);
      expect(errors[0]?.path).toEqual(isExecuted ? [field] : undefined);
      expect(errors[0]?.extensions).toEqual({
        ...{ code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION', outcome: 'NOT_APPLIED', retryable: false },
        requestId: headers.get('x-request-id'),
        fieldErrors: expect.any(Array),
        nonFieldErrors: [],
      });
      const found = errors[0]?.extensions.fieldErrors?.map(({ path, code }) => [path.join('.'), code]);
      expect(found?.toSorted()).toEqual(problems.map((problem) => [...problem]).toSorted());
      expect(text).not.toContain(canary);
      expect(text.length).toBeLessThan(1500);
    },
  );

  it.each([
    ['an order over 32 bits', `createFlowStageBinding(input: { order: 2147483648 }) { pk }`],
    ['an unknown field', `createFlowStageBinding(input: { order: 1, colour: "${canary}" }) { pk }`],
    ['an unknown enum value', 'createFlowStageBinding(input: { order: 1, policyEngineMode: HUNTER2 }) { pk }'],
    ['a key that is no UUID', `createFlowStageBinding(input: { order: 1, stage: "${canary}" }) { pk }`],
    ['no order', `createFlowStageBinding(input: { stageName: "${canary}" }) { pk }`],
    ['a key that is no UUID, ensured', `ensureFlowStageBinding(input: { order: 1, flow: "${canary}" }) { change }`],
    ['a pk that is no UUID', `deleteFlowStageBinding(pk: "${canary}")`],
  ])('is rejected in a literal, which is not quoted: %s', async (_, field) => {
    const { status, errors, text } = await stubbed.gateway.post({ query: `mutation { ${field} }` });
    expect([status, errors.length]).toEqual([400, 1]);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      reason: 'INVALID_DOCUMENT',
      outcome: 'NOT_APPLIED',
    });
    expect(text).not.toMatch(/hunter2/i);
  });
});
