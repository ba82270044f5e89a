import { afterEach, describe, expect, it } from '@jest/globals';
import type { FieldError } from '../../src/errors/contract/error-extensions.js';
import { coerced, type FieldRow, validated } from '../support/bad-stage-input.js';
import { minimalInput } from '../support/inputs.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const canary = 'hunter2-canary';
/** The mutations whose input is a whole stage. */
const mutations = {
  createCaptchaStage: 'mutation ($input: CreateCaptchaStageInput!) { createCaptchaStage(input: $input) { pk } }',
  replaceCaptchaStage:
    'mutation ($pk: UUID!, $input: CreateCaptchaStageInput!) { replaceCaptchaStage(pk: $pk, input: $input) { pk } }',
  ensureCaptchaStage: 'mutation ($input: CreateCaptchaStageInput!) { ensureCaptchaStage(input: $input) { change } }',
};
const withMutations = (rows: readonly FieldRow[]) =>
  Object.entries(mutations).flatMap(([name, query]) =>
    rows.map(([what, input, found]) => [name, what, query, input, found] as const),
  );

function expectProblems(fieldErrors: readonly FieldError[] | undefined, found: FieldRow[2]): void {
  const problems = fieldErrors?.map(({ path, code }) => [path, code]);
  expect(problems).toHaveLength(found.length);
  expect(problems).toEqual(expect.arrayContaining(found.map(([path, code]) => [['input', ...path], code])));
}

describe("the validation of a stage's input", () => {
  const stubbed = useStubbedGateway();
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  it.each(withMutations(coerced))(
    'collects the problems in the variables of %s: %s',
    async (_name, _what, query, overrides, found) => {
      const { status, data, errors, text } = await stubbed.gateway.post({
        query,
        variables: { pk, input: { ...minimalInput(), ...overrides } },
      });
      expect([status, data, errors.length]).toEqual([200, undefined, 1]);
      expect(errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        reason: 'INPUT_VALIDATION',
        outcome: 'NOT_APPLIED',
        retryable: false,
      });
      expect(errors[0]?.extensions).not.toHaveProperty('upstream');
      expect(text).not.toContain(canary);
      expectProblems(errors[0]?.extensions.fieldErrors, found);
    },
  );

  it.each(withMutations(validated))(
    'rejects what breaks the contract in %s: %s',
    async (name, _what, query, overrides, found) => {
      const { status, data, errors } = await stubbed.gateway.post({
        query,
        variables: { pk, input: { ...minimalInput(), ...overrides } },
      });
      expect([status, data, errors.length]).toEqual([200, { [name]: null }, 1]);
      expect(errors[0]).toMatchObject({
        path: [name],
        extensions: { code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION', outcome: 'NOT_APPLIED', retryable: false },
      });
      expectProblems(errors[0]?.extensions.fieldErrors, found);
    },
  );
});
