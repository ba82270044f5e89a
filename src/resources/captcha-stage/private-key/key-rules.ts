import { type AuthentikError, HttpStatusError, isAuthentikError } from '../../../authentik/errors.js';
import { upcoming } from '../../../authentik/upcoming-names.js';
import type { GatewayContext } from '../../../context/gateway-context.js';

/** Each authentik that takes a reference instead of a key. Learnt from its responses, never from a version. */
const referenceTakers = new WeakSet<object>();

export const takesReference = ({ authentikIdentity }: GatewayContext): boolean =>
  referenceTakers.has(authentikIdentity);

export function learnReference({ authentikIdentity }: GatewayContext, takes: boolean): void {
  if (takes) referenceTakers.add(authentikIdentity);
  else referenceTakers.delete(authentikIdentity);
}

/** Whether authentik rejected a key because it wants a reference. It has not written anything. */
export function asksForReference(error: unknown): boolean {
  return problemsOf(error).some(
    ({ path, mentions = [] }) => path[0] === upcoming.referenceField || mentions.includes(upcoming.referenceField),
  );
}

/** Whether authentik rejected a reference because it wants the key itself. It has not written anything. */
export function asksForValue(error: unknown): boolean {
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
