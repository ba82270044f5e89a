import type { DecodedCaptchaStage } from '../rest/captcha-stage.decode.js';
import type { CaptchaProvider } from './captcha-provider.enum.js';
import { providerOf } from './captcha-provider.mapper.js';

/** A stage that was written, and cannot work. */
export interface ProviderWarning {
  readonly code: 'SCORES_CROSSED' | 'PROVIDER_UNKNOWN_TO_AUTHENTIK' | 'PROVIDER_NEEDS_NEWER_AUTHENTIK';
  readonly inputPath: readonly ['input', string];
  readonly message: string;
}

/**
 * Warns of a stored stage that cannot work. authentik takes such stages, so that they are not rejected.
 * @param sent the names of the fields that were written: what was there before is not warned of.
 */
export function providerWarnings(
  stage: DecodedCaptchaStage,
  sent: ReadonlySet<string>,
  provider: CaptchaProvider | undefined,
): ProviderWarning[] {
  const { score_min_threshold: min, score_max_threshold: max, request_content_type: contentType } = stage;
  const warnings: ProviderWarning[] = [];
  const hasScore = sent.has('score_min_threshold') || sent.has('score_max_threshold');
  if (hasScore && typeof min === 'number' && typeof max === 'number' && min > max)
    warnings.push({
      code: 'SCORES_CROSSED',
      inputPath: ['input', sent.has('score_min_threshold') ? 'scoreMinThreshold' : 'scoreMaxThreshold'],
      message: 'The lowest score that passes is above the highest: no user can pass.',
    });
  const isShown = typeof stage.js_url === 'string';
  if (isShown && sent.has('js_url') && providerOf(stage.js_url, stage.interactive) === 'CUSTOM')
    warnings.push({
      code: 'PROVIDER_UNKNOWN_TO_AUTHENTIK',
      inputPath: ['input', 'jsUrl'],
      message: "authentik's login page shows only the widgets of reCAPTCHA, hCaptcha, Turnstile and Cap.",
    });
  if (provider === 'CAP' && sent.has('request_content_type') && contentType === undefined)
    warnings.push({
      code: 'PROVIDER_NEEDS_NEWER_AUTHENTIK',
      inputPath: ['input', 'provider'],
      message: 'Cap verifies with JSON, which authentik sends from 2026.8 on; this release cannot.',
    });
  return warnings;
}
