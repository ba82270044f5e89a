import { type AuthentikError, HttpStatusError, isAuthentikError } from '../../../authentik/errors.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { upcoming } from './upcoming-names.js';

/** Upstreams that take a reference instead of a key. Learnt from their responses, never from a version. */
const referenceTakers = new WeakSet<object>();

export const takesReference = ({ upstream }: GatewayContext): boolean => referenceTakers.has(upstream);

export function learnReference({ upstream }: GatewayContext, takes: boolean): void {
  if (takes) referenceTakers.add(upstream);
  else referenceTakers.delete(upstream);
}

/** Whether authentik rejected a key because it wants a reference. It has not written anything. */
export function asksForReference(error: unknown): boolean {
  return problemsOf(error).some(
    ({ path, messages }) =>
      path[0] === upcoming.referenceField || messages.some((message) => message.includes(upcoming.referenceField)),
  );
}

/** Whether authentik rejected a reference because it wants the key itself. It has not written anything. */
export function asksForValue(error: unknown): boolean {
  return problemsOf(error).some(
    ({ path, code, messages }) =>
      (path[0] === upcoming.valueField && code === 'REQUIRED') ||
      (path[0] === upcoming.referenceField &&
        messages.some((message) => /\b(?:unknown|unexpected) field\b/i.test(message))),
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
