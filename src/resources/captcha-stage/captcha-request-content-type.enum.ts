import { registerEnumType } from 'type-graphql';
import type { RequestContentTypeEnum } from './rest/captcha-stage.wire.js';

export const CaptchaRequestContentType = {
  FORM: 'application/x-www-form-urlencoded',
  JSON: 'application/json',
} as const satisfies Record<'FORM' | 'JSON', RequestContentTypeEnum>;
export type CaptchaRequestContentType = RequestContentTypeEnum;

registerEnumType(CaptchaRequestContentType, {
  name: 'CaptchaRequestContentType',
  description: 'How authentik sends the verification request to the captcha provider. Since authentik 2026.8.',
  valuesConfig: {
    FORM: { description: '`application/x-www-form-urlencoded`, which most providers expect.' },
    JSON: { description: '`application/json`.' },
  },
});
