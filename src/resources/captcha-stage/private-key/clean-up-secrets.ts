import { isSamePk } from '../../../authentik/same-pk.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import type { Leftover } from '../../../errors/contract/gateway-errors.js';
import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';
import type { KeyWriteResult } from './key-write.js';
import { referenceOf } from './reference-of.js';
import { deleteIfUnused, deleteReplacedSecret, leaveNewSecret } from './unused-secret.js';

/**
 * Deletes the secret that a stage had before, and the new one if another write has replaced it in the meantime.
 * @param readNow reads the stage; undefined if it cannot be read.
 * @returns the secrets that may remain without use.
 */
export async function cleanUpSecrets(
  { stage, secret, before }: KeyWriteResult,
  context: GatewayContext,
  readNow: () => Promise<DecodedCaptchaStage | undefined>,
): Promise<readonly Leftover[]> {
  if (secret === undefined || before === undefined) return [];
  const old = referenceOf(before);
  const stageNames = [before.name, stage.name];
  const { isGone, left } =
    old === undefined || isSamePk(old, secret.pk)
      ? { isGone: false, left: [] }
      : await deleteReplacedSecret(context, { pk: old, stageNames, newPk: secret.pk });
  const now = await readNow();
  if (now === undefined || now.private_key_ref instanceof Error) return left;
  const reference = referenceOf(now);
  if (isSamePk(reference, secret.pk)) return left;
  if (old !== undefined && isSamePk(reference, old)) {
    // The read may be outdated. Unless the old secret is known to exist, the stage may depend on the new one.
    if (isGone) return left;
    if (left.length > 0) return [...left, leaveNewSecret(context, secret, old)];
  }
  return [...left, ...(await deleteIfUnused(context, secret)).left];
}
