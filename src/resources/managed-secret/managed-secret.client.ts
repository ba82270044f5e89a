import { isString, isUuid } from '../../authentik/response/response-object.js';
import { upcoming } from '../../authentik/upcoming-names.js';
import { Viewset } from '../../authentik/viewset.js';
import type { ManagedSecret, ManagedSecretRequest } from './managed-secret.wire.js';

export type { ManagedSecret };

/** authentik's viewset of managed secrets. */
export const managedSecrets = new Viewset<ManagedSecret, ManagedSecretRequest, object>({
  resource: 'managed secret',
  operationPrefix: upcoming.secretsOperationPrefix,
  path: upcoming.secretsPath,
  decode: (secret) => ({ pk: secret.required('pk', isUuid), name: secret.required('name', isString) }),
  key: 'pk',
  secretFields: ['value'],
});
