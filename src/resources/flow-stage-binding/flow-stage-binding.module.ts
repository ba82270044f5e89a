import type { ResourceModule } from '../resource-module.js';
import { CaptchaStageBindings } from './captcha-stage-bindings.js';
import { flowStageBindingInputNames, flowStageBindingsArgsNames } from './flow-stage-binding.mapper.js';
import { FlowStageBindingMutations } from './flow-stage-binding.mutations.js';
import { FlowStageBindingQueries } from './flow-stage-binding.queries.js';
import { loadFlowStageBinding } from './flow-stage-binding.reference.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';

const { create, partialUpdate, list } = flowStageBindings.operations;
const input = { path: ['input'], names: flowStageBindingInputNames };

export const flowStageBindingModule: ResourceModule = {
  noun: 'flow stage binding',
  lookUp: 'look the binding up by its flow and stage',
  readByPk: 'read the binding by its pk',
  notFound: 'FLOW_STAGE_BINDING_NOT_FOUND',
  inputs: {
    [create.id]: input,
    [partialUpdate.id]: input,
    [list.id]: { path: [], names: flowStageBindingsArgsNames, references: new Set(['target', 'stage']) },
  },
  resolvers: [FlowStageBindingQueries, FlowStageBindingMutations, CaptchaStageBindings],
  entities: { FlowStageBinding: ({ pk }, context) => loadFlowStageBinding(pk, context) },
};
