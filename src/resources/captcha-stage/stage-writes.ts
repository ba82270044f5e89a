import type { GatewayContext } from '../../context/gateway-context.js';
import type { FieldError } from '../../errors/contract/error-extensions.js';
import { InvalidInputError } from '../../errors/contract/gateway-errors.js';
import type { Warning } from '../../errors/contract/warning.js';
import { createFieldError } from '../../errors/translate/field-error.js';
import { ignoredWarnings } from '../write/write-result.js';
import { ignoredStageInput, type StageWrite, toStageWrite } from './captcha-stage.mapper.js';
import type { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import type { UpdateCaptchaStageInput } from './inputs/update-captcha-stage.input.js';
import { deleteReplacedSecret } from './private-key/stage-secret.js';
import { type KeyField, writeWithKey } from './private-key/write-with-key.js';
import { providerWarnings } from './provider/provider-warnings.js';
import { captchaStages } from './rest/captcha-stage.client.js';
import type { DecodedCaptchaStage } from './rest/captcha-stage.decode.js';

/** A stage as it is after a write, with what is to be warned of. */
export interface WrittenStage {
  readonly stage: DecodedCaptchaStage;
  readonly warnings: readonly Omit<Warning, 'path'>[];
}

/** The names by which authentik's errors at the key reach the input. */
const keyAliases = { private_key: 'privateKey', private_key_ref: 'privateKey' };

/** POST. @throws InvalidInputError without a key, with two, or for a provider that needs more. */
export async function createStage(input: CreateCaptchaStageInput, context: GatewayContext): Promise<WrittenStage> {
  checkWhole(input);
  const write = toStageWrite(input);
  const { name } = input;
  const send = (key: Partial<KeyField>) =>
    captchaStages.create(
      context.authentik,
      { ...write.body, ...key, name, public_key: input.publicKey },
      aliasesOf(write, input),
    );
  const key = input.privateKey?.reveal();
  const stage = key === undefined ? await send({}) : await writeWithKey(context, name, key, send);
  return { stage, warnings: warningsOf(write, stage, 'created') };
}

/** PUT, with the checks of a create. */
export async function replaceStage(
  pk: string,
  input: CreateCaptchaStageInput,
  context: GatewayContext,
): Promise<WrittenStage> {
  checkWhole(input);
  const write = toStageWrite(input);
  const send = (key: Partial<KeyField>) =>
    captchaStages.update(
      context.authentik,
      pk,
      { ...write.body, ...key, name: input.name, public_key: input.publicKey },
      aliasesOf(write, input),
    );
  return change({ pk, input, context, write, send, done: 'replaced' });
}

/** PATCH. */
export async function updateStage(
  pk: string,
  input: UpdateCaptchaStageInput,
  context: GatewayContext,
): Promise<WrittenStage> {
  checkKeys(input);
  const write = toStageWrite(input);
  const send = (key: Partial<KeyField>) =>
    captchaStages.partialUpdate(context.authentik, pk, { ...write.body, ...key }, aliasesOf(write, input));
  return change({ pk, input, context, write, send, done: 'changed' });
}

/** PATCH of the fields of a whole stage that differ from the stored one, and of its private key where one is given. */
export async function patchStage(
  found: DecodedCaptchaStage,
  input: CreateCaptchaStageInput,
  fields: ReadonlySet<string>,
  context: GatewayContext,
): Promise<WrittenStage> {
  checkKeys(input);
  const whole = toStageWrite(input);
  const body = Object.fromEntries(Object.entries(whole.body).filter(([field]) => fields.has(field)));
  const write = { ...whole, body };
  const send = (key: Partial<KeyField>) =>
    captchaStages.partialUpdate(context.authentik, found.pk, { ...body, ...key }, aliasesOf(write, input));
  return change({ pk: found.pk, input, context, write, send, done: 'changed' });
}

interface Change {
  readonly pk: string;
  readonly input: UpdateCaptchaStageInput;
  readonly context: GatewayContext;
  readonly write: StageWrite;
  readonly send: (key: Partial<KeyField>) => Promise<DecodedCaptchaStage>;
  readonly done: 'replaced' | 'changed';
}

async function change({ pk, input, context, write, send, done }: Change): Promise<WrittenStage> {
  const key = input.privateKey?.reveal();
  if (key === undefined) {
    const stage = await send({});
    return { stage, warnings: warningsOf(write, stage, done) };
  }
  let before: DecodedCaptchaStage | undefined;
  const stage = await writeWithKey(
    context,
    async () => {
      before = await captchaStages.retrieve(context.authentik, pk);
      return input.name ?? before.name;
    },
    key,
    send,
  );
  const old = before?.private_key_ref;
  const isReplaced =
    typeof old === 'string' && typeof stage.private_key_ref === 'string' && old !== stage.private_key_ref;
  const left = isReplaced ? await deleteReplacedSecret(context, old, [before?.name ?? '', stage.name]) : undefined;
  const notes =
    left === undefined
      ? []
      : [{ code: 'SECRET_NOT_DELETED', inputPath: ['input', 'privateKey'], message: left } as const];
  return { stage, warnings: [...warningsOf(write, stage, done), ...notes] };
}

function aliasesOf({ aliases }: StageWrite, { privateKey }: UpdateCaptchaStageInput): Readonly<Record<string, string>> {
  return privateKey === undefined ? aliases : { ...aliases, ...keyAliases };
}

function warningsOf(write: StageWrite, stage: DecodedCaptchaStage, done: string): Omit<Warning, 'path'>[] {
  const sent = new Set(Object.keys(write.body));
  return [
    ...ignoredWarnings(`${done} the stage`, ignoredStageInput(write, stage)),
    ...providerWarnings(stage, sent, write.provider),
  ];
}

/** A whole stage has a private key, and what its provider needs. */
function checkWhole(input: CreateCaptchaStageInput): void {
  const missing: FieldError[] = [];
  if (input.privateKey === undefined && input.privateKeyRef === undefined)
    missing.push(createFieldError(['input', 'privateKey'], 'REQUIRED'));
  if (input.provider === 'CAP')
    for (const field of ['jsUrl', 'apiUrl'] as const)
      if (input[field] === undefined)
        missing.push(createFieldError(['input', field], 'REQUIRED', 'This field is required with provider CAP.'));
  if (missing.length > 0) throw new InvalidInputError(missing);
  checkKeys(input);
}

function checkKeys({ privateKey, privateKeyRef }: UpdateCaptchaStageInput): void {
  if (privateKey === undefined || privateKeyRef === undefined) return;
  const message = 'Give either this field or privateKey, not both.';
  throw new InvalidInputError([createFieldError(['input', 'privateKeyRef'], 'INVALID', message)]);
}
