import { registerEnumType } from 'type-graphql';

export const CaptchaProvider = {
  RECAPTCHA_V2: 'RECAPTCHA_V2',
  RECAPTCHA_V3: 'RECAPTCHA_V3',
  RECAPTCHA_ENTERPRISE: 'RECAPTCHA_ENTERPRISE',
  HCAPTCHA: 'HCAPTCHA',
  TURNSTILE: 'TURNSTILE',
  CAP: 'CAP',
  CUSTOM: 'CUSTOM',
} as const;
export type CaptchaProvider = (typeof CaptchaProvider)[keyof typeof CaptchaProvider];

registerEnumType(CaptchaProvider, {
  name: 'CaptchaProvider',
  description: "A captcha provider. authentik's login page can show the widgets of all of these except CUSTOM.",
  valuesConfig: {
    RECAPTCHA_V2: { description: 'Google reCAPTCHA v2: the user solves a challenge.' },
    RECAPTCHA_V3: { description: 'Google reCAPTCHA v3: invisible; the user is scored in the background.' },
    RECAPTCHA_ENTERPRISE: { description: 'Google reCAPTCHA Enterprise.' },
    HCAPTCHA: { description: 'hCaptcha.' },
    TURNSTILE: { description: 'Cloudflare Turnstile.' },
    CAP: {
      description: 'Cap, self-hosted: `jsUrl` and `apiUrl` are required. Needs authentik 2026.8 or later.',
    },
    CUSTOM: { description: 'Any other provider, or a `jsUrl` that is missing or not a valid URL.' },
  },
});
