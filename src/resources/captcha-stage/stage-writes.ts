import type { AuthentikClient } from '../../authentik/viewset.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { Warning } from '../../errors/contract/warning.js';
import { ignoredWarnings } from '../write/write-result.js';
import { ignoredStageInput, type StageWrite, toStageWrite } from './captcha-stage.mapper.js';
import { checkNewStage, checkStageChange } from './inputs/check-stage-input.js';
import type { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import type { UpdateCaptchaStageInput } from './inputs/update-captcha-stage.input.js';
import { deleteReplacedSecret, toWarnings } from './private-key/stage-secret.js';
import { type KeyField, writeWithKey } from './private-key/write-with-key.js';
import { providerWarnings } from './provider/provider-warnings.js';
import { captchaStages } from './rest/captcha-stage.client.js';
import type { DecodedCaptchaStage } from './rest/captcha-stage.decode.js';

/** A stage after a write, and the warnings of the write. */
export interface WrittenStage {
  readonly stage: DecodedCaptchaStage;
  readonly warnings: readonly Omit<Warning, 'path'>[];
}

type Send = (key: Partial<KeyField>, client: AuthentikClient) => Promise<DecodedCaptchaStage>;

/** authentik's errors at either form of the key concern this input field. */
const keyAliases = { private_key: 'privateKey', private_key_ref: 'privateKey' };

/** POST. @throws InvalidInputError for an incomplete or contradictory input. */
export async function createStage(input: CreateCaptchaStageInput, context: GatewayContext): Promise<WrittenStage> {
  checkNewStage(input);
  const write = toStageWrite(input);
  const required = { name: input.name, public_key: input.publicKey };
  const send: Send = (key, client) =>
    captchaStages.create(client, { ...write.body, ...key, ...required }, aliasesOf(write, input));
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
  const send: Send = (key, client) =>
    captchaStages.update(client, pk, { ...write.body, ...key, ...required }, aliasesOf(write, input));
  return writeStage({ pk, input, context, write, send, done: 'replaced the stage' });
}

/** PATCH. */
export async function updateStage(
  pk: string,
  input: UpdateCaptchaStageInput,
  context: GatewayContext,
): Promise<WrittenStage> {
  checkStageChange(input);
  const write = toStageWrite(input);
  return patch({ pk, input, context, write }, write.body);
}

/** PATCH of the fields that differ from the stored stage, and of its private key if one is given. */
export async function patchStage(
  found: DecodedCaptchaStage,
  input: CreateCaptchaStageInput,
  fields: ReadonlySet<string>,
  context: GatewayContext,
): Promise<WrittenStage> {
  const write = toStageWrite(input);
  const body = Object.fromEntries(Object.entries(write.body).filter(([field]) => fields.has(field)));
  return patch({ pk: found.pk, input, context, write }, body);
}

function patch(
  { pk, input, context, write }: Pick<StageToWrite, 'input' | 'context' | 'write'> & { readonly pk: string },
  body: StageWrite['body'],
): Promise<WrittenStage> {
  const send: Send = (key, client) =>
    captchaStages.partialUpdate(client, pk, { ...body, ...key }, aliasesOf(write, input));
  return writeStage({ pk, input, context, write, send, done: 'changed the stage' });
}

interface StageToWrite {
  /** Of the stage that the write changes. */
  readonly pk?: string;
  readonly input: UpdateCaptchaStageInput;
  readonly context: GatewayContext;
  readonly write: StageWrite;
  readonly send: Send;
  readonly done: string;
}

async function writeStage({ pk, input, context, write, send, done }: StageToWrite): Promise<WrittenStage> {
  const privateKey = input.privateKey?.reveal();
  if (privateKey === undefined) {
    const stage = await send({}, context.authentik);
    return { stage, warnings: warningsOf(write, stage, done) };
  }
  let before: DecodedCaptchaStage | undefined;
  const findTarget = async () => {
    if (pk !== undefined) before = await captchaStages.retrieve(context.authentik, pk);
    return { name: input.name ?? before?.name ?? '', secretPk: pkOf(before?.private_key_ref) };
  };
  const sendLater = (key: KeyField, ofStage: string, client: AuthentikClient) =>
    captchaStages.partialUpdate(client, ofStage, key, keyAliases);
  const { stage, warnings } = await writeWithKey({ context, findTarget, privateKey, send, sendLater, done });
  const left = before === undefined ? undefined : await deleteOldSecret(before, stage, context);
  return { stage, warnings: [...warningsOf(write, stage, done), ...warnings, ...toWarnings(left)] };
}

async function deleteOldSecret(
  before: DecodedCaptchaStage,
  stage: DecodedCaptchaStage,
  context: GatewayContext,
): Promise<string | undefined> {
  const [old, current] = [pkOf(before.private_key_ref), pkOf(stage.private_key_ref)];
  if (old === undefined || current === undefined || old === current) return undefined;
  return deleteReplacedSecret(context, old, [before.name, stage.name]);
}

const pkOf = (reference: unknown): string | undefined => (typeof reference === 'string' ? reference : undefined);

function aliasesOf({ aliases }: StageWrite, { privateKey }: UpdateCaptchaStageInput): Readonly<Record<string, string>> {
  return privateKey === undefined ? aliases : { ...aliases, ...keyAliases };
}

function warningsOf(write: StageWrite, stage: DecodedCaptchaStage, done: string): Omit<Warning, 'path'>[] {
  return [...ignoredWarnings(done, ignoredStageInput(write, stage)), ...providerWarnings(stage, write)];
}
