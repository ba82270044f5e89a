import { Viewset } from '../../../authentik/viewset.js';
import { type DecodedCaptchaStage, decodeCaptchaStage } from './captcha-stage.decode.js';
import type { CaptchaStageListQuery, CaptchaStageRequest } from './captcha-stage.wire.js';

/** authentik's captcha-stage viewset. */
export const captchaStages = new Viewset<DecodedCaptchaStage, CaptchaStageRequest, CaptchaStageListQuery>({
  resource: 'captcha stage',
  operationPrefix: 'stages_captcha',
  path: '/stages/captcha/',
  decode: decodeCaptchaStage,
  key: 'pk',
  secretFields: ['private_key'],
});
