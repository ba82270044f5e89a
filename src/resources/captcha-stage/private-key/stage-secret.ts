import { HttpStatusError, isAuthentikError } from '../../../authentik/errors.js';
import { toStoredText } from '../../../authentik/text.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { WriteStepError } from '../../../errors/contract/gateway-errors.js';
import type { Warning } from '../../../errors/contract/warning.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import type { ManagedSecret } from '../../managed-secret/managed-secret.client.js';
import { managedSecrets } from '../../managed-secret/managed-secret.client.js';
import { isNameTaken } from './key-rules.js';
import { upcoming } from './upcoming-names.js';

const maxAttempts = 5;

/** Creates the secret for a stage's private key, under the first free name. @throws WriteStepError */
export async function createStageSecret(
  context: GatewayContext,
  stageName: string,
  value: string,
): Promise<ManagedSecret> {
  for (let attempt = 1; ; attempt += 1) {
    // The calls after it must be possible too: the stage with the reference, and, if it is rejected, with the key.
    context.requireCalls(3);
    const name = upcoming.secretName(toStoredText(stageName), attempt);
    try {
      // The name as it was sent: authentik's response is not trusted to be free of the value.
      return { ...(await managedSecrets.create(context.persistentClient, { name, type: 'text', value })), name };
    } catch (error) {
      if (!isNameTaken(error) || attempt >= maxAttempts) throw toSecretError(error, name);
    }
  }
}

/** The stage was not sent. Only the secret may exist. */
function toSecretError(error: unknown, name: string): unknown {
  if (!isAuthentikError(error)) return error;
  const mayExist = fromAuthentik(error, []).outcome !== 'NOT_APPLIED';
  const note = mayExist ? { note: `a secret named "${name}" may have been created` } : {};
  return new WriteStepError(error, { outcome: 'NOT_APPLIED', ...note });
}

/** What to say of a secret whose stage may have been written. */
export const describeNewSecret = (secret: ManagedSecret, replacedPk: string | undefined): string =>
  `${describeSecret(secret)} was created for the stage${replacedPk === undefined ? '' : `, in place of ${replacedPk},`} and may be unused`;

/** The pk first: a long message loses its end. */
const describeSecret = ({ pk, name }: ManagedSecret): string => `the secret ${pk} ("${name}")`;

/** @param left what a write left behind, as a part of a sentence. */
export function toWarnings(left: string | undefined): Omit<Warning, 'path'>[] {
  if (left === undefined) return [];
  const message = `${left.charAt(0).toUpperCase()}${left.slice(1)}.`;
  return [{ code: 'SECRET_NOT_DELETED', inputPath: ['input', 'privateKey'], message }];
}

/** Deletes a secret that no stage uses. @returns what to say of it if it may still exist. */
export async function deleteSecret(context: GatewayContext, secret: ManagedSecret): Promise<string | undefined> {
  try {
    await managedSecrets.destroy(context.tidyUpClient, secret.pk);
    return undefined;
  } catch (error) {
    return describeLeftSecret(describeSecret(secret), error);
  }
}

/**
 * Deletes the secret that a stage had before, if the gateway created it and nothing else uses it.
 * @returns what to say of it if it may still exist.
 */
export async function deleteReplacedSecret(
  context: GatewayContext,
  pk: string,
  stageNames: readonly string[],
): Promise<string | undefined> {
  const client = context.tidyUpClient;
  let shown = `the secret ${pk}`;
  try {
    const { name } = await managedSecrets.retrieve(client, pk);
    const isOwn = stageNames.some((stageName) => upcoming.isSecretName(name, stageName));
    shown = describeSecret({ pk, name });
    if (!isOwn || (await managedSecrets.usedBy(client, pk)).length > 0) return undefined;
    await managedSecrets.destroy(client, pk);
    return undefined;
  } catch (error) {
    return describeLeftSecret(`${shown}, which held the private key before,`, error);
  }
}

function describeLeftSecret(secret: string, error: unknown): string | undefined {
  if (error instanceof HttpStatusError && error.status === 404 && error.body?.detail !== undefined) return undefined;
  const isCertain = isAuthentikError(error) && fromAuthentik(error, []).outcome === 'NOT_APPLIED';
  return `${secret} ${isCertain ? 'could not be' : 'may not have been'} deleted`;
}
