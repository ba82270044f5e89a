import { beforeAll, describe, expect, it } from '@jest/globals';
import { CaptchaStageDocument } from '../generated/operations.js';
import { startTestGateway } from '../support/gateway.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = 'ca000000-0000-4000-8000-000000000009';

describe('AUTHENTIK_AUTH_MODE=service', () => {
  const stubbed = useStubbedGateway({
    AUTHENTIK_AUTH_MODE: 'service',
    AUTHENTIK_TOKEN: 'service-token',
    GATEWAY_API_KEY: 'the-key-of-the-gateway',
  });
  beforeAll(() => {
    stubbed.stub.respond = { status: 200, body: wireCaptchaStage() };
  });

  it("sends the gateway's token, not the caller's", async () => {
    const { errors } = await stubbed.gateway.send(
      CaptchaStageDocument,
      { pk },
      { 'x-api-key': 'the-key-of-the-gateway', authorization: 'Bearer mine' },
    );
    expect(errors).toEqual([]);
    expect(stubbed.stub.requests[0]?.headers.authorization).toBe('Bearer service-token');
    expect(stubbed.stub.requests[0]?.headers).not.toHaveProperty('x-api-key');
  });

  it.each([
    ['no key', {}, 'CREDENTIALS_MISSING'],
    ['another key', { 'x-api-key': 'wrong' }, 'CREDENTIALS_INVALID'],
    ['a token instead of a key', { authorization: 'Bearer the-key' }, 'CREDENTIALS_MISSING'],
  ])('rejects %s before it calls authentik', async (_, headers, reason) => {
    stubbed.stub.requests.length = 0;
    const { errors, text } = await stubbed.gateway.send(
      CaptchaStageDocument,
      { pk },
      headers as Record<string, string>,
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason, outcome: 'NOT_APPLIED' });
    expect(stubbed.stub.requests).toEqual([]);
    expect(text).not.toMatch(/the-key|service-token/);
  });

  it('requires no key when none is set', async () => {
    const open = await startTestGateway({
      AUTHENTIK_URL: stubbed.stub.origin,
      AUTHENTIK_AUTH_MODE: 'service',
      AUTHENTIK_TOKEN: 'service-token',
    });
    expect((await open.send(CaptchaStageDocument, { pk }, {})).errors).toEqual([]);
    await open.stop();
  });
});
