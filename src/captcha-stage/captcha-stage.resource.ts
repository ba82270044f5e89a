import { captchaStageOperations } from '../authentik/captcha-stages.client.js';
import type { RestResource } from '../errors/rest-resource.js';
import { captchaStageInputNames } from './captcha-stage.mapper.js';

const input = { argument: 'input', names: captchaStageInputNames };

/** What the translation of errors must know of captcha stages. */
export const captchaStageResource: RestResource = {
  operationPrefix: 'stages_captcha_',
  noun: 'captcha stage',
  inputs: { [captchaStageOperations.create.id]: input },
  knownCrash: {
    field: 'flow_set',
    explanation: 'authentik up to 2025.10 documents flowSet but cannot store it',
  },
};
