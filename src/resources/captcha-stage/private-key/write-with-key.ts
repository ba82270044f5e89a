import { isAuthentikError } from '../../../authentik/errors.js';
import type { AuthentikClient } from '../../../authentik/viewset.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { WriteStepError } from '../../../errors/contract/gateway-errors.js';
import type { Warning } from '../../../errors/contract/warning.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import type { ManagedSecret } from '../../managed-secret/managed-secret.client.js';
import { ignoredWarnings } from '../../write/write-result.js';
import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';
import { asksForReference, asksForValue, hasNoSecrets, learnReference, takesReference } from './key-rules.js';
import { createStageSecret, deleteSecret, describeNewSecret, toWarnings } from './stage-secret.js';

/** The field with the private key: the key itself, or a reference to a secret that holds it. */
export type KeyField = { readonly private_key: string } | { readonly private_key_ref: string };

/** A stage that was written with its key. */
export interface KeyWrite {
  readonly stage: DecodedCaptchaStage;
  readonly warnings: readonly Omit<Warning, 'path'>[];
}

/** The stage whose key is written. */
interface KeyTarget {
  /** After the write. */
  readonly name: string;
  /** The secret before the write. */
  readonly secretPk?: string | undefined;
}

/** A write of a stage. */
export interface KeyedWrite {
  readonly context: GatewayContext;
  readonly findTarget: () => Promise<KeyTarget>;
  readonly privateKey: string;
  /** Part of a message, such as "created the stage". */
  readonly done: string;
  readonly send: (key: KeyField, client: AuthentikClient) => Promise<DecodedCaptchaStage>;
  /** Sends the key of a stage that was written without it. */
  readonly sendLater: (key: KeyField, pk: string, client: AuthentikClient) => Promise<DecodedCaptchaStage>;
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
    return writeWithSecret(write, (left) => Promise.reject(withNote(error, left)));
  }
}

/** @param left what to say of a secret that remains from an attempt with a reference. */
async function writeWithValue({ context, send, privateKey }: KeyedWrite, left: string | undefined): Promise<KeyWrite> {
  try {
    return { stage: await send({ private_key: privateKey }, context.authentik), warnings: toWarnings(left) };
  } catch (error) {
    throw withNote(error, left);
  }
}

type Fallback = (left: string | undefined) => Promise<KeyWrite>;

/** @param fallback for an authentik that takes no references after all. */
async function writeWithSecret(write: KeyedWrite, fallback: Fallback): Promise<KeyWrite> {
  const { context, findTarget, privateKey } = write;
  const target = await findTarget();
  let secret: ManagedSecret;
  try {
    secret = await createStageSecret(context, target.name, privateKey);
  } catch (error) {
    if (!(error instanceof WriteStepError && hasNoSecrets(error.step))) throw error;
    learnReference(context, false);
    return fallback(undefined);
  }
  return sendReference(write, { ...target, secret }, fallback);
}

async function sendReference(
  write: KeyedWrite,
  { secret, secretPk }: KeyTarget & { readonly secret: ManagedSecret },
  fallback: Fallback,
): Promise<KeyWrite> {
  const { context, send, done } = write;
  let stage: DecodedCaptchaStage;
  try {
    stage = await send({ private_key_ref: secret.pk }, context.persistentClient);
  } catch (error) {
    const mayUseIt = isAuthentikError(error) && fromAuthentik(error, []).outcome !== 'NOT_APPLIED';
    const left = mayUseIt ? describeNewSecret(secret, secretPk) : await deleteSecret(context, secret);
    if (!asksForValue(error)) throw withNote(error, left);
    learnReference(context, false);
    return fallback(left);
  }
  const stored = stage.private_key_ref;
  if (stored !== undefined && stored !== null) return { stage, warnings: [] };
  const left = await deleteSecret(context, secret);
  if (stored === undefined) return sendValueLater(write, stage.pk, left);
  return { stage, warnings: [...ignoredWarnings(done, [['privateKey']]), ...toWarnings(left)] };
}

/** A release without the field for a reference ignores it. The stage is written, so that only its key is sent again. */
async function sendValueLater(
  { context, privateKey, sendLater }: KeyedWrite,
  pk: string,
  left: string | undefined,
): Promise<KeyWrite> {
  learnReference(context, false);
  try {
    return {
      stage: await sendLater({ private_key: privateKey }, pk, context.persistentClient),
      warnings: toWarnings(left),
    };
  } catch (error) {
    const without = 'the stage was written without the private key';
    const note = left === undefined ? without : `${without}, and ${left}`;
    throw isAuthentikError(error) ? new WriteStepError(error, { outcome: 'APPLIED', note }) : error;
  }
}

function withNote(error: unknown, left: string | undefined): unknown {
  return left !== undefined && isAuthentikError(error) ? new WriteStepError(error, { note: left }) : error;
}
