import { describe, expect, it } from '@jest/globals';
import { NoResponseError } from '../../../src/authentik/errors.js';
import { captchaStages } from '../../../src/resources/captcha-stage/rest/captcha-stage.client.js';

describe('AuthentikError', () => {
  it('carries no stack, and keeps those of other errors', () => {
    const { stack } = new NoResponseError(captchaStages.operations.create, 'DEADLINE', true);
    expect(stack).toBe('NoResponseError: stages_captcha_create: DEADLINE');
    expect(new Error('another').stack).toContain('errors.test');
  });
});
