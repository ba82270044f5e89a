import type { ResourceModule } from '../../src/resources/resource-module.js';
import { identificationStages } from './identification-stage.client.js';
import { identificationStageInputNames } from './identification-stage.mapper.js';
import { IdentificationStageMutations } from './identification-stage.mutations.js';
import { IdentificationStageQueries } from './identification-stage.queries.js';

const { create, partialUpdate } = identificationStages.operations;
const input = { path: ['input'], names: identificationStageInputNames };

export const identificationStageModule: ResourceModule = {
  noun: 'identification stage',
  lookUp: 'look the stage up by name',
  notFound: 'STAGE_NOT_FOUND',
  inputs: { [create.id]: input, [partialUpdate.id]: input },
  resolvers: [IdentificationStageQueries, IdentificationStageMutations],
  entities: {},
};
