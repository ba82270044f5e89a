import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { CaptchaStageDocument, CreateCaptchaStageDocument } from '../generated/operations.js';
import { minimalInput } from '../support/inputs.js';
import { rawRequest } from '../support/raw-request.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const json = { 'content-type': 'application/json' };
const canary = 'hunter2-canary';

describe('GET /metrics', () => {
  const stubbed = useStubbedGateway({ AUTHENTIK_MAX_CONNECTIONS: '1', AUTHENTIK_MAX_QUEUE: '1' });

  const scrape = async () => {
    const response = await fetch(`${stubbed.gateway.origin}/metrics`);
    return { type: response.headers.get('content-type'), text: await response.text() };
  };
  /** The value of a series, e.g. `name{label="x"}`. */
  const sample = async (series: string) => {
    const line = (await scrape()).text.split('\n').find((each) => each.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.split(' ').at(-1));
  };
  const create = () =>
    stubbed.gateway.send(CreateCaptchaStageDocument, { input: minimalInput({ name: canary, privateKey: canary }) });
  const settled = async (series: string, value: number) => {
    for (let round = 0; round < 100 && (await sample(series)) !== value; round += 1) await pause(20);
    expect(await sample(series)).toBe(value);
  };

  it('is Prometheus text, with the metrics of the process', async () => {
    const { type, text } = await scrape();
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toMatch(/^process_cpu_seconds_total [\d.]+$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds [\d.]+$/m);
  });

  it.each(['query', 'mutation', 'none'])(
    'starts with 0 internal errors for %s, so that an increase is visible',
    async (kind) => {
      expect(await sample(`graphql_requests_total{operation="${kind}",code="INTERNAL_SERVER_ERROR"}`)).toBe(0);
    },
  );

  it('counts requests by kind and code, and the calls they made', async () => {
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    await create();
    stubbed.stub.respond = { status: 400, body: { name: ['taken'] } };
    await create();
    await stubbed.gateway.post('{ not json');
    await settled('graphql_requests_total{operation="mutation",code="OK"}', 1);
    await settled('graphql_requests_total{operation="mutation",code="BAD_USER_INPUT"}', 1);
    await settled('graphql_requests_total{operation="none",code="BAD_REQUEST"}', 1);
    await settled('graphql_request_duration_seconds_count{operation="mutation"}', 2);
    const calls = 'authentik_call_duration_seconds_count{operation="stages_captcha_create"';
    expect([await sample(`${calls},result="201"}`), await sample(`${calls},result="400"}`)]).toEqual([1, 1]);
  });

  it('counts rejections before GraphQL execution, by reason', async () => {
    const { origin, post } = stubbed.gateway;
    const counts = async () => ({
      path: (await sample('http_requests_rejected_total{reason="UNKNOWN_PATH"}')) ?? 0,
      malformed: (await sample('http_requests_rejected_total{reason="MALFORMED_REQUEST"}')) ?? 0,
    });
    const before = await counts();
    await fetch(`${origin}/nope`);
    await post('{ not json');
    await rawRequest(origin, 'not http\r\n\r\n');
    await rawRequest(origin, 'GET /%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    await rawRequest(origin, 'GET / HTTP/1.1\r\nhost: x\r\nexpect: y\r\nconnection: close\r\n\r\n');
    expect(await counts()).toEqual({ path: before.path + 1, malformed: before.malformed + 4 });
  });

  it.each<[string, string, RequestInit]>([
    ['CSRF', '?query={__typename}', {}],
    ['a parameter that is there twice', '?query={a}&query={b}', { headers: { 'apollo-require-preflight': '1' } }],
    ['a query that is no text', '', { method: 'POST', headers: json, body: '{"query":7}' }],
    ['a batch', '', { method: 'POST', headers: json, body: '[{"query":"{__typename}"}]' }],
  ])('counts rejections by Apollo Server, for %s, and not as OK', async (_, search, request) => {
    const rejections = 'http_requests_rejected_total{reason="MALFORMED_REQUEST"}';
    const requests = 'graphql_requests_total{operation="none",code="BAD_REQUEST"}';
    const [rejectionsBefore = 0, requestsBefore = 0] = [await sample(rejections), await sample(requests)];
    const okBefore = await sample('graphql_requests_total{operation="none",code="OK"}');
    expect((await fetch(`${stubbed.gateway.origin}/graphql${search}`, request)).status).toBe(400);
    await settled(requests, requestsBefore + 1);
    await settled(rejections, rejectionsBefore + 1);
    expect(await sample('graphql_requests_total{operation="none",code="OK"}')).toBe(okBefore);
    const line = stubbed.gateway.logs.findLast((text) => text.includes('"path":"/graphql"'));
    expect(JSON.parse(line ?? '').errors).toEqual([
      { code: 'BAD_REQUEST', reason: 'MALFORMED_REQUEST', outcome: 'NOT_APPLIED' },
    ]);
  });

  it('names the version of the program', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await sample(`graphql_gateway_build_info{version="${version}"}`)).toBe(1);
  });

  it('shows calls in flight, queued and rejected', async () => {
    const held: (() => void)[] = [];
    stubbed.stub.respond = (response) =>
      void held.push(() => response.writeHead(404, { 'content-type': 'application/json' }).end('{}'));
    const read = () => stubbed.gateway.send(CaptchaStageDocument, { pk: randomUUID() });
    const [first, second] = [read(), read()];
    await settled('authentik_calls_in_flight', 1);
    await settled('authentik_calls_waiting', 1);
    await settled('graphql_requests_in_flight', 2);
    expect((await read()).errors[0]?.extensions.reason).toBe('QUEUE_FULL');
    expect(await sample('authentik_calls_shed_total')).toBe(1);
    for (const _ of [first, second]) {
      while (held.length === 0) await pause(20);
      held.pop()?.();
    }
    await Promise.all([first, second]);
    await settled('graphql_requests_in_flight', 0);
    expect([await sample('authentik_calls_in_flight'), await sample('authentik_calls_waiting')]).toEqual([0, 0]);
  });

  it('shows the state of the circuit', async () => {
    expect(await sample('authentik_circuit_state{state="closed"}')).toBe(1);
    stubbed.stub.respond = { status: 500 };
    for (let n = 0; n < 5; n += 1) await create();
    expect(await sample('authentik_circuit_state{state="open"}')).toBe(1);
    expect(await sample('authentik_circuit_state{state="closed"}')).toBe(0);
  });

  it('contains no value from a client, and no address', async () => {
    await stubbed.gateway.post({ query: `query ${canary.replace('-', '_')} { __typename }` });
    const { text } = await scrape();
    for (const secret of [canary, 'hunter2', 'sandbox-token', new URL(stubbed.stub.origin).host])
      expect(text).not.toContain(secret);
  });
});
