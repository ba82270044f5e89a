import type { ResourceModule } from '../resource-module.js';
import { flows } from './flow.client.js';
import { flowsArgsNames } from './flow.mapper.js';
import { FlowQueries } from './flow.queries.js';
import { loadFlow } from './flow.reference.js';

export const flowModule: ResourceModule = {
  noun: 'flow',
  lookUp: 'look the flow up by slug',
  notFound: 'FLOW_NOT_FOUND',
  inputs: { [flows.operations.list.id]: { path: [], names: flowsArgsNames } },
  resolvers: [FlowQueries],
  entities: { Flow: ({ pk }, context) => loadFlow(pk, context) },
};
