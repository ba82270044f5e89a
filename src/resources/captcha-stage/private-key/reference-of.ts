import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';

/** The secret of a stage; undefined for none, and for one that cannot be read. */
export function referenceOf(stage: DecodedCaptchaStage | undefined): string | undefined {
  const reference = stage?.private_key_ref;
  return typeof reference === 'string' ? reference : undefined;
}
