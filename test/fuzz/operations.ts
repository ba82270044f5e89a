import { print } from 'graphql';
import { CaptchaStagesDocument } from '../generated/operations.js';
import { everyOperation } from '../support/faults/operations.js';
import { captchaStage } from '../support/faults/resources.js';
import { fullInput } from '../support/inputs.js';
import { pk } from './good-authentik.js';
import type { FuzzRequest } from './send-request.js';

interface Operation {
  readonly query: string;
  readonly variables: object;
  readonly isWrite: boolean;
  /** The maximum number of writes: one, if it writes at all. */
  readonly maxWrites?: number;
  /** Whether its input is that of a captcha stage, which holds a private key. */
  readonly sendsPrivateKey?: boolean;
}

const usedBy = 'usedBy { app modelName pk name action }';
/** What a binding refers to. */
const ends = 'flow { name designation } stage { name component } captchaStage { name bindings { order } }';
const filters = { name: 'n', publicKey: 'p', search: 's', page: 1, pageSize: 2 };

/** Every operation of the schema, with one authentik call each; and some with filters, or with several calls. */
export const operations: readonly Operation[] = [
  ...everyOperation.map(({ body, isWrite, isSafeToRetry, precedes, resource }) => ({
    ...body,
    isWrite: isWrite || precedes !== undefined,
    // A POST that is rejected as the object is there by then, and a PATCH.
    ...(isSafeToRetry && { maxWrites: 2 }),
    sendsPrivateKey: resource === captchaStage && 'input' in body.variables,
  })),
  { query: print(CaptchaStagesDocument), variables: filters, isWrite: false },
  {
    query: `mutation ($input: CreateCaptchaStageInput!) { again: createCaptchaStage(input: $input) { name ${usedBy} } }`,
    variables: {},
    isWrite: true,
    sendsPrivateKey: true,
  },
  { query: `query { captchaStages { results { pk ${usedBy} } } }`, variables: {}, isWrite: false },
  { query: `query { flowStageBindings { results { pk ${ends} } } }`, variables: {}, isWrite: false },
  {
    query: `mutation ($input: CreateFlowStageBindingInput!) { createFlowStageBinding(input: $input) { pk ${ends} } }`,
    variables: { input: { stageName: 'captcha', flowSlug: 'sign-up', order: 1 } },
    isWrite: true,
  },
  {
    query: 'mutation ($pk: UUID!) { updateFlowStageBinding(pk: $pk, input: { evaluateOnPlan: true }) { pk order } }',
    variables: {},
    isWrite: true,
  },
];

/** The request of an operation, on behalf of the token. */
export function toRequest(
  { query, variables, sendsPrivateKey }: Operation,
  privateKey: string,
  token: string,
): FuzzRequest {
  const input = sendsPrivateKey ? { input: fullInput({ privateKey }) } : {};
  return {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { pk, ...variables, ...input } }),
  };
}
