import type { CaptchaStageRequest } from '../rest/captcha-stage.wire.js';
import type { CaptchaProvider } from './captcha-provider.enum.js';

type PresetField =
  | 'js_url'
  | 'api_url'
  | 'interactive'
  | 'score_min_threshold'
  | 'score_max_threshold'
  | 'request_content_type';

/** What a provider needs of a captcha stage, in authentik's names. */
export type ProviderPreset = Readonly<Partial<Pick<CaptchaStageRequest, PresetField>>>;

const form = { request_content_type: 'application/x-www-form-urlencoded' } as const;
const recaptcha = { api_url: 'https://www.recaptcha.net/recaptcha/api/siteverify', ...form } as const;
const upperScores = { score_min_threshold: 0.5, score_max_threshold: 1 } as const;

/** From authentik's admin form for captcha stages (web/src/admin/stages/captcha/CaptchaStageForm.ts), August 2026. */
export const providerPresets: Readonly<Record<CaptchaProvider, ProviderPreset>> = {
  RECAPTCHA_V2: { js_url: 'https://www.recaptcha.net/recaptcha/api.js', interactive: true, ...recaptcha },
  RECAPTCHA_V3: {
    js_url: 'https://www.recaptcha.net/recaptcha/api.js',
    interactive: false,
    ...upperScores,
    ...recaptcha,
  },
  RECAPTCHA_ENTERPRISE: {
    js_url: 'https://www.recaptcha.net/recaptcha/enterprise.js',
    interactive: false,
    ...upperScores,
    ...recaptcha,
  },
  HCAPTCHA: {
    js_url: 'https://js.hcaptcha.com/1/api.js',
    api_url: 'https://api.hcaptcha.com/siteverify',
    interactive: true,
    score_min_threshold: 0,
    score_max_threshold: 0.5,
    ...form,
  },
  TURNSTILE: {
    js_url: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
    api_url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
    interactive: true,
    ...form,
  },
  // Self-hosted, so it has no default URLs.
  CAP: { interactive: true, request_content_type: 'application/json' },
  CUSTOM: {},
};

interface ScriptPattern {
  readonly hosts: readonly string[];
  readonly path: RegExp;
}

const googleHosts = ['www.recaptcha.net', 'recaptcha.net', 'www.google.com'];
/** The scripts whose widgets authentik's login page can show. */
const scripts: readonly (ScriptPattern & { readonly provider: (isInteractive: boolean) => CaptchaProvider })[] = [
  {
    hosts: googleHosts,
    path: /^\/recaptcha\/api\.js$/,
    provider: (isInteractive) => (isInteractive ? 'RECAPTCHA_V2' : 'RECAPTCHA_V3'),
  },
  { hosts: googleHosts, path: /^\/recaptcha\/enterprise\.js$/, provider: () => 'RECAPTCHA_ENTERPRISE' },
  { hosts: ['js.hcaptcha.com', 'hcaptcha.com'], path: /^\/1\/api\.js$/, provider: () => 'HCAPTCHA' },
  { hosts: ['challenges.cloudflare.com'], path: /^\/turnstile\/v0\/api\.js$/, provider: () => 'TURNSTILE' },
  { hosts: [], path: /\/assets\/widget\.js$/, provider: () => 'CAP' },
];

/** The provider whose script a stage loads; CUSTOM for a script that authentik's login page does not know. */
export function toProvider(jsUrl: unknown, interactive: unknown): CaptchaProvider {
  if (typeof jsUrl !== 'string' || !URL.canParse(jsUrl)) return 'CUSTOM';
  const { hostname, pathname } = new URL(jsUrl);
  const script = scripts.find(
    ({ hosts, path }) => path.test(pathname) && (hosts.length === 0 || hosts.includes(hostname)),
  );
  return script?.provider(interactive === true) ?? 'CUSTOM';
}
