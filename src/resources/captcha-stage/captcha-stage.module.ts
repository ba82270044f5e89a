import type { RestResource } from '../../errors/translate/rest-resource.js';
import { captchaStageOperations } from './captcha-stage.client.js';
import { captchaStageInputNames, captchaStagesArgsNames } from './captcha-stage.mapper.js';

const { create, update, partialUpdate, list } = captchaStageOperations;
const input = { path: ['input'], names: captchaStageInputNames };

/** What the translation of errors must know of captcha stages. */
export const captchaStageResource: RestResource = {
  operationPrefix: 'stages_captcha_',
  noun: 'captcha stage',
  inputs: {
    [create.id]: input,
    [update.id]: input,
    [partialUpdate.id]: input,
    [list.id]: { path: [], names: captchaStagesArgsNames },
  },
  knownCrash: {
    field: 'flow_set',
    explanation: 'authentik up to 2025.10 documents flowSet but cannot store it',
  },
};
