import { createLoader, nullIfMissing } from '../read/loader.js';
import { toCaptchaStage } from './captcha-stage.mapper.js';
import type { CaptchaStage } from './captcha-stage.type.js';
import { captchaStages } from './rest/captcha-stage.client.js';

/** A captcha stage by its pk. Null if none exists, the token may not view it, or it is a stage of another type. */
export const loadCaptchaStage = createLoader<CaptchaStage>(async (pk, context) => {
  const stage = await nullIfMissing(captchaStages.retrieve(context.authentik, pk));
  return stage === null ? null : toCaptchaStage(stage);
});
