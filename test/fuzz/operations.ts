import { type DocumentNode, print } from 'graphql';
import {
  CaptchaStageDocument,
  CaptchaStagesDocument,
  CaptchaStageUsedByDocument,
  CreateCaptchaStageDocument,
  DeleteCaptchaStageDocument,
  ReplaceCaptchaStageDocument,
  UpdateCaptchaStageDocument,
} from '../generated/operations.js';
import { fullInput } from '../support/inputs.js';
import type { Question } from './ask.js';
import { pk } from './good-authentik.js';

interface Operation {
  readonly query: string;
  /** Beside the pk and the input. */
  readonly variables?: object;
  readonly isWrite: boolean;
  readonly hasInput: boolean;
}

const read = (document: DocumentNode, variables = {}): Operation => ({
  query: print(document),
  variables,
  isWrite: false,
  hasInput: false,
});
const write = (document: DocumentNode, hasInput = true): Operation => ({
  query: print(document),
  isWrite: true,
  hasInput,
});
const usedBy = 'usedBy { app modelName pk name action }';

/** Every operation of the schema, one call of authentik's each; the last ones make several. */
export const operations: readonly Operation[] = [
  write(CreateCaptchaStageDocument),
  write(UpdateCaptchaStageDocument),
  write(ReplaceCaptchaStageDocument),
  write(DeleteCaptchaStageDocument, false),
  read(CaptchaStageDocument),
  read(CaptchaStagesDocument, { name: 'n', publicKey: 'p', search: 's', page: 1, pageSize: 2 }),
  read(CaptchaStageUsedByDocument),
  {
    query: `mutation ($input: CreateCaptchaStageInput!) { again: createCaptchaStage(input: $input) { name ${usedBy} } }`,
    isWrite: true,
    hasInput: true,
  },
  { query: `query { captchaStages { results { pk ${usedBy} } } }`, isWrite: false, hasInput: false },
  {
    query: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on CaptchaStage { pk name jsUrl } } }',
    variables: { of: [{ __typename: 'CaptchaStage', pk }] },
    isWrite: false,
    hasInput: false,
  },
];

/** The request of an operation, on behalf of the token. */
export function questionOf(operation: Operation, privateKey: string, token: string): Question {
  const { query, variables = {}, hasInput } = operation;
  const input = hasInput ? { input: fullInput({ privateKey }) } : {};
  return {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { pk, ...input, ...variables } }),
  };
}
