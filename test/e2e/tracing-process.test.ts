import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { CreateCaptchaStageDocument } from '../generated/operations.js';
import { type Collector, startCollector } from '../support/collector.js';
import { minimalInput } from '../support/inputs.js';
import { Program } from '../support/program.js';
import { type StubAuthentik, type StubResponse, startStubAuthentik } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { canary, Traced } from '../support/traced.js';
import { waitUntil } from '../support/wait-until.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const incoming = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const create = {
  query: print(CreateCaptchaStageDocument),
  variables: { input: minimalInput({ name: canary, publicKey: canary, privateKey: `${canary}-key` }) },
};
const created: StubResponse = { status: 201, body: wireCaptchaStage({ name: canary }) };

/** A loopback port without a listener. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

describe('a program that traces', () => {
  const stubbed = {} as { stub: StubAuthentik; collector: Collector };
  const running: Traced[] = [];
  const start = (environment: Record<string, string> = {}) => {
    const traced = new Traced(stubbed.stub, stubbed.collector, environment);
    running.push(traced);
    return traced;
  };
  beforeEach(async () => {
    stubbed.stub = await startStubAuthentik();
    stubbed.collector = await startCollector();
  });
  afterEach(async () => {
    for (const traced of running.splice(0)) await traced.stop();
    await stubbed.stub.close();
    await stubbed.collector.close();
  });

  it('sends no secret, input or address when a write gets no response', async () => {
    stubbed.stub.respond = () => undefined;
    const traced = start({ AUTHENTIK_TIMEOUT_MS: '300' });
    await traced.post(create);
    const [client, server] = await traced.spans();
    expect(client?.attributes['error.type']).toBe('DEADLINE');
    expect(server?.attributes).toMatchObject({ 'error.type': 'UPSTREAM_TIMEOUT', 'gateway.error.outcome': 'UNKNOWN' });
    traced.expectNoLeak();
  });

  it('sends no secret, input or address when the connection is refused', async () => {
    await stubbed.stub.close();
    const traced = start();
    await traced.post(create);
    const [client, ...others] = await traced.spans();
    expect(client?.attributes['error.type']).toBe('CONNECTION_REFUSED');
    expect(others.map(({ attributes }) => attributes['http.request.resend_count'])).toEqual([1, 2, undefined]);
    traced.expectNoLeak();
  });

  it('uses protobuf by default, under the name of the service', async () => {
    stubbed.stub.respond = created;
    const traced = start({ OTEL_EXPORTER_OTLP_PROTOCOL: '', OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test' });
    await traced.post(create);
    const sent = () => stubbed.collector.received.map(({ body }) => body.toString('latin1')).join('');
    await waitUntil(() => sent().includes('POST /graphql'));
    expect(stubbed.collector.received[0]).toMatchObject({ path: '/v1/traces', type: 'application/x-protobuf' });
    for (const text of ['authentik-captcha-graphql-gateway', 'deployment.environment']) expect(sent()).toContain(text);
    expect(sent()).not.toContain(canary);
  });

  it('flushes its spans when it is stopped', async () => {
    stubbed.stub.respond = created;
    const traced = start({ OTEL_BSP_SCHEDULE_DELAY: '600000' });
    await traced.post(create);
    await waitUntil(() => traced.lines('request').length > 0);
    expect(stubbed.collector.received).toEqual([]);
    traced.program.child.kill('SIGTERM');
    expect(await traced.program.exit).toEqual([0, null]);
    expect(stubbed.collector.spans().map(({ kind }) => kind)).toEqual(['CLIENT', 'SERVER']);
  });

  it('keeps working without a collector, reports that once, and reports when it is back', async () => {
    stubbed.stub.respond = created;
    const port = await closedPort();
    const traced = start({
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_EXPORTER_OTLP_TIMEOUT: '200',
    });
    const lost = 'trace export is failing';
    for (let n = 0; n < 3; n += 1) {
      expect((await traced.post(create)).errors).toBeUndefined();
      await waitUntil(() => traced.lines(lost).length > 0);
    }
    const collector = await startCollector(port);
    const isBack = () => traced.lines('trace export has recovered').length > 0;
    for (let n = 0; n < 1000 && !isBack(); n += 1) await traced.post(create);
    expect(isBack()).toBe(true);
    await collector.close();
    expect(traced.lines(lost)).toHaveLength(1);
    expect(traced.lines(lost)[0]).toMatchObject({ level: 40, spans: expect.any(Number) });
    expect(traced.program.stderr).toBe('');
  });

  it('waits no longer than the grace period for a collector that does not respond', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const port = (silent.address() as AddressInfo).port;
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_EXPORTER_OTLP_TIMEOUT: '600000' };
    stubbed.stub.respond = created;
    const traced = start({ ...endpoint, SHUTDOWN_GRACE_MS: '1000', OTEL_BSP_EXPORT_TIMEOUT: '600000' });
    for (let n = 0; n < 3; n += 1) expect((await traced.post(create)).errors).toBeUndefined();
    traced.program.child.kill('SIGTERM');
    expect(await traced.program.exit).toEqual([0, null]);
    expect(traced.program.stderr).toBe('');
    silent.close();
  });

  it.each([
    [{}, false],
    [{ OTEL_TRACES_EXPORTER: 'otlp' }, true],
  ])('loads the SDK only when it is enabled: %j', async (environment: Record<string, string>, loaded) => {
    const program = new Program({ AUTHENTIK_URL: stubbed.stub.origin, NODE_DEBUG: 'esm', ...environment });
    await program.origin();
    program.child.kill('SIGKILL');
    await program.exit;
    expect(program.stderr.includes('open-telemetry.js')).toBe(loaded);
  });
});

describe('a gateway without tracing', () => {
  const stubbed = useStubbedGateway();
  const passedOn = async (headers: Record<string, string>) => {
    stubbed.stub.respond = created;
    await stubbed.gateway.post(create, { authorization: 'Bearer t', ...headers });
    return stubbed.stub.requests[0]?.headers ?? {};
  };

  it("forwards its caller's trace unchanged, and nothing else of it", async () => {
    const sent = await passedOn({ traceparent: incoming, tracestate: `vendor=${canary}`, baggage: canary });
    expect(sent['traceparent']).toBe(incoming);
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['tracestate']));
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['baggage']));
  });

  it.each(['', canary, `${incoming}-${canary}`, `${incoming}, ${incoming}`, incoming.toUpperCase()])(
    'forwards no invalid trace: %j',
    async (traceparent) => expect(await passedOn({ traceparent })).not.toHaveProperty('traceparent'),
  );

  it('logs no trace', async () => {
    await passedOn({ traceparent: incoming });
    await waitUntil(() => stubbed.gateway.logs.some((line) => line.includes('"msg":"request"')));
    expect(stubbed.gateway.logs.join('')).not.toMatch(/traceId|4bf92f3577b34da6/);
  });
});
