import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { CaptchaStageDocument, CreateCaptchaStageDocument } from '../generated/operations.js';
import { type Collector, type SentSpan, startCollector } from '../support/collector.js';
import { minimalInput } from '../support/inputs.js';
import { type StubAuthentik, type StubResponse, startStubAuthentik } from '../support/stub-authentik.js';
import { canary, Traced } from '../support/traced.js';
import { waitUntil } from '../support/wait-until.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const caller = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };
const incoming = `00-${caller.traceId}-${caller.spanId}-01`;

const create = {
  query: print(CreateCaptchaStageDocument),
  variables: { input: minimalInput({ name: canary, publicKey: canary }) },
};
const read = { query: print(CaptchaStageDocument), variables: { pk } };

/** The names and attributes of one kind of span in docs/tracing.md: the first cells of the table under its heading. */
function documented(kind: SentSpan['kind']): { names: string[]; attributes: string[] } {
  const [, section = ''] = readFileSync('docs/tracing.md', 'utf8').split(`(${kind})\n`);
  const [heading = '', ...rows] = (section.split('\n## ')[0] ?? '').split('\n| `');
  return {
    names: [...heading.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    attributes: rows.map((row) => row.slice(0, row.indexOf('`'))),
  };
}

const attributesOf = ({ attributes }: SentSpan) => attributes;

describe('tracing', () => {
  const stubbed = {} as { stub: StubAuthentik; collector: Collector; traced: Traced };
  beforeAll(async () => {
    stubbed.stub = await startStubAuthentik();
    stubbed.collector = await startCollector();
    stubbed.traced = new Traced(stubbed.stub, stubbed.collector);
    await stubbed.traced.program.origin();
  }, 60_000);
  beforeEach(() => {
    stubbed.stub.requests.length = 0;
    stubbed.collector.received.length = 0;
  });
  afterAll(async () => {
    await stubbed.traced.stop();
    await stubbed.stub.close();
    await stubbed.collector.close();
  });

  it('creates a span for a request, and a child span for the exchange with authentik', async () => {
    const id = '0123456789abcdef0123456789abcdef';
    stubbed.stub.respond = { status: 201, headers: { 'x-authentik-id': id }, body: wireCaptchaStage() };
    await stubbed.traced.post(create);
    const [client, server] = await stubbed.traced.spans();
    expect(server).toMatchObject({ name: 'POST /graphql', kind: 'SERVER', status: { code: 0 } });
    expect(server?.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'url.path': '/graphql',
      'url.scheme': 'http',
      'graphql.operation.type': 'mutation',
      'graphql.operation.name': 'CreateCaptchaStage',
      'gateway.request_id': stubbed.stub.requests[0]?.headers['x-request-id'],
    });
    expect(client).toMatchObject({
      name: 'stages_captcha_create',
      kind: 'CLIENT',
      traceId: server?.traceId,
      parentSpanId: server?.spanId,
      status: { code: 0 },
    });
    expect(client?.attributes).toEqual({
      'http.request.method': 'POST',
      'http.response.status_code': 201,
      'peer.service': 'authentik',
      'authentik.operation': 'stages_captcha_create',
      'authentik.request_id': id,
    });
  });

  it("continues the caller's trace, and forwards only that to authentik", async () => {
    stubbed.stub.respond = { status: 200, body: wireCaptchaStage() };
    const headers = { traceparent: incoming, tracestate: `vendor=${canary}`, baggage: `user=${canary}` };
    await stubbed.traced.post(read, headers);
    const [client, server] = await stubbed.traced.spans();
    expect(server).toMatchObject({ traceId: caller.traceId, parentSpanId: caller.spanId });
    expect(client).toMatchObject({ traceId: caller.traceId, parentSpanId: server?.spanId });
    expect(stubbed.stub.requests[0]?.headers).toMatchObject({
      traceparent: `00-${caller.traceId}-${client?.spanId}-01`,
    });
    expect(JSON.stringify(stubbed.stub.requests[0]?.headers)).not.toMatch(/tracestate|baggage|vendor|user=/);
  });

  it('creates no span for a trace that its caller does not record, and still forwards the trace', async () => {
    stubbed.stub.respond = { status: 200, body: wireCaptchaStage() };
    await stubbed.traced.post(read, { traceparent: incoming.replace(/01$/, '00') });
    expect(stubbed.stub.requests[0]?.headers['traceparent']).toMatch(
      new RegExp(`^00-${caller.traceId}-[0-9a-f]{16}-00$`),
    );
    await stubbed.traced.post(read);
    const spans = await stubbed.traced.spans();
    expect(spans.filter(({ traceId }) => traceId === caller.traceId)).toEqual([]);
  });

  it('starts a trace when the header is invalid', async () => {
    stubbed.stub.respond = { status: 200, body: wireCaptchaStage() };
    await stubbed.traced.post(read, { traceparent: `${incoming}-${canary}` });
    const [client, server] = await stubbed.traced.spans();
    expect(server?.traceId).not.toBe(caller.traceId);
    expect(stubbed.stub.requests[0]?.headers['traceparent']).toBe(`00-${server?.traceId}-${client?.spanId}-01`);
  });

  it('counts the attempts of a retried read', async () => {
    stubbed.stub.respond = { status: 503 };
    await stubbed.traced.post(read);
    const spans = (await stubbed.traced.spans()).filter(({ kind }) => kind === 'CLIENT');
    expect(spans.map((span) => attributesOf(span)['http.request.resend_count'])).toEqual([undefined, 1, 2]);
    expect(new Set(spans.map(({ parentSpanId }) => parentSpanId)).size).toBe(1);
    expect(stubbed.stub.requests.map(({ headers }) => headers['traceparent']?.slice(36, 52))).toEqual(
      spans.map(({ spanId }) => spanId),
    );
    expect(spans[0]?.status.code).toBe(2);
    expect(attributesOf(spans[0] as SentSpan)).toMatchObject({ 'http.response.status_code': 503, 'error.type': '503' });
  });

  it('reports rejected input by its codes, not as a fault of the server', async () => {
    stubbed.stub.respond = { status: 400, body: { name: [`not ${canary}`] } };
    await stubbed.traced.post(create);
    const [client, server] = await stubbed.traced.spans();
    expect(server?.status.code).toBe(0);
    expect(server?.attributes).toMatchObject({
      'gateway.error.code': 'BAD_USER_INPUT',
      'gateway.error.reason': 'UPSTREAM_VALIDATION',
      'gateway.error.outcome': 'NOT_APPLIED',
      'gateway.error.count': 1,
    });
    expect(server?.attributes).not.toHaveProperty('error.type');
    expect(client?.attributes).toMatchObject({ 'http.response.status_code': 400, 'error.type': '400' });
  });

  it('reports a failure of authentik as an error', async () => {
    stubbed.stub.respond = (response) => void response.destroy();
    await stubbed.traced.post(create);
    const [client, server] = await stubbed.traced.spans();
    expect(server?.status).toEqual({ code: 2 });
    expect(server?.attributes).toMatchObject({
      'error.type': 'UPSTREAM_UNAVAILABLE',
      'gateway.error.reason': 'CONNECTION_LOST',
      'gateway.error.outcome': 'UNKNOWN',
    });
    expect(client?.status).toEqual({ code: 2 });
    expect(client?.attributes).toMatchObject({ 'error.type': 'CONNECTION_LOST' });
  });

  it.each<[string, StubResponse, number | string]>([
    ['accepted', { status: 201, body: wireCaptchaStage({ name: canary }) }, 201],
    ['rejected', { status: 400, body: { name: [`not ${canary}`] } }, 400],
    ['failed with a 500', { status: 500, headers: { 'x-authentik-id': canary }, body: canary }, 500],
    [
      'lost to a response that is not HTTP',
      (response) => void response.socket?.end(`${canary}\r\n\r\n`),
      'PROTOCOL_ERROR',
    ],
  ])('sends no secret, input or address when a write is %s', async (_, response, result) => {
    stubbed.stub.respond = response;
    await stubbed.traced.post(create, { tracestate: `vendor=${canary}`, baggage: canary, 'user-agent': canary });
    const [client] = await stubbed.traced.spans();
    expect(client?.attributes[typeof result === 'number' ? 'http.response.status_code' : 'error.type']).toBe(result);
    stubbed.traced.expectNoLeak();
  });

  it('truncates the name of an operation', async () => {
    const name = 'a'.repeat(1000);
    await stubbed.traced.post({ query: `query ${name} { __typename }` });
    const [server] = await stubbed.traced.spans();
    expect(server?.attributes['graphql.operation.name']).toBe('a'.repeat(64));
  });

  it('creates no span for health checks and scrapes', async () => {
    const origin = await stubbed.traced.program.origin();
    for (const path of ['/livez', '/readyz', '/metrics', '/nothing']) await fetch(`${origin}${path}`);
    await stubbed.traced.post({ query: '{ __typename }' });
    expect((await stubbed.traced.spans()).map(({ name }) => name)).toEqual(['POST /graphql']);
  });

  it('sends the spans and attributes that docs/tracing.md lists, and no others', async () => {
    const id = '0123456789abcdef0123456789abcdef';
    stubbed.stub.respond = { status: 503, headers: { 'x-authentik-id': id } };
    await stubbed.traced.post(read);
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    await stubbed.traced.post(create);
    const origin = await stubbed.traced.program.origin();
    await fetch(`${origin}/graphql?query={__typename}`, { headers: { 'apollo-require-preflight': '1' } });
    await waitUntil(() => stubbed.collector.spans().filter(({ kind }) => kind === 'SERVER').length === 3);
    for (const kind of ['SERVER', 'CLIENT'] as const) {
      const spans = stubbed.collector.spans().filter((span) => span.kind === kind);
      const attributes = new Set(spans.flatMap((span) => Object.keys(span.attributes)));
      expect([...attributes].sort()).toEqual(documented(kind).attributes.sort());
      for (const { name } of spans) expect(documented(kind).names).toContain(name);
    }
  });

  it('logs the trace with the request', async () => {
    await stubbed.traced.post({ query: '{ __typename }' });
    const [server] = await stubbed.traced.spans();
    await waitUntil(() => stubbed.traced.lines('request').some(({ traceId }) => traceId === server?.traceId));
  });
});
