import { print } from 'graphql';
import {
  CaptchaStageDocument,
  CaptchaStagesDocument,
  CaptchaStageUsedByDocument,
  CreateCaptchaStageDocument,
  DeleteCaptchaStageDocument,
  EnsureCaptchaStageDocument,
  ReplaceCaptchaStageDocument,
  UpdateCaptchaStageDocument,
} from '../../generated/operations.js';
import { minimalInput } from '../inputs.js';
import { create, destroy, ensure, entityBody, type FaultOperation, list, read, write } from './fault-operation.js';
import { captchaStage as resource, stagePk } from './resources.js';

/** Of every write of a stage that the faults hit. */
export const sentPrivateKey = 'fault-private-key';

const pk = stagePk;
const input = minimalInput({ privateKey: sentPrivateKey });
const ensureStage = {
  ...ensure,
  resource,
  holds: 'captchaStage',
  path: ['ensureCaptchaStage'],
  body: { query: print(EnsureCaptchaStageDocument), variables: { input } },
} as const;

export const readCaptchaStage: FaultOperation = {
  ...read,
  resource,
  name: 'captchaStage',
  id: 'stages_captcha_retrieve',
  path: ['captchaStage'],
  body: { query: print(CaptchaStageDocument), variables: { pk } },
};

export const captchaStageOperations: readonly FaultOperation[] = [
  readCaptchaStage,
  {
    ...list,
    resource,
    name: 'captchaStages',
    id: 'stages_captcha_list',
    path: ['captchaStages'],
    body: { query: print(CaptchaStagesDocument), variables: {} },
  },
  {
    ...read,
    resource,
    name: 'usedBy',
    id: 'stages_captcha_used_by_list',
    returns: 'usedBy',
    shows: 'list',
    meets: '/used_by/',
    followsRead: true,
    path: ['captchaStage', 'usedBy'],
    body: { query: print(CaptchaStageUsedByDocument), variables: { pk } },
  },
  {
    ...read,
    resource,
    name: '_entities of CaptchaStage',
    id: 'stages_captcha_retrieve',
    isNullIfMissing: true,
    path: ['_entities', 0],
    body: entityBody('CaptchaStage', pk, 'pk name requestContentType scoreMinThreshold'),
  },
  {
    ...create,
    resource,
    name: 'createCaptchaStage',
    id: 'stages_captcha_create',
    path: ['createCaptchaStage'],
    body: { query: print(CreateCaptchaStageDocument), variables: { input } },
  },
  {
    ...write,
    resource,
    name: 'updateCaptchaStage',
    id: 'stages_captcha_partial_update',
    method: 'PATCH',
    path: ['updateCaptchaStage'],
    body: { query: print(UpdateCaptchaStageDocument), variables: { pk, input: { privateKey: sentPrivateKey } } },
  },
  {
    ...write,
    resource,
    name: 'replaceCaptchaStage',
    id: 'stages_captcha_update',
    method: 'PUT',
    path: ['replaceCaptchaStage'],
    body: { query: print(ReplaceCaptchaStageDocument), variables: { pk, input } },
  },
  {
    ...destroy,
    resource,
    name: 'deleteCaptchaStage',
    id: 'stages_captcha_destroy',
    path: ['deleteCaptchaStage'],
    body: { query: print(DeleteCaptchaStageDocument), variables: { pk } },
  },
  {
    ...list,
    ...ensureStage,
    name: 'ensureCaptchaStage that looks up',
    id: 'stages_captcha_list',
    shows: 'other',
    followsRead: false,
    precedes: 'PATCH',
  },
  {
    ...create,
    ...ensureStage,
    name: 'ensureCaptchaStage that creates',
    id: 'stages_captcha_create',
    findsNothing: true,
  },
  {
    ...write,
    ...ensureStage,
    name: 'ensureCaptchaStage that changes',
    id: 'stages_captcha_partial_update',
    method: 'PATCH',
  },
];
