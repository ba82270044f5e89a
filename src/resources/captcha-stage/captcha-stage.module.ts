import type { ResourceModule } from '../resource-module.js';
import { captchaStageInputNames, captchaStagesArgsNames } from './captcha-stage.mapper.js';
import { CaptchaStageMutations } from './captcha-stage.mutations.js';
import { CaptchaStageQueries } from './captcha-stage.queries.js';
import { loadCaptchaStage } from './captcha-stage.reference.js';
import { captchaStages } from './rest/captcha-stage.client.js';

const { create, update, partialUpdate, list } = captchaStages.operations;
const input = { path: ['input'], names: captchaStageInputNames };

export const captchaStageModule: ResourceModule = {
  noun: 'captcha stage',
  lookUp: 'look the stage up by name',
  readByPk: 'read the stage by its pk',
  notFound: 'STAGE_NOT_FOUND',
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
  resolvers: [CaptchaStageQueries, CaptchaStageMutations],
  entities: { CaptchaStage: ({ pk }, context) => loadCaptchaStage(pk, context) },
};
