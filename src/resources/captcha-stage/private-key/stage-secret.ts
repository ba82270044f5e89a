import { HttpStatusError, isAuthentikError } from '../../../authentik/errors.js';
import { createRedactor } from '../../../authentik/redaction/redactor.js';
import { toSingleLine } from '../../../authentik/text.js';
import type { AuthentikClient } from '../../../authentik/viewset.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { type Leftover, WriteStepError } from '../../../errors/contract/gateway-errors.js';
import type { Warning } from '../../../errors/contract/warning.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import { type ManagedSecret, managedSecrets } from '../../managed-secret/managed-secret.client.js';
import { isNameTaken } from './key-rules.js';
import { endingOf, isSecretName, secretName } from './secret-name.js';

const maxAttempts = 5;
/** The longest name that the gateway gives a secret. */
const maxName = 255;
/** Beside the pk. A message has room for two secrets. */
const maxShownName = 60;

/**
 * Creates the secret for a stage's private key, under the first free name.
 * @returns the secret with a name for messages.
 * @throws WriteStepError
 */
export async function createStageSecret(
  context: GatewayContext,
  stageName: string,
  value: string,
): Promise<ManagedSecret> {
  // A stage may be named after its key.
  const shownStageName = createRedactor([value])(stageName);
  for (let attempt = 1; ; attempt += 1) {
    // The calls after it must be possible too: the stage with the reference, and, if it is rejected, with the key.
    context.requireCalls(3);
    const ending = endingOf(attempt);
    const name = secretName(stageName, ending);
    const shownName = secretName(shownStageName, ending);
    try {
      const { pk } = await managedSecrets.create(context.persistentClient, { name, type: 'text', value });
      return { pk, name: shownName };
    } catch (error) {
      if (!isNameTaken(error) || attempt >= maxAttempts) throw toSecretError(error, shownName, context);
    }
  }
}

/** The stage was not sent. Only the secret may exist. */
function toSecretError(error: unknown, name: string, context: GatewayContext): unknown {
  if (!isAuthentikError(error)) return error;
  const isCertain = fromAuthentik(error, []).outcome === 'NOT_APPLIED';
  const left = isCertain
    ? []
    : [leave(context, { note: `a secret named "${toSingleLine(name, maxName)}" may have been created` })];
  return new WriteStepError(error, { outcome: 'NOT_APPLIED', left });
}

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

/** Deletes a secret that no stage uses. @returns the secret if it may still exist. */
export async function deleteSecret(context: GatewayContext, secret: ManagedSecret): Promise<Leftover[]> {
  try {
    await managedSecrets.destroy(context.cleanupClient, secret.pk);
    return [];
  } catch (error) {
    return [leave(context, { pk: secret.pk, note: notDeleted(describeSecret(secret), error) })];
  }
}

export interface ReplacedSecret {
  readonly pk: string;
  /** The names that its stage has and had. */
  readonly stageNames: readonly string[];
  /** The secret that replaced it. */
  readonly newPk: string;
}

/**
 * Deletes the secret that a stage had before, if the gateway created it and nothing else uses it.
 * @returns the secret if it may still exist.
 */
export async function deleteReplacedSecret(
  context: GatewayContext,
  { pk, stageNames, newPk }: ReplacedSecret,
): Promise<Leftover[]> {
  const client = context.cleanupClient;
  try {
    const { name } = await managedSecrets.retrieve(client, pk);
    const isOwn = stageNames.some((stageName) => isSecretName(name, stageName));
    if (!isOwn || (await managedSecrets.usedBy(client, pk)).length > 0) return [];
    await managedSecrets.destroy(client, pk);
    return [];
  } catch (error) {
    // A token that can view the new one would see the old one too: somebody else has deleted it.
    if (isNotFound(error) && (await canView(client, newPk))) return [];
    return [leave(context, { pk, note: notDeleted(`the secret ${pk}, which held the private key before,`, error) })];
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
function leave({ record }: GatewayContext, left: Leftover): Leftover {
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
