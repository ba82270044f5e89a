import { isAuthentikError } from '../../../authentik/errors.js';
import { isSamePk } from '../../../authentik/same-pk.js';
import type { AuthentikClient } from '../../../authentik/viewset.js';
import type { GatewayContext } from '../../../context/gateway-context.js';
import { InvalidInputError, type Leftover, WriteStepError } from '../../../errors/contract/gateway-errors.js';
import type { Warning } from '../../../errors/contract/warning.js';
import { createFieldError } from '../../../errors/translate/field-error.js';
import { fromAuthentik } from '../../../errors/translate/from-authentik.js';
import type { ManagedSecret } from '../../managed-secret/managed-secret.client.js';
import { ignoredWarnings } from '../../write/write-result.js';
import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';
import { asksForReference, asksForValue, hasNoSecrets, learnReference, takesReference } from './key-rules.js';
import { createStageSecret, deleteSecret, leaveNewSecret, toWarnings } from './stage-secret.js';

/** The field with the private key: the key itself, or a reference to a secret that holds it. */
export type KeyField = { readonly private_key: string } | { readonly private_key_ref: string };

/** A stage that was written with its key. */
export interface KeyWrite {
  readonly stage: DecodedCaptchaStage;
  /** The secret that was created for it, if it has one. */
  readonly secret?: ManagedSecret;
  /** The stage before the write, if it was read. */
  readonly before?: DecodedCaptchaStage | undefined;
  readonly warnings: readonly Omit<Warning, 'path'>[];
}

/** A write of a stage. */
export interface KeyedWrite {
  readonly context: GatewayContext;
  readonly privateKey: string;
  /** The stage's name after the write, if the input has it. */
  readonly name: string | undefined;
  /** The stage before the write; undefined for a new one. */
  readonly readBefore: () => Promise<DecodedCaptchaStage | undefined>;
  /** Reads the stage again just before the write, because another write may have changed it. */
  readonly readAgain: () => Promise<DecodedCaptchaStage | undefined>;
  /** Part of a message, such as "created the stage". */
  readonly done: string;
  readonly send: (key: KeyField, client: AuthentikClient) => Promise<DecodedCaptchaStage>;
  /** Sends the key of a stage that was written without it. */
  readonly sendLater: (key: KeyField, pk: string, client: AuthentikClient) => Promise<DecodedCaptchaStage>;
}

/** What to do if authentik rejects references. */
interface Fallback {
  readonly withoutSecrets: () => Promise<KeyWrite>;
  /** @param left what remains of the attempt with a reference. */
  readonly withoutReferences: (left: readonly Leftover[]) => Promise<KeyWrite>;
}

/**
 * Writes a stage with a private key in the form that this authentik takes: until 2026.8 the key itself, from 2026.11 a
 * secret that is created first. If the stage is rejected, the secret is deleted again. The message or a warning names a
 * secret that remains without use.
 */
export async function writeWithKey(write: KeyedWrite): Promise<KeyWrite> {
  const { context } = write;
  if (takesReference(context))
    return writeWithSecret(write, {
      withoutSecrets: () => writeWithValue(write, []),
      withoutReferences: (left) => writeWithValue(write, left),
    });
  try {
    return await writeWithValue(write, []);
  } catch (error) {
    if (!asksForReference(error)) throw error;
    learnReference(context, true);
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

async function writeWithValue({ context, send, privateKey }: KeyedWrite, left: readonly Leftover[]): Promise<KeyWrite> {
  try {
    return { stage: await send({ private_key: privateKey }, context.authentik), warnings: toWarnings(left) };
  } catch (error) {
    throw withLeft(error, left);
  }
}

async function writeWithSecret(write: KeyedWrite, fallback: Fallback): Promise<KeyWrite> {
  const { context, readBefore, readAgain, privateKey } = write;
  const found = await readBefore();
  let secret: ManagedSecret;
  try {
    secret = await createStageSecret(context, write.name ?? found?.name ?? '', privateKey);
  } catch (error) {
    if (!(error instanceof WriteStepError && hasNoSecrets(error.step))) throw error;
    learnReference(context, false);
    return fallback.withoutSecrets();
  }
  return sendReference(write, { secret, before: (await readAgain()) ?? found }, fallback);
}

interface Prepared {
  readonly secret: ManagedSecret;
  readonly before: DecodedCaptchaStage | undefined;
}

async function sendReference(write: KeyedWrite, { secret, before }: Prepared, fallback: Fallback): Promise<KeyWrite> {
  const { context, send, done } = write;
  let stage: DecodedCaptchaStage;
  try {
    stage = await send({ private_key_ref: secret.pk }, context.persistentClient);
  } catch (error) {
    const mayUseIt = isAuthentikError(error) && fromAuthentik(error, []).outcome !== 'NOT_APPLIED';
    const left = mayUseIt
      ? [leaveNewSecret(context, secret, referenceOf(before))]
      : await deleteSecret(context, secret);
    if (!asksForValue(error)) throw withLeft(error, left);
    learnReference(context, false);
    return fallback.withoutReferences(left);
  }
  if (isSamePk(referenceOf(stage), secret.pk)) return { stage, secret, before, warnings: [] };
  const left = await deleteSecret(context, secret);
  if (stage.private_key_ref === undefined && left.length === 0) return sendValueLater(write, stage.pk, before);
  return { stage, before, warnings: [...ignoredWarnings(done, [['privateKey']]), ...toWarnings(left)] };
}

/** A release without the field for a reference ignores it. The stage is written, so that only its key is sent again. */
async function sendValueLater(
  { context, privateKey, sendLater }: KeyedWrite,
  pk: string,
  before: DecodedCaptchaStage | undefined,
): Promise<KeyWrite> {
  learnReference(context, false);
  try {
    return { stage: await sendLater({ private_key: privateKey }, pk, context.persistentClient), warnings: [] };
  } catch (error) {
    if (!isAuthentikError(error)) throw error;
    const isWithout = fromAuthentik(error, []).outcome === 'NOT_APPLIED';
    const note = `the stage ${isWithout ? 'was' : 'may have been'} written without the private key`;
    throw new WriteStepError(error, { outcome: 'APPLIED', left: [{ note }], isNew: before === undefined });
  }
}

/** The secret of a stage. */
export function referenceOf(stage: DecodedCaptchaStage | undefined): string | undefined {
  const reference = stage?.private_key_ref;
  return typeof reference === 'string' ? reference : undefined;
}

function withLeft(error: unknown, left: readonly Leftover[]): unknown {
  return left.length > 0 && isAuthentikError(error) ? new WriteStepError(error, { left }) : error;
}
