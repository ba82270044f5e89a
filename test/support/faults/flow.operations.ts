import { entityBody, type FaultOperation, list, read } from './fault-operation.js';
import { flowPk, flowSlug, flow as resource } from './resources.js';

const fields = 'pk name slug designation';

export const flowOperations: readonly FaultOperation[] = [
  {
    ...read,
    resource,
    name: 'flow',
    id: 'flows_instances_retrieve',
    key: 'slug',
    path: ['flow'],
    body: { query: `query ($slug: String!) { flow(slug: $slug) { ${fields} } }`, variables: { slug: flowSlug } },
  },
  {
    ...list,
    resource,
    name: 'flows',
    id: 'flows_instances_list',
    path: ['flows'],
    body: { query: `{ flows { results { ${fields} } pagination { count next } } }`, variables: {} },
  },
  {
    // No URL names a flow by its pk: the gateway filters the list.
    ...list,
    resource,
    name: '_entities of Flow',
    id: 'flows_instances_list',
    shows: 'object',
    path: ['_entities', 0],
    body: entityBody('Flow', flowPk, fields),
  },
];
