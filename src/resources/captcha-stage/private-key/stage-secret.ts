import { InvalidResponseError, isAuthentikError } from '../../../authentik/errors.js';
import { createRedactor } from '../../../authentik/redaction/redactor.js';
import { toSingleLine, toStoredText } from '../../../authentik/text.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { WriteStepError } from '../../../errors/contract/gateway-errors.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import { type ManagedSecret, managedSecrets } from '../../managed-secret/managed-secret.client.js';
import { isNameTaken } from './key-rules.js';
import { endingOf, secretName } from './secret-name.js';
import { leave } from './unused-secret.js';

const maxAttempts = 5;
/** The longest name that the gateway gives a secret. */
const maxName = 255;

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
      const created = await managedSecrets.create(context.persistentClient, { name, type: 'text', value });
      checkName(created, name);
      return { pk: created.pk, name: shownName };
    } catch (error) {
      if (!isNameTaken(error) || attempt >= maxAttempts) throw toSecretError(error, shownName, context);
    }
  }
}

/** A response with another name shows another secret, which the gateway must neither use nor delete. */
function checkName(created: ManagedSecret, name: string): void {
  if (created.name === toStoredText(name)) return;
  throw new InvalidResponseError(managedSecrets.operations.create, 'CONTRACT_VIOLATION', 201, 'name');
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
