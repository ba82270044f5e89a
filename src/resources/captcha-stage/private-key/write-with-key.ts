import { isAuthentikError } from '../../../authentik/errors.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { WriteStepError } from '../../../errors/contract/gateway-errors.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import type { ManagedSecret } from '../../managed-secret/managed-secret.client.js';
import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';
import { asksForReference, asksForValue, learnReference, takesReference } from './key-rules.js';
import { createStageSecret, deleteSecret } from './stage-secret.js';

/** The field that carries the private key: the key itself, or a reference to a secret that holds it. */
export type KeyField = { readonly private_key: string } | { readonly private_key_ref: string };

/** Sends a stage with its key. */
export type SendStage = (key: KeyField) => Promise<DecodedCaptchaStage>;

/**
 * Writes a stage with a private key as this authentik takes it: as a value until 2026.8, from 2026.11 on as a secret that is
 * created before. A secret whose stage was rejected is deleted again; one that stays is named in the message.
 */
export async function writeWithKey(
  context: GatewayContext,
  stageName: string | (() => Promise<string>),
  privateKey: string,
  send: SendStage,
): Promise<DecodedCaptchaStage> {
  if (!takesReference(context)) {
    try {
      return await send({ private_key: privateKey });
    } catch (error) {
      if (!asksForReference(error)) throw error;
      learnReference(context, true);
    }
  }
  const name = typeof stageName === 'string' ? stageName : await stageName();
  const written = await writeWithSecret(context, name, privateKey, send);
  if (written !== undefined) return written;
  learnReference(context, false);
  return send({ private_key: privateKey });
}

/** @returns undefined when this authentik turns out to take no references, and nothing was written. */
async function writeWithSecret(
  context: GatewayContext,
  stageName: string,
  privateKey: string,
  send: SendStage,
): Promise<DecodedCaptchaStage | undefined> {
  let secret: ManagedSecret;
  try {
    secret = await createStageSecret(context, stageName, privateKey);
  } catch (error) {
    if (error instanceof WriteStepError && asksForValue(error.step)) return undefined;
    throw error;
  }
  try {
    const stage = await send({ private_key_ref: secret.pk });
    if (stage.private_key_ref !== undefined) return stage;
    // A release without the field drops it without a word.
    await deleteSecret(context, secret);
    return undefined;
  } catch (error) {
    if (!isAuthentikError(error)) throw error;
    if (asksForValue(error)) {
      await deleteSecret(context, secret);
      return undefined;
    }
    const isRejected = fromAuthentik(error, []).outcome === 'NOT_APPLIED';
    const note = isRejected
      ? await deleteSecret(context, secret)
      : `; the secret "${secret.name}" (${secret.pk}) was created for it`;
    throw note === undefined ? error : new WriteStepError(error, { note });
  }
}
