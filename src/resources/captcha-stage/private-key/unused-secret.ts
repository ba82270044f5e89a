import { HttpStatusError, isAuthentikError } from '../../../authentik/errors.js';
import { toSingleLine } from '../../../authentik/text.js';
import type { AuthentikClient } from '../../../authentik/viewset.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import type { Leftover } from '../../../errors/contract/gateway-errors.js';
import type { Warning } from '../../../errors/contract/warning.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import { type ManagedSecret, managedSecrets } from '../../managed-secret/managed-secret.client.js';
import { isSecretName } from './secret-name.js';

/** Beside the pk. A message has room for two secrets. */
const maxShownName = 60;

/** A secret whose stage may have been written. @param replacedPk the stage's secret before. */
export function leaveNewSecret(
  context: GatewayContext,
  secret: ManagedSecret,
  replacedPk: string | undefined,
): Leftover {
  const place = replacedPk === undefined ? '' : `, in place of ${replacedPk},`;
  const note = `${describeSecret(secret)} was created for the stage${place} and may be unused`;
  return leave(context, { pk: secret.pk, note });
}

/** Deletes the secret of a stage that was rejected. @returns the secret if it may still exist. */
export async function deleteSecret(context: GatewayContext, secret: ManagedSecret): Promise<Leftover[]> {
  try {
    await managedSecrets.destroy(context.cleanupClient, secret.pk);
    return [];
  } catch (error) {
    return [leave(context, { pk: secret.pk, note: notDeleted(describeSecret(secret), error) })];
  }
}

/**
 * Deletes a secret that a stage may use, if `used_by` is empty: what a response shows of the stage may be outdated.
 * @returns the pks of its users, and the secret if it is unused and may still exist.
 */
export async function deleteIfUnused(
  context: GatewayContext,
  secret: ManagedSecret,
): Promise<{ readonly users: readonly string[]; readonly left: readonly Leftover[] }> {
  try {
    const users = (await managedSecrets.usedBy(context.cleanupClient, secret.pk)).map(({ pk }) => pk);
    return { users, left: users.length === 0 ? await deleteSecret(context, secret) : [] };
  } catch (error) {
    return { users: [], left: [leave(context, { pk: secret.pk, note: notDeleted(describeSecret(secret), error) })] };
  }
}

export interface ReplacedSecret {
  readonly pk: string;
  /** The names that its stage has and had. */
  readonly stageNames: readonly string[];
  /** The secret that replaced it. */
  readonly newPk: string;
}

/** What became of a replaced secret. */
interface Replaced {
  /** Whether it is certain that it no longer exists. */
  readonly isGone: boolean;
  /** The secret if it may still exist without use. */
  readonly left: readonly Leftover[];
}

/** Deletes the secret that a stage had before, if the gateway created it and nothing else uses it. */
export async function deleteReplacedSecret(
  context: GatewayContext,
  { pk, stageNames, newPk }: ReplacedSecret,
): Promise<Replaced> {
  const client = context.cleanupClient;
  try {
    const { name } = await managedSecrets.retrieve(client, pk);
    const isOwn = stageNames.some((stageName) => isSecretName(name, stageName));
    if (!isOwn || (await managedSecrets.usedBy(client, pk)).length > 0) return { isGone: false, left: [] };
    await managedSecrets.destroy(client, pk);
    return { isGone: true, left: [] };
  } catch (error) {
    // A token that can view the new one would see the old one too: somebody else has deleted it.
    if (isNotFound(error) && (await canView(client, newPk))) return { isGone: true, left: [] };
    const note = notDeleted(`the secret ${pk}, which held the private key before,`, error);
    return { isGone: false, left: [leave(context, { pk, note })] };
  }
}

const isNotFound = (error: unknown): boolean => error instanceof HttpStatusError && error.status === 404;

const canView = (client: AuthentikClient, pk: string): Promise<boolean> =>
  managedSecrets.retrieve(client, pk).then(
    () => true,
    () => false,
  );

/** The warnings of a write that succeeded all the same. */
export function toWarnings(left: readonly Leftover[]): Omit<Warning, 'path'>[] {
  return left.map(({ note }) => ({
    code: 'SECRET_NOT_DELETED',
    inputPath: ['input', 'privateKey'],
    message: `${note.charAt(0).toUpperCase()}${note.slice(1)}.`,
  }));
}

/** Records a leftover secret in the log as well, because the client may have disconnected. */
export function leave({ record }: GatewayContext, left: Leftover): Leftover {
  record.leaveSecret(left.pk);
  return left;
}

/** The pk first: a long message loses its end. */
const describeSecret = ({ pk, name }: ManagedSecret): string =>
  `the secret ${pk} ("${toSingleLine(name, maxShownName, '…')}")`;

/** A 404 is not certain: a token may create secrets and view none. */
function notDeleted(secret: string, error: unknown): string {
  const isRejected = isAuthentikError(error) && fromAuthentik(error, []).outcome === 'NOT_APPLIED';
  return `${secret} ${isRejected && !isNotFound(error) ? 'could not be' : 'may not have been'} deleted`;
}
