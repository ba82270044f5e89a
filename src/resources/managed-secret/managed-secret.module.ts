import type { ResourceModule } from '../resource-module.js';
import { managedSecrets } from './managed-secret.client.js';

/** No part of the schema: the gateway creates secrets for the private keys of stages. */
export const managedSecretModule: ResourceModule = {
  noun: 'managed secret',
  lookUp: 'look the secret up by name',
  notFound: 'ENDPOINT_NOT_FOUND',
  inputs: {
    [managedSecrets.operations.create.id]: { path: ['input'], names: { name: 'name', value: 'privateKey' } },
  },
  resolvers: [],
  entities: {},
};
