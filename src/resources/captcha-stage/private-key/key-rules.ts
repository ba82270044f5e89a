import { type AuthentikError, HttpStatusError, isAuthentikError } from '../../../authentik/errors.js';
import { upcoming } from '../../../authentik/upcoming-names.js';
import type { GatewayContext } from '../../../context/gateway-context.js';

/** Each authentik that stores a reference instead of the key. Learnt from its responses, never from a version. */
const storingReferences = new WeakSet<object>();

export const storesKeyAsReference = ({ authentikIdentity }: GatewayContext): boolean =>
  storingReferences.has(authentikIdentity);

export function learnKeyForm({ authentikIdentity }: GatewayContext, isReference: boolean): void {
  if (isReference) storingReferences.add(authentikIdentity);
  else storingReferences.delete(authentikIdentity);
}

/** Whether authentik rejected a key because it requires a reference. It has not written anything. */
export function requiresKeyReference(error: unknown): boolean {
  return problemsOf(error).some(
    ({ path, mentions = [] }) => path[0] === upcoming.referenceField || mentions.includes(upcoming.referenceField),
  );
}

/** Whether authentik rejected a reference because it requires the key itself. It has not written anything. */
export function requiresKeyValue(error: unknown): boolean {
  return problemsOf(error).some(
    ({ path, code }) =>
      (path[0] === upcoming.valueField && code === 'REQUIRED') ||
      (path[0] === upcoming.referenceField && code === 'UNKNOWN_FIELD'),
  );
}

/** Whether this authentik has no endpoint for secrets. */
export function hasNoSecrets(error: AuthentikError): boolean {
  return error.kind === 'HTTP_STATUS' && error.status === 404;
}

/** Whether the error is authentik's 400 for a name that is taken. */
export function isNameTaken(error: unknown): error is AuthentikError {
  return isAuthentikError(error) && problemsOf(error).some(({ path, code }) => path[0] === 'name' && code === 'UNIQUE');
}

function problemsOf(error: unknown) {
  return error instanceof HttpStatusError && error.status === 400 ? (error.body?.problems ?? []) : [];
}
