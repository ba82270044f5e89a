import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaptchaStageDocument } from '../generated/operations.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { type StubAuthentik, startStubAuthentik } from '../support/stub-authentik.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = 'ca000000-0000-4000-8000-000000000009';

describe('AUTHENTIK_AUTH_MODE=service', () => {
  let stub: StubAuthentik;
  let gateway: TestGateway;

  beforeAll(async () => {
    stub = await startStubAuthentik();
    stub.answer = { status: 200, body: wireCaptchaStage() };
    gateway = await startTestGateway({
      AUTHENTIK_URL: stub.origin,
      AUTHENTIK_AUTH_MODE: 'service',
      AUTHENTIK_TOKEN: 'service-token',
      GATEWAY_API_KEY: 'the-key',
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await stub.close();
  });

  it("sends the gateway's token, not the caller's", async () => {
    const { errors } = await gateway.send(
      CaptchaStageDocument,
      { pk },
      { 'x-api-key': 'the-key', authorization: 'Bearer mine' },
    );
    expect(errors).toEqual([]);
    expect(stub.requests[0]?.headers.authorization).toBe('Bearer service-token');
    expect(stub.requests[0]?.headers).not.toHaveProperty('x-api-key');
  });

  it.each([
    ['no key', {}, 'CREDENTIALS_MISSING'],
    ['another key', { 'x-api-key': 'wrong' }, 'CREDENTIALS_INVALID'],
    ['a token instead of a key', { authorization: 'Bearer the-key' }, 'CREDENTIALS_MISSING'],
  ])('refuses %s before authentik is asked', async (_, headers, reason) => {
    stub.requests.length = 0;
    const { errors, text } = await gateway.send(CaptchaStageDocument, { pk }, headers as Record<string, string>);
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason, outcome: 'NOT_APPLIED' });
    expect(stub.requests).toEqual([]);
    expect(text).not.toMatch(/the-key|service-token/);
  });

  it('asks for no key when none is set', async () => {
    const open = await startTestGateway({
      AUTHENTIK_URL: stub.origin,
      AUTHENTIK_AUTH_MODE: 'service',
      AUTHENTIK_TOKEN: 'service-token',
    });
    expect((await open.send(CaptchaStageDocument, { pk }, {})).errors).toEqual([]);
    await open.stop();
  });
});
