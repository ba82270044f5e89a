import type { ResourceModule } from '../resource-module.js';
import { managedSecrets } from './managed-secret.client.js';

/** Not part of the schema: the gateway creates secrets for the private keys of stages. */
export const managedSecretModule: ResourceModule = {
  noun: 'managed secret',
  lookUp: 'look the secret up by name',
  notFound: 'ENDPOINT_NOT_FOUND',
  inputs: {
    // The gateway makes the name from the stage's, and chooses the type.
    [managedSecrets.operations.create.id]: {
      path: ['input'],
      names: { name: 'name', type: 'privateKey', value: 'privateKey' },
    },
  },
  resolvers: [],
  entities: {},
};
