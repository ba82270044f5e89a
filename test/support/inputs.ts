import type { CreateCaptchaStageInput } from '../generated/operations.js';

/** The smallest input that is valid. */
export function minimalInput(overrides: Partial<CreateCaptchaStageInput> = {}): CreateCaptchaStageInput {
  return { name: 'captcha', publicKey: 'public', privateKey: 'hunter2-canary', ...overrides };
}

/** An input with every field. */
export function fullInput(overrides: Partial<CreateCaptchaStageInput> = {}): CreateCaptchaStageInput {
  return minimalInput({
    flowSet: [
      {
        name: 'Sign up',
        slug: 'sign-up',
        title: 'Sign up here',
        designation: 'ENROLLMENT',
        policyEngineMode: 'ALL',
        compatibilityMode: true,
        layout: 'SIDEBAR_LEFT',
        deniedAction: 'CONTINUE',
      },
    ],
    jsUrl: 'https://challenges.example.com/api.js',
    apiUrl: 'https://challenges.example.com/siteverify',
    interactive: true,
    scoreMinThreshold: 0.25,
    scoreMaxThreshold: 0.75,
    errorOnInvalidScore: false,
    requestContentType: 'JSON',
    ...overrides,
  });
}
