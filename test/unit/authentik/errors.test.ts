import { describe, expect, it } from '@jest/globals';
import { CallFailedError } from '../../../src/authentik/errors.js';
import { captchaStageOperations } from '../../../src/resources/captcha-stage/captcha-stage.client.js';

describe('AuthentikError', () => {
  it('carries no stack, and leaves those of other errors as they are', () => {
    const { stack } = new CallFailedError(captchaStageOperations.create, 'DEADLINE', true);
    expect(stack).toBe('CallFailedError: stages_captcha_create: DEADLINE');
    expect(new Error('another').stack).toContain('errors.test');
  });
});
