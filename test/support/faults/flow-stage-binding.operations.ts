import { create, destroy, ensure, entityBody, type FaultOperation, list, read, write } from './fault-operation.js';
import { bindingPk, flow, flowPk, flowSlug, flowStageBinding as resource, stagePk } from './resources.js';

const pk = bindingPk;
const fields = 'pk order invalidResponseAction stage { name }';
const createQuery = `mutation ($input: CreateFlowStageBindingInput!) { createFlowStageBinding(input: $input) { ${fields} } }`;
const ensureBinding = {
  ...ensure,
  resource,
  holds: 'flowStageBinding',
  path: ['ensureFlowStageBinding'],
  body: {
    query: `mutation ($input: CreateFlowStageBindingInput!) { ensureFlowStageBinding(input: $input) { change flowStageBinding { ${fields} } } }`,
    variables: { input: { stage: stagePk, flow: flowPk, order: 20 } },
  },
} as const;

export const flowStageBindingOperations: readonly FaultOperation[] = [
  {
    ...read,
    resource,
    name: 'flowStageBinding',
    id: 'flows_bindings_retrieve',
    path: ['flowStageBinding'],
    body: { query: `query ($pk: UUID!) { flowStageBinding(pk: $pk) { ${fields} } }`, variables: { pk } },
  },
  {
    ...list,
    resource,
    name: 'flowStageBindings',
    id: 'flows_bindings_list',
    path: ['flowStageBindings'],
    body: { query: `{ flowStageBindings { results { ${fields} } pagination { count next } } }`, variables: {} },
  },
  {
    ...read,
    resource,
    name: '_entities of FlowStageBinding',
    id: 'flows_bindings_retrieve',
    isNullIfMissing: true,
    path: ['_entities', 0],
    body: entityBody('FlowStageBinding', pk, fields),
  },
  {
    ...list,
    resource,
    name: 'bindings',
    id: 'flows_bindings_list',
    shows: 'list',
    meets: resource.path,
    followsRead: true,
    path: ['captchaStage', 'bindings'],
    body: {
      query: `query ($pk: UUID!) { captchaStage(pk: $pk) { bindings { ${fields} } } }`,
      variables: { pk: stagePk },
    },
  },
  {
    ...create,
    resource,
    name: 'createFlowStageBinding',
    id: 'flows_bindings_create',
    path: ['createFlowStageBinding'],
    body: { query: createQuery, variables: { input: { stage: stagePk, flow: flowPk, order: 10 } } },
  },
  {
    ...list,
    resource: flow,
    name: 'createFlowStageBinding by slug',
    id: 'flows_instances_list',
    key: 'slug',
    shows: 'other',
    shown: resource,
    meets: flow.path,
    isBesideRead: true,
    precedes: 'POST',
    path: ['createFlowStageBinding'],
    body: { query: createQuery, variables: { input: { stageName: 'captcha', flowSlug, order: 10 } } },
  },
  {
    ...write,
    resource,
    name: 'updateFlowStageBinding',
    id: 'flows_bindings_partial_update',
    method: 'PATCH',
    path: ['updateFlowStageBinding'],
    body: {
      query: `mutation ($pk: UUID!, $input: UpdateFlowStageBindingInput!) { updateFlowStageBinding(pk: $pk, input: $input) { ${fields} } }`,
      variables: { pk, input: { order: 10 } },
    },
  },
  {
    ...destroy,
    resource,
    name: 'deleteFlowStageBinding',
    id: 'flows_bindings_destroy',
    path: ['deleteFlowStageBinding'],
    body: { query: 'mutation ($pk: UUID!) { deleteFlowStageBinding(pk: $pk) }', variables: { pk } },
  },
  {
    ...list,
    ...ensureBinding,
    name: 'ensureFlowStageBinding that looks up',
    id: 'flows_bindings_list',
    shows: 'other',
    followsRead: false,
    precedes: 'PATCH',
  },
  {
    ...create,
    ...ensureBinding,
    name: 'ensureFlowStageBinding that creates',
    id: 'flows_bindings_create',
    findsNothing: true,
  },
  {
    ...write,
    ...ensureBinding,
    name: 'ensureFlowStageBinding that changes',
    id: 'flows_bindings_partial_update',
    method: 'PATCH',
  },
];
