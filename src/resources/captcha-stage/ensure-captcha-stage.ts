import type { GatewayContext } from '../../context/gateway-context.js';
import { checkRequestLine } from '../../errors/translate/request-line.js';
import { type Ensured, ensure } from '../ensure/ensure.js';
import { differingFields } from '../write/ignored-input.js';
import { captchaStageInputNames, type StageWrite, toStageWrite } from './captcha-stage.mapper.js';
import { checkWholeStage } from './inputs/check-stage-input.js';
import type { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import { isNameTaken } from './private-key/key-rules.js';
import { toWarnings } from './private-key/stage-secret.js';
import { providerWarnings } from './provider/provider-warnings.js';
import { captchaStages, findStageByName } from './rest/captcha-stage.client.js';
import type { DecodedCaptchaStage } from './rest/captcha-stage.decode.js';
import { createStage, patchStage, type WrittenStage } from './stage-writes.js';

/** Creates the stage of this name, or changes what differs in it. A private key cannot be compared: it is written when given. */
export async function ensureStage(
  input: CreateCaptchaStageInput,
  context: GatewayContext,
): Promise<Ensured<WrittenStage>> {
  checkWholeStage(input);
  checkRequestLine(captchaStages.listPath({ name: input.name }), { name: input.name }, ['input']);
  const write = toStageWrite(input);
  const { result, change, left } = await ensure<DecodedCaptchaStage, WrittenStage>({
    resource: 'captcha stage',
    find: () => findStageByName(context.authentik, input.name),
    create: () => createStage(input, context),
    update: async (found) => {
      const differing = new Set(differences(write, found));
      if (differing.size === 0 && input.privateKey === undefined) return undefined;
      return patchStage(found, input, differing, context);
    },
    unchanged: (stage) => ({ stage, warnings: providerWarnings(stage, write) }),
    isTaken: isNameTaken,
  });
  return { result: { ...result, warnings: [...result.warnings, ...toWarnings(left)] }, change };
}

/**
 * The fields, in authentik's names, that a stage does not have as they were sent. A release without a field that only a
 * preset fills does not need it.
 */
function differences({ body, aliases }: StageWrite, stored: DecodedCaptchaStage): string[] {
  const values = new Map<string, unknown>(Object.entries(stored));
  return Object.keys(differingFields(body, stored, captchaStageInputNames)).filter(
    (field) => !(Object.hasOwn(aliases, field) && values.get(field) === undefined),
  );
}
