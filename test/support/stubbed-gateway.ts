import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startTestGateway, type TestGateway } from './gateway.js';
import { type StubAuthentik, startStubAuthentik } from './stub-authentik.js';

/** For a describe: a gateway whose authentik is a stub. Each test begins with a stub without recorded requests. */
export function useStubbedGateway(
  environment: Record<string, string> = {},
  start = startTestGateway,
): {
  stub: StubAuthentik;
  gateway: TestGateway;
} {
  const stubbed = {} as { stub: StubAuthentik; gateway: TestGateway };
  beforeAll(async () => {
    stubbed.stub = await startStubAuthentik();
    stubbed.gateway = await start({ AUTHENTIK_URL: stubbed.stub.origin, ...environment });
  });
  beforeEach(() => {
    stubbed.stub.requests.length = 0;
  });
  afterAll(async () => {
    await stubbed.gateway.stop();
    await stubbed.stub.close();
  });
  return stubbed;
}
