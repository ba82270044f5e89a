import { isAuthentikError } from '../../../authentik/errors.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { WriteStepError } from '../../../errors/contract/gateway-errors.js';
import type { Warning } from '../../../errors/contract/warning.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import type { ManagedSecret } from '../../managed-secret/managed-secret.wire.js';
import { ignoredWarnings } from '../../write/write-result.js';
import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';
import { asksForReference, asksForValue, hasNoSecrets, learnReference, takesReference } from './key-rules.js';
import { createStageSecret, deleteSecret, describeSecret } from './stage-secret.js';

/** The field with the private key: the key itself, or a reference to a secret that holds it. */
export type KeyField = { readonly private_key: string } | { readonly private_key_ref: string };

/** A stage that was written with its key. */
export interface KeyWrite {
  readonly stage: DecodedCaptchaStage;
  readonly warnings: readonly Omit<Warning, 'path'>[];
}

/** A write of a stage. */
export interface KeyedWrite {
  readonly context: GatewayContext;
  /** The name after the write. */
  readonly stageName: () => Promise<string>;
  readonly privateKey: string;
  /** Part of a message, such as "created the stage". */
  readonly done: string;
  readonly send: (key: KeyField) => Promise<DecodedCaptchaStage>;
}

/**
 * Writes a stage with a private key in the form that this authentik takes: until 2026.8 the key itself, from 2026.11 a
 * secret that is created first. If the stage is rejected, the secret is deleted again. The message or a warning names a
 * secret that remains without use.
 */
export async function writeWithKey(write: KeyedWrite): Promise<KeyWrite> {
  const { context } = write;
  if (takesReference(context)) return writeWithSecret(write, (left) => writeWithValue(write, left));
  try {
    return await writeWithValue(write, undefined);
  } catch (error) {
    if (!asksForReference(error)) throw error;
    learnReference(context, true);
    return writeWithSecret(write, undefined);
  }
}

/** @param left what to say of a secret that remains from an attempt with a reference. */
async function writeWithValue({ send, privateKey }: KeyedWrite, left: string | undefined): Promise<KeyWrite> {
  try {
    return { stage: await send({ private_key: privateKey }), warnings: toWarnings(left) };
  } catch (error) {
    throw withNote(error, left);
  }
}

type Fallback = (left: string | undefined) => Promise<KeyWrite>;

/** @param fallback for an authentik that takes no references after all, unless it has rejected the key itself. */
async function writeWithSecret(write: KeyedWrite, fallback: Fallback | undefined): Promise<KeyWrite> {
  const { context, stageName, privateKey } = write;
  const name = await stageName();
  let secret: ManagedSecret;
  try {
    secret = await createStageSecret(context, name, privateKey);
  } catch (error) {
    if (!(error instanceof WriteStepError && hasNoSecrets(error.step))) throw error;
    learnReference(context, false);
    if (fallback === undefined) throw error;
    return fallback(undefined);
  }
  return sendReference(write, secret, fallback);
}

async function sendReference(
  { context, send, done }: KeyedWrite,
  secret: ManagedSecret,
  fallback: Fallback | undefined,
): Promise<KeyWrite> {
  let stage: DecodedCaptchaStage;
  try {
    stage = await send({ private_key_ref: secret.pk });
  } catch (error) {
    const mayUseIt = isAuthentikError(error) && fromAuthentik(error, []).outcome !== 'NOT_APPLIED';
    const left = mayUseIt ? `${describeSecret(secret)} was created for it` : await deleteSecret(context, secret);
    if (!asksForValue(error)) throw withNote(error, left);
    learnReference(context, false);
    if (fallback === undefined) throw withNote(error, left);
    return fallback(left);
  }
  const stored = stage.private_key_ref;
  if (stored !== undefined && stored !== null) return { stage, warnings: [] };
  // The stage is written, so it is not sent again: a release without the field ignores it.
  if (stored === undefined) learnReference(context, false);
  const left = await deleteSecret(context, secret);
  return { stage, warnings: [...ignoredWarnings(done, [['privateKey']]), ...toWarnings(left)] };
}

/** @param left what to say of a secret that remains without use. */
export function toWarnings(left: string | undefined): Omit<Warning, 'path'>[] {
  if (left === undefined) return [];
  return [{ code: 'SECRET_NOT_DELETED', inputPath: ['input', 'privateKey'], message: `The ${left}.` }];
}

function withNote(error: unknown, left: string | undefined): unknown {
  return left !== undefined && isAuthentikError(error) ? new WriteStepError(error, { note: `; the ${left}` }) : error;
}
