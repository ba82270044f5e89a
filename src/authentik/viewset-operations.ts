import type { Operation } from './operation.js';

const endpoints = {
  list: ['list', 'GET', false],
  create: ['create', 'POST', false],
  retrieve: ['retrieve', 'GET', true],
  update: ['update', 'PUT', true],
  partialUpdate: ['partial_update', 'PATCH', true],
  destroy: ['destroy', 'DELETE', true],
  usedBy: ['used_by_list', 'GET', true],
} as const;

type Endpoint = keyof typeof endpoints;

export type ViewsetOperations = Readonly<Record<Endpoint, Operation>>;

/** The operations of one Django REST Framework viewset. @param prefix of its operationIds: "stages_captcha". */
export function viewsetOperations(resource: string, prefix: string): ViewsetOperations {
  const toOperation = ([name, method, byPk]: (typeof endpoints)[Endpoint]): Operation => ({
    id: `${prefix}_${name}`,
    resource,
    method,
    byPk,
  });
  return {
    list: toOperation(endpoints.list),
    create: toOperation(endpoints.create),
    retrieve: toOperation(endpoints.retrieve),
    update: toOperation(endpoints.update),
    partialUpdate: toOperation(endpoints.partialUpdate),
    destroy: toOperation(endpoints.destroy),
    usedBy: toOperation(endpoints.usedBy),
  };
}
