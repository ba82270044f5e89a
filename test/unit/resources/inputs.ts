import 'reflect-metadata';
import { CreateCaptchaStageInput } from '../../../src/resources/captcha-stage/inputs/create-captcha-stage.input.js';
import { FlowInput } from '../../../src/resources/flow/flow.input.js';
import { Secret } from '../../../src/scalars/secret.js';

/** Each field with a value of its own, as graphql-js passes it. */
export function flowInput(overrides: object = {}): FlowInput {
  return Object.assign(new FlowInput(), {
    name: 'Sign up',
    slug: 'sign-up',
    title: 'Sign up here',
    designation: 'enrollment',
    policyEngineMode: 'all',
    compatibilityMode: true,
    layout: 'sidebar_left',
    deniedAction: 'continue',
    ...overrides,
  });
}

/** Each field with a value of its own, as graphql-js passes it. */
export function stageInput(overrides: object = {}): CreateCaptchaStageInput {
  return Object.assign(new CreateCaptchaStageInput(), {
    name: 'captcha',
    flowSet: [flowInput()],
    publicKey: 'public',
    privateKey: new Secret('hunter2-canary'),
    privateKeyRef: '5e000000-0000-4000-8000-000000000009',
    jsUrl: 'https://example.com/api.js',
    apiUrl: 'https://example.com/siteverify',
    interactive: true,
    scoreMinThreshold: 0.25,
    scoreMaxThreshold: 0.75,
    errorOnInvalidScore: false,
    requestContentType: 'application/json',
    ...overrides,
  });
}
