import { isAuthentikError } from '../../../authentik/errors.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { WriteStepError } from '../../../errors/contract/gateway-errors.js';
import type { ManagedSecret } from '../../managed-secret/managed-secret.client.js';
import { managedSecrets } from '../../managed-secret/managed-secret.client.js';
import { isNameTaken } from './key-rules.js';
import { upcoming } from './upcoming-names.js';

const maxNames = 10;

/** Creates the secret that holds a stage's private key, under the first name that is free. */
export async function createStageSecret(
  context: GatewayContext,
  stageName: string,
  value: string,
): Promise<ManagedSecret> {
  for (let number = 1; ; number += 1) {
    const name = upcoming.secretName(stageName, number);
    try {
      return await managedSecrets.create(context.authentik, { name, type: 'text', value });
    } catch (error) {
      if (isNameTaken(error) && number < maxNames) continue;
      // The stage was not sent; only the secret may be there.
      if (!isAuthentikError(error)) throw error;
      const mayExist =
        error.kind === 'INVALID_RESPONSE' || (error.kind === 'NO_RESPONSE' && error.sent) || isServerError(error);
      throw new WriteStepError(error, {
        outcome: 'NOT_APPLIED',
        ...(mayExist && { note: `; a secret named "${name}" may have been created` }),
      });
    }
  }
}

const isServerError = (error: { kind: string; status?: number | undefined }): boolean =>
  error.kind === 'HTTP_STATUS' && (error.status ?? 0) >= 405 && ![409, 413, 415, 429].includes(error.status ?? 0);

/** Deletes a secret that no stage uses. @returns a note that names it when it is still there. */
export async function deleteSecret(context: GatewayContext, { pk, name }: ManagedSecret): Promise<string | undefined> {
  try {
    await managedSecrets.destroy(context.authentik, pk);
    return undefined;
  } catch (error) {
    if (!isAuthentikError(error)) throw error;
    return `; the secret "${name}" (${pk}) was created and may not have been deleted`;
  }
}

/** Deletes the secret that a stage had before, if the gateway created it and nothing else uses it. */
export async function deleteReplacedSecret(
  context: GatewayContext,
  pk: string,
  stageNames: readonly string[],
): Promise<string | undefined> {
  try {
    const secret = await managedSecrets.retrieve(context.authentik, pk);
    const isOwn = stageNames.some((stageName) => isSecretNameOf(secret.name, stageName));
    if (!isOwn || (await managedSecrets.usedBy(context.authentik, pk)).length > 0) return undefined;
    await managedSecrets.destroy(context.authentik, pk);
    return undefined;
  } catch (error) {
    if (!isAuthentikError(error)) throw error;
    return `The secret ${pk}, which held the private key before, could not be deleted.`;
  }
}

function isSecretNameOf(name: string, stageName: string): boolean {
  const first = upcoming.secretName(stageName);
  return name.startsWith(first) && /^(?: \(\d+\))?$/.test(name.slice(first.length));
}
