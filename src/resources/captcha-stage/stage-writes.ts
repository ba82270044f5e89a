import type { GatewayContext } from '../../context/gateway-context.js';
import type { Warning } from '../../errors/contract/warning.js';
import { ignoredWarnings } from '../write/write-result.js';
import { ignoredStageInput, type StageWrite, toStageWrite } from './captcha-stage.mapper.js';
import { checkNewStage, checkStageChange } from './inputs/check-stage-input.js';
import type { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import type { UpdateCaptchaStageInput } from './inputs/update-captcha-stage.input.js';
import { deleteReplacedSecret } from './private-key/stage-secret.js';
import { type KeyField, toWarnings, writeWithKey } from './private-key/write-with-key.js';
import { providerWarnings } from './provider/provider-warnings.js';
import { captchaStages } from './rest/captcha-stage.client.js';
import type { DecodedCaptchaStage } from './rest/captcha-stage.decode.js';

/** A stage after a write, and the warnings of the write. */
export interface WrittenStage {
  readonly stage: DecodedCaptchaStage;
  readonly warnings: readonly Omit<Warning, 'path'>[];
}

/** authentik's errors at either form of the key concern this input field. */
const keyAliases = { private_key: 'privateKey', private_key_ref: 'privateKey' };

/** POST. @throws InvalidInputError for an incomplete or contradictory input. */
export async function createStage(input: CreateCaptchaStageInput, context: GatewayContext): Promise<WrittenStage> {
  checkNewStage(input);
  const write = toStageWrite(input);
  const required = { name: input.name, public_key: input.publicKey };
  const send = (key: Partial<KeyField>) =>
    captchaStages.create(context.authentik, { ...write.body, ...key, ...required }, aliasesOf(write, input));
  return writeStage({ input, context, write, send, done: 'created the stage' });
}

/** PUT, with the checks of a create. */
export async function replaceStage(
  pk: string,
  input: CreateCaptchaStageInput,
  context: GatewayContext,
): Promise<WrittenStage> {
  checkNewStage(input);
  const write = toStageWrite(input);
  const required = { name: input.name, public_key: input.publicKey };
  const send = (key: Partial<KeyField>) =>
    captchaStages.update(context.authentik, pk, { ...write.body, ...key, ...required }, aliasesOf(write, input));
  return writeStage({ pk, input, context, write, send, done: 'replaced the stage' });
}

/** PATCH. */
export async function updateStage(
  pk: string,
  input: UpdateCaptchaStageInput,
  context: GatewayContext,
): Promise<WrittenStage> {
  checkStageChange(input);
  return patch(pk, input, toStageWrite(input), context);
}

/** PATCH of the fields that differ from the stored stage, and of its private key if one is given. */
export async function patchStage(
  found: DecodedCaptchaStage,
  input: CreateCaptchaStageInput,
  fields: ReadonlySet<string>,
  context: GatewayContext,
): Promise<WrittenStage> {
  const whole = toStageWrite(input);
  const body = Object.fromEntries(Object.entries(whole.body).filter(([field]) => fields.has(field)));
  return patch(found.pk, input, { ...whole, body }, context);
}

function patch(
  pk: string,
  input: UpdateCaptchaStageInput,
  write: StageWrite,
  context: GatewayContext,
): Promise<WrittenStage> {
  const send = (key: Partial<KeyField>) =>
    captchaStages.partialUpdate(context.authentik, pk, { ...write.body, ...key }, aliasesOf(write, input));
  return writeStage({ pk, input, context, write, send, done: 'changed the stage' });
}

interface StageToWrite {
  /** Of the stage that the write changes. */
  readonly pk?: string;
  readonly input: UpdateCaptchaStageInput;
  readonly context: GatewayContext;
  readonly write: StageWrite;
  readonly send: (key: Partial<KeyField>) => Promise<DecodedCaptchaStage>;
  readonly done: string;
}

async function writeStage({ pk, input, context, write, send, done }: StageToWrite): Promise<WrittenStage> {
  const privateKey = input.privateKey?.reveal();
  if (privateKey === undefined) {
    const stage = await send({});
    return { stage, warnings: warningsOf(write, stage, done) };
  }
  let before: DecodedCaptchaStage | undefined;
  const stageName = async () => {
    if (pk !== undefined) before = await captchaStages.retrieve(context.authentik, pk);
    return input.name ?? before?.name ?? '';
  };
  const { stage, warnings } = await writeWithKey({ context, stageName, privateKey, send, done });
  const left = before === undefined ? undefined : await deleteOldSecret(before, stage, context);
  return { stage, warnings: [...warningsOf(write, stage, done), ...warnings, ...toWarnings(left)] };
}

async function deleteOldSecret(
  before: DecodedCaptchaStage,
  stage: DecodedCaptchaStage,
  context: GatewayContext,
): Promise<string | undefined> {
  const [old, current] = [before.private_key_ref, stage.private_key_ref];
  if (typeof old !== 'string' || typeof current !== 'string' || old === current) return undefined;
  return deleteReplacedSecret(context, old, [before.name, stage.name]);
}

function aliasesOf({ aliases }: StageWrite, { privateKey }: UpdateCaptchaStageInput): Readonly<Record<string, string>> {
  return privateKey === undefined ? aliases : { ...aliases, ...keyAliases };
}

function warningsOf(write: StageWrite, stage: DecodedCaptchaStage, done: string): Omit<Warning, 'path'>[] {
  const sent = new Set(Object.keys(write.body));
  return [...ignoredWarnings(done, ignoredStageInput(write, stage)), ...providerWarnings(stage, sent, write.provider)];
}
