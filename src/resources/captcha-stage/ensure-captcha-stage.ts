import type { GatewayContext } from '../../context/gateway-context.js';
import { checkRequestLine } from '../../errors/translate/request-line.js';
import { ensure } from '../ensure/ensure.js';
import type { EnsureChange } from '../ensure/ensure-change.enum.js';
import { findRow } from '../list/find-row.js';
import { ignoredInput } from '../write/ignored-input.js';
import { captchaStageInputNames, toStageWrite } from './captcha-stage.mapper.js';
import type { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import { isNameTaken } from './private-key/key-rules.js';
import { captchaStages } from './rest/captcha-stage.client.js';
import type { DecodedCaptchaStage } from './rest/captcha-stage.decode.js';
import { createStage, patchStage, type WrittenStage } from './stage-writes.js';

/** Creates the stage of this name, or changes what differs in it. A private key cannot be compared: it is written when given. */
export function ensureStage(
  input: CreateCaptchaStageInput,
  context: GatewayContext,
): Promise<{ readonly result: WrittenStage; readonly change: EnsureChange }> {
  const { name } = input;
  checkRequestLine(captchaStages.listPath({ name }), { name }, ['input']);
  return ensure<DecodedCaptchaStage, WrittenStage>({
    find: async () => findRow(await captchaStages.list(context.authentik, { name }), (row) => row.name === name),
    create: () => createStage(input, context),
    update: async (found) => {
      const { body } = toStageWrite(input);
      const differing = new Set(differences(body, found));
      if (differing.size === 0 && input.privateKey === undefined) return undefined;
      return patchStage(found, input, differing, context);
    },
    unchanged: (stage) => ({ stage, warnings: [] }),
    isTaken: isNameTaken,
  });
}

/** The fields, in authentik's names, that a stage does not have as they were sent. */
function differences(body: object, stored: DecodedCaptchaStage): string[] {
  const fields = Object.entries(body);
  return fields
    .filter(([field, value]) => ignoredInput({ [field]: value }, stored, captchaStageInputNames).length > 0)
    .map(([field]) => field);
}
