import { isAuthentikError } from '../../authentik/errors.js';
import type { AuthentikClient } from '../../authentik/viewset.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { Warning } from '../../errors/contract/warning.js';
import { ignoredWarnings } from '../write/write-result.js';
import { ignoredStageInput, type StageWrite, toStageWrite } from './captcha-stage.mapper.js';
import { checkNewStage, checkStageChange } from './inputs/check-stage-input.js';
import type { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import type { UpdateCaptchaStageInput } from './inputs/update-captcha-stage.input.js';
import { cleanUpSecrets } from './private-key/clean-up-secrets.js';
import type { KeyField } from './private-key/key-write.js';
import { toWarnings } from './private-key/unused-secret.js';
import { writeWithKey } from './private-key/write-with-key.js';
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
export async function createStage(
  input: CreateCaptchaStageInput,
  context: GatewayContext,
  write = toStageWrite(input),
): Promise<WrittenStage> {
  checkNewStage(input);
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
  return patchStage({ pk, input, context, write }, write.body);
}

/** PATCH of these fields, and of the private key if the input has one. */
export async function patchStage(
  target: Omit<StageToWrite, 'send' | 'done'> & { readonly pk: string },
  body: StageWrite['body'],
): Promise<WrittenStage> {
  const aliases = aliasesOf(target.write, target.input);
  const send: Send = (key, client) => captchaStages.partialUpdate(client, target.pk, { ...body, ...key }, aliases);
  return writeStage({ ...target, send, done: 'changed the stage' });
}

interface StageToWrite {
  /** Of the stage that the write changes. */
  readonly pk?: string;
  /** The same stage, if it was read before. */
  readonly found?: DecodedCaptchaStage;
  readonly input: UpdateCaptchaStageInput;
  readonly context: GatewayContext;
  readonly write: StageWrite;
  readonly send: Send;
  readonly done: string;
}

async function writeStage({ pk, found, input, context, write, send, done }: StageToWrite): Promise<WrittenStage> {
  const privateKey = input.privateKey?.reveal();
  if (privateKey === undefined) {
    const stage = await send({}, context.authentik);
    return { stage, warnings: warningsOf(write, stage, done) };
  }
  context.keepSecret(privateKey);
  const readBefore = async () =>
    found ?? (pk === undefined ? undefined : await captchaStages.retrieve(context.authentik, pk));
  const readAgain = async () => (pk === undefined ? undefined : readNow(pk, context));
  const sendLater = (key: KeyField, ofStage: string, client: AuthentikClient) =>
    captchaStages.partialUpdate(client, ofStage, key, keyAliases);
  const reads = { readBefore, readAgain };
  const written = await writeWithKey({ context, privateKey, name: input.name, ...reads, send, sendLater, done });
  const left = await cleanUpSecrets(written, context, () => readNow(written.stage.pk, context));
  const { stage, warnings } = written;
  return { stage, warnings: [...warningsOf(write, stage, done), ...warnings, ...toWarnings(left)] };
}

/** For the secrets of a stage only: undefined if it cannot be read. */
async function readNow(pk: string, context: GatewayContext): Promise<DecodedCaptchaStage | undefined> {
  return captchaStages.retrieve(context.cleanupClient, pk).catch((error: unknown) => {
    if (!isAuthentikError(error)) throw error;
    return undefined;
  });
}

function aliasesOf({ aliases }: StageWrite, { privateKey }: UpdateCaptchaStageInput): Readonly<Record<string, string>> {
  return privateKey === undefined ? aliases : { ...aliases, ...keyAliases };
}

/** The warnings of the whole input, although only a part of it may have been sent. */
export function warningsOf(write: StageWrite, stage: DecodedCaptchaStage, done: string): Omit<Warning, 'path'>[] {
  return [...ignoredWarnings(done, ignoredStageInput(write, stage)), ...providerWarnings(stage, write)];
}
