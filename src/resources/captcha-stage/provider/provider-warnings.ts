import type { StageWrite } from '../captcha-stage.mapper.js';
import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';
import { toProvider } from './captcha-provider.mapper.js';

/** A warning that a written stage cannot work. */
export interface ProviderWarning {
  readonly code: 'SCORES_CROSSED' | 'PROVIDER_UNKNOWN_TO_AUTHENTIK' | 'PROVIDER_NEEDS_NEWER_AUTHENTIK';
  readonly inputPath: readonly ['input', string];
  readonly message: string;
}

/** Warns if this write's input keeps the stage from working. authentik accepts such stages. */
export function providerWarnings(
  stage: DecodedCaptchaStage,
  { body, aliases, provider }: Pick<StageWrite, 'body' | 'aliases' | 'provider'>,
): ProviderWarning[] {
  const warnings: ProviderWarning[] = [];
  const { score_min_threshold: min, score_max_threshold: max, request_content_type: contentType } = stage;
  const score = (['score_min_threshold', 'score_max_threshold'] as const).find(
    (field) => Object.hasOwn(body, field) && !Object.hasOwn(aliases, field),
  );
  if (score !== undefined && typeof min === 'number' && typeof max === 'number' && min > max)
    warnings.push({
      code: 'SCORES_CROSSED',
      inputPath: ['input', score === 'score_min_threshold' ? 'scoreMinThreshold' : 'scoreMaxThreshold'],
      message: 'The lowest score that passes is above the highest: no user can pass.',
    });
  const isShown = typeof stage.js_url === 'string';
  if (isShown && body.js_url !== undefined && toProvider(stage.js_url, stage.interactive) === 'CUSTOM')
    warnings.push({
      code: 'PROVIDER_UNKNOWN_TO_AUTHENTIK',
      inputPath: ['input', 'jsUrl'],
      message: "authentik's login page shows only the widgets of reCAPTCHA, hCaptcha, Turnstile and Cap.",
    });
  if (provider === 'CAP' && body.request_content_type !== undefined && contentType === undefined)
    warnings.push({
      code: 'PROVIDER_NEEDS_NEWER_AUTHENTIK',
      inputPath: ['input', 'provider'],
      message: 'Cap verifies with JSON, which authentik sends from 2026.8 on; this release cannot.',
    });
  return warnings;
}
