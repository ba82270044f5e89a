import { print } from 'graphql';
import {
  CaptchaStageDocument,
  CaptchaStagesDocument,
  CaptchaStageUsedByDocument,
  CreateCaptchaStageDocument,
  DeleteCaptchaStageDocument,
  ReplaceCaptchaStageDocument,
  UpdateCaptchaStageDocument,
} from '../../generated/operations.js';
import { minimalInput } from '../inputs.js';

/** An operation of the gateway that makes the call that goes wrong. */
export interface FaultOperation {
  /** The field that the call is made for. */
  readonly name: string;
  /** OpenAPI's operationId of the call. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly isWrite: boolean;
  /** Whether the call's URL names one stage. */
  readonly byPk: boolean;
  /** What authentik answers with. */
  readonly answers: 'stage' | 'page' | 'usedBy' | 'nothing';
  /** Where in the data the answer stands. */
  readonly path: readonly (string | number)[];
  readonly body: { readonly query: string; readonly variables: object };
}

export const stagePk = 'ca000000-0000-4000-8000-000000000009';
/** Of every write that the faults meet. */
export const sentPrivateKey = 'fault-private-key';

const pk = stagePk;
const input = minimalInput({ privateKey: sentPrivateKey });
const entities =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on CaptchaStage { pk name requestContentType scoreMinThreshold } } }';

const read = { method: 'GET', isWrite: false, byPk: true, answers: 'stage' } as const;
const write = { isWrite: true, byPk: true, answers: 'stage' } as const;

export const everyOperation: readonly FaultOperation[] = [
  {
    ...read,
    name: 'captchaStage',
    id: 'stages_captcha_retrieve',
    path: ['captchaStage'],
    body: { query: print(CaptchaStageDocument), variables: { pk } },
  },
  {
    ...read,
    name: 'captchaStages',
    id: 'stages_captcha_list',
    byPk: false,
    answers: 'page',
    path: ['captchaStages'],
    body: { query: print(CaptchaStagesDocument), variables: {} },
  },
  {
    ...read,
    name: 'usedBy',
    id: 'stages_captcha_used_by_list',
    answers: 'usedBy',
    path: ['captchaStage', 'usedBy'],
    body: { query: print(CaptchaStageUsedByDocument), variables: { pk } },
  },
  {
    ...read,
    name: '_entities',
    id: 'stages_captcha_retrieve',
    path: ['_entities', 0],
    body: { query: entities, variables: { representations: [{ __typename: 'CaptchaStage', pk }] } },
  },
  {
    ...write,
    name: 'createCaptchaStage',
    id: 'stages_captcha_create',
    method: 'POST',
    byPk: false,
    path: ['createCaptchaStage'],
    body: { query: print(CreateCaptchaStageDocument), variables: { input } },
  },
  {
    ...write,
    name: 'updateCaptchaStage',
    id: 'stages_captcha_partial_update',
    method: 'PATCH',
    path: ['updateCaptchaStage'],
    body: { query: print(UpdateCaptchaStageDocument), variables: { pk, input: { privateKey: sentPrivateKey } } },
  },
  {
    ...write,
    name: 'replaceCaptchaStage',
    id: 'stages_captcha_update',
    method: 'PUT',
    path: ['replaceCaptchaStage'],
    body: { query: print(ReplaceCaptchaStageDocument), variables: { pk, input } },
  },
  {
    ...write,
    name: 'deleteCaptchaStage',
    id: 'stages_captcha_destroy',
    method: 'DELETE',
    answers: 'nothing',
    path: ['deleteCaptchaStage'],
    body: { query: print(DeleteCaptchaStageDocument), variables: { pk } },
  },
];

const chosen = process.env['FAULT_OPERATIONS']?.split(',');

/** All, or those that FAULT_OPERATIONS names: transport knows reads and writes alone. */
export const faultOperations = everyOperation.filter(({ name }) => chosen?.includes(name) ?? true);
