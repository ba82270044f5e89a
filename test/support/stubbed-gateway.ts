import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startTestGateway, type TestGateway } from './gateway.js';
import { type StubAuthentik, startStubAuthentik } from './stub-authentik.js';

/** For a describe: a gateway whose authentik is a stub. Each test begins with a stub that was asked nothing. */
export function useStubbedGateway(
  environment: Record<string, string> = {},
  start = startTestGateway,
): {
  stub: StubAuthentik;
  gateway: TestGateway;
} {
  const parts = {} as { stub: StubAuthentik; gateway: TestGateway };
  beforeAll(async () => {
    parts.stub = await startStubAuthentik();
    parts.gateway = await start({ AUTHENTIK_URL: parts.stub.origin, ...environment });
  });
  beforeEach(() => {
    parts.stub.requests.length = 0;
  });
  afterAll(async () => {
    await parts.gateway.stop();
    await parts.stub.close();
  });
  return parts;
}
