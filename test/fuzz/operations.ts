import { print } from 'graphql';
import { CaptchaStagesDocument } from '../generated/operations.js';
import { everyOperation } from '../support/faults/operations.js';
import { fullInput } from '../support/inputs.js';
import type { Question } from './ask.js';
import { pk } from './good-authentik.js';

interface Operation {
  readonly query: string;
  readonly variables: object;
  readonly isWrite: boolean;
}

const usedBy = 'usedBy { app modelName pk name action }';
const filters = { name: 'n', publicKey: 'p', search: 's', page: 1, pageSize: 2 };

/** Every operation of the schema, with one call of authentik's each; and some with filters, or with several calls. */
export const operations: readonly Operation[] = [
  ...everyOperation.map(({ body, isWrite }) => ({ ...body, isWrite })),
  { query: print(CaptchaStagesDocument), variables: filters, isWrite: false },
  {
    query: `mutation ($input: CreateCaptchaStageInput!) { again: createCaptchaStage(input: $input) { name ${usedBy} } }`,
    variables: { input: {} },
    isWrite: true,
  },
  { query: `query { captchaStages { results { pk ${usedBy} } } }`, variables: {}, isWrite: false },
];

/** The request of an operation, on behalf of the token. */
export function questionOf({ query, variables }: Operation, privateKey: string, token: string): Question {
  const input = 'input' in variables ? { input: fullInput({ privateKey }) } : {};
  return {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { pk, ...variables, ...input } }),
  };
}
