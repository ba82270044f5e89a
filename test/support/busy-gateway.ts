import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { captchaStages } from '../../src/resources/captcha-stage/rest/captcha-stage.client.js';
import { CreateCaptchaStageDocument, DeleteCaptchaStageDocument } from '../generated/operations.js';
import { startTestGateway, type TestGateway } from './gateway.js';
import { minimalInput } from './inputs.js';
import { rawRequest } from './raw-request.js';
import { type StubAuthentik, startStubAuthentik } from './stub-authentik.js';
import { wireCaptchaStage } from './wire-captcha-stage.js';

/** Everything that a gateway logs and measures after it has met every event there is. */
export interface BusyGateway {
  /** The texts of `/metrics`, and the response of `/readyz`, near its end. */
  readonly metrics: string;
  readonly readiness: unknown;
  /** Every log line, from the first to the last. */
  readonly lines: readonly Record<string, unknown>[];
}

/** Starts a gateway, triggers every event, and stops it. */
export async function runBusyGateway(): Promise<BusyGateway> {
  const stub = await startStubAuthentik();
  const gateway = await startTestGateway({ AUTHENTIK_URL: stub.origin });
  const lines = () => gateway.logs.map((line) => JSON.parse(line));
  const end = async () => {
    await gateway.stop();
    await stub.close();
  };
  const observed = await triggerEveryEvent(stub, gateway, lines).finally(end);
  return { ...observed, lines: lines() };
}

async function triggerEveryEvent(stub: StubAuthentik, gateway: TestGateway, lines: () => BusyGateway['lines']) {
  await completeWrites(stub, gateway);
  await readManyObjects(stub, gateway);
  await loseClient(stub, gateway);
  await meetBug(gateway);
  await fetch(`${gateway.origin}/nope`);
  await rawRequest(gateway.origin, 'not http\r\n\r\n');
  while (!lines().some((line) => line['clientClosed'])) await pause(10);
  const metrics = await (await fetch(`${gateway.origin}/metrics`)).text();
  const readiness: unknown = await (await fetch(`${gateway.origin}/readyz`)).json();
  return { metrics, readiness };
}

async function completeWrites(stub: StubAuthentik, gateway: TestGateway): Promise<void> {
  const create = () => gateway.send(CreateCaptchaStageDocument, { input: minimalInput() });
  stub.respond = { status: 201, headers: { 'x-authentik-id': '0123456789abcdef'.repeat(2) }, body: wireCaptchaStage() };
  await create();
  stub.respond = { status: 400, body: { name: ['taken'] } };
  await create();
}

/** More calls than a log line lists. */
async function readManyObjects(stub: StubAuthentik, gateway: TestGateway): Promise<void> {
  const page = { count: 11, current: 1, total_pages: 1, next: 0, previous: 0, start_index: 1, end_index: 11 };
  const results = Array.from({ length: page.count }, (_, index) => {
    return wireCaptchaStage({ pk: `ca000000-0000-4000-8000-0000000000${10 + index}` });
  });
  stub.respond = (response) => {
    const body = stub.requests.at(-1)?.path.endsWith('/used_by/') ? [] : { pagination: page, results };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  await gateway.post({ query: '{ captchaStages { results { usedBy { pk } } } }' });
}

async function loseClient(stub: StubAuthentik, gateway: TestGateway): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer t' };
  const client = request(`${gateway.origin}/graphql`, { method: 'POST', headers, agent: false });
  const gone = new Promise((resolve) => client.on('close', resolve));
  stub.respond = () => void client.destroy();
  client.on('error', () => undefined).end(JSON.stringify({ query: '{ captchaStages { results { pk } } }' }));
  await gone;
}

async function meetBug(gateway: TestGateway): Promise<void> {
  const bug = jest.spyOn(captchaStages, 'destroy').mockRejectedValue(new TypeError('a bug'));
  await gateway.send(DeleteCaptchaStageDocument, { pk: 'ca000000-0000-4000-8000-000000000009' });
  bug.mockRestore();
}
