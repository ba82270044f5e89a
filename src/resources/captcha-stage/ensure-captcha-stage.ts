import { isDeepStrictEqual } from 'node:util';
import { isSamePk } from '../../authentik/same-pk.js';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { Leftover } from '../../errors/contract/gateway-errors.js';
import { checkRequestLine } from '../../errors/translate/request-line.js';
import { type Ensured, ensure } from '../ensure/ensure.js';
import { differingFields } from '../write/ignored-input.js';
import { captchaStageInputNames, toStageWrite } from './captcha-stage.mapper.js';
import { checkStageChange } from './inputs/check-stage-input.js';
import type { CreateCaptchaStageInput } from './inputs/create-captcha-stage.input.js';
import { isNameTaken } from './private-key/key-rules.js';
import { referenceOf } from './private-key/reference-of.js';
import { toWarnings } from './private-key/unused-secret.js';
import { captchaStages, findStageByName } from './rest/captcha-stage.client.js';
import type { DecodedCaptchaStage } from './rest/captcha-stage.decode.js';
import { createStage, patchStage, type WrittenStage, warningsOf } from './stage-writes.js';

/** Creates the stage of this name, or changes what differs in it. A private key cannot be compared: it is written when given. */
export async function ensureStage(
  input: CreateCaptchaStageInput,
  context: GatewayContext,
): Promise<Ensured<WrittenStage>> {
  checkStageChange(input);
  checkRequestLine(() => captchaStages.listPath({ name: input.name }), { name: input.name }, ['input']);
  if (input.privateKey !== undefined) context.keepSecret(input.privateKey.reveal());
  const write = toStageWrite(input);
  const update = async (found: DecodedCaptchaStage, left: readonly Leftover[]): Promise<Ensured<WrittenStage>> => {
    // If the stage has the secret of a create that failed, the update replaces it.
    const unused = toWarnings(left.filter(({ pk }) => pk === undefined || !isSamePk(referenceOf(found), pk)));
    const body = differingFields(write.body, found, captchaStageInputNames);
    if (Object.keys(body).length === 0 && input.privateKey === undefined) {
      const warnings = [...warningsOf(write, found, 'has the stage'), ...unused];
      return { result: { stage: found, warnings }, change: 'UNCHANGED' };
    }
    const { stage, warnings } = await patchStage({ pk: found.pk, found, input, context, write }, body);
    const isUnchanged = input.privateKey === undefined && isDeepStrictEqual(stage, found);
    return { result: { stage, warnings: [...warnings, ...unused] }, change: isUnchanged ? 'UNCHANGED' : 'UPDATED' };
  };
  return ensure<DecodedCaptchaStage, WrittenStage>({
    resource: 'captcha stage',
    find: () => findStageByName(context.authentik, input.name),
    create: () => createStage(input, context, write),
    update,
    isTaken: isNameTaken,
  });
}
