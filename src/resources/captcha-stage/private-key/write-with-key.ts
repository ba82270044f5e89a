import { isAuthentikError } from '../../../authentik/errors.js';
import { isSamePk } from '../../../authentik/same-pk.js';
import { InvalidInputError, type Leftover, WriteStepError } from '../../../errors/contract/gateway-errors.js';
import { createFieldError } from '../../../errors/translate/field-error.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import type { ManagedSecret } from '../../managed-secret/managed-secret.client.js';
import { ignoredWarnings } from '../../write/write-result.js';
import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';
import {
  hasNoSecrets,
  learnKeyForm,
  requiresKeyReference,
  requiresKeyValue,
  storesKeyAsReference,
} from './key-rules.js';
import type { KeyWriteRequest, KeyWriteResult } from './key-write.js';
import { referenceOf } from './reference-of.js';
import { createStageSecret } from './stage-secret.js';
import { deleteIfUnused, deleteSecret, leaveNewSecret, toWarnings } from './unused-secret.js';

/** What to do if authentik rejects references. */
interface Fallback {
  readonly withoutSecrets: () => Promise<KeyWriteResult>;
  /** @param left what remains of the attempt with a reference. */
  readonly withoutReferences: (left: readonly Leftover[]) => Promise<KeyWriteResult>;
}

/**
 * Writes a stage with a private key in the form that this authentik takes: until 2026.8 the key itself, from 2026.11 a
 * secret that is created first. If the stage is rejected, the secret is deleted again. The message or a warning names a
 * secret that remains without use.
 */
export async function writeWithKey(write: KeyWriteRequest): Promise<KeyWriteResult> {
  const { context } = write;
  if (storesKeyAsReference(context))
    return writeWithSecret(write, {
      withoutSecrets: () => writeWithValue(write, []),
      withoutReferences: (left) => writeWithValue(write, left),
    });
  try {
    return await writeWithValue(write, []);
  } catch (error) {
    if (!requiresKeyReference(error)) throw error;
    learnKeyForm(context, true);
    return writeWithSecret(write, {
      withoutSecrets: () => Promise.reject(createNoSecretsError()),
      withoutReferences: (left) => Promise.reject(withLeft(error, left)),
    });
  }
}

function createNoSecretsError(): InvalidInputError {
  const message =
    'This release of authentik requires a managed secret, and the gateway cannot create one: set privateKeyRef instead.';
  return new InvalidInputError([createFieldError(['input', 'privateKey'], 'INVALID', message)]);
}

async function writeWithValue(
  { context, send, privateKey }: KeyWriteRequest,
  left: readonly Leftover[],
): Promise<KeyWriteResult> {
  try {
    return { stage: await send({ private_key: privateKey }, context.authentik), warnings: toWarnings(left) };
  } catch (error) {
    throw withLeft(error, left);
  }
}

async function writeWithSecret(write: KeyWriteRequest, fallback: Fallback): Promise<KeyWriteResult> {
  const { context, readBefore, readAgain, privateKey } = write;
  const found = await readBefore();
  let secret: ManagedSecret;
  try {
    secret = await createStageSecret(context, write.name ?? found?.name ?? '', privateKey);
  } catch (error) {
    if (!(error instanceof WriteStepError && hasNoSecrets(error.step))) throw error;
    learnKeyForm(context, false);
    return fallback.withoutSecrets();
  }
  return sendReference(write, { secret, before: (await readAgain()) ?? found }, fallback);
}

interface Prepared {
  readonly secret: ManagedSecret;
  readonly before: DecodedCaptchaStage | undefined;
}

async function sendReference(
  write: KeyWriteRequest,
  { secret, before }: Prepared,
  fallback: Fallback,
): Promise<KeyWriteResult> {
  const { context, send } = write;
  let stage: DecodedCaptchaStage;
  try {
    stage = await send({ private_key_ref: secret.pk }, context.persistentClient);
  } catch (error) {
    const mayUseIt = isAuthentikError(error) && fromAuthentik(error, []).outcome !== 'NOT_APPLIED';
    const left = mayUseIt
      ? [leaveNewSecret(context, secret, referenceOf(before))]
      : await deleteSecret(context, secret);
    if (!requiresKeyValue(error)) throw withLeft(error, left);
    learnKeyForm(context, false);
    return fallback.withoutReferences(left);
  }
  if (isSamePk(referenceOf(stage), secret.pk)) return { stage, secret, before, warnings: [] };
  return checkUse(write, { secret, before }, stage);
}

/** The response does not show the reference, but it may be outdated or unreadable: `used_by` decides. */
async function checkUse(
  write: KeyWriteRequest,
  { secret, before }: Prepared,
  stage: DecodedCaptchaStage,
): Promise<KeyWriteResult> {
  const { users, left } = await deleteIfUnused(write.context, secret);
  if (users.some((pk) => isSamePk(pk, stage.pk))) return { stage, secret, before, warnings: [] };
  const isDeleted = users.length === 0 && left.length === 0;
  if (stage.private_key_ref === undefined && isDeleted) return sendValueLater(write, stage.pk, before);
  return { stage, before, warnings: [...ignoredWarnings(write.done, [['privateKey']]), ...toWarnings(left)] };
}

/** A release without the field for a reference ignores it. The stage is written, so that only its key is sent again. */
async function sendValueLater(
  { context, privateKey, sendLater }: KeyWriteRequest,
  pk: string,
  before: DecodedCaptchaStage | undefined,
): Promise<KeyWriteResult> {
  learnKeyForm(context, false);
  try {
    return { stage: await sendLater({ private_key: privateKey }, pk, context.persistentClient), warnings: [] };
  } catch (error) {
    if (!isAuthentikError(error)) throw error;
    const isWithout = fromAuthentik(error, []).outcome === 'NOT_APPLIED';
    const note = `the stage ${isWithout ? 'was' : 'may have been'} written without the private key`;
    throw new WriteStepError(error, { outcome: 'APPLIED', left: [{ note }], isNew: before === undefined });
  }
}

function withLeft(error: unknown, left: readonly Leftover[]): unknown {
  return left.length > 0 && isAuthentikError(error) ? new WriteStepError(error, { left }) : error;
}
