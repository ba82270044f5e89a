import { request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { CaptchaStageDocument, CreateCaptchaStageDocument } from '../generated/operations.js';
import { minimalInput } from '../support/inputs.js';
import { rawRequest } from '../support/raw-request.js';
import type { StubResponse } from '../support/stub-authentik.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { waitUntil } from '../support/wait-until.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const canary = 'hunter2-canary';
const pk = 'ca000000-0000-4000-8000-000000000009';

type Line = Record<string, unknown>;

describe('the log', () => {
  const stubbed = useStubbedGateway({ AUTHENTIK_MAX_CONNECTIONS: '1' });
  beforeEach(() => {
    stubbed.gateway.logs.length = 0;
  });

  const create = () =>
    stubbed.gateway.send(
      CreateCaptchaStageDocument,
      { input: minimalInput({ name: canary, publicKey: canary }) },
      { authorization: `Bearer token-${canary}` },
    );
  const lines = (): Line[] => stubbed.gateway.logs.map((line) => JSON.parse(line));
  const linesOf = (message: string) => lines().filter(({ msg }) => msg === message);
  const waitFor = async (message: string) => {
    for (let round = 0; round < 100 && linesOf(message).length === 0; round += 1) await pause(20);
  };

  it('has one line for a successful request', async () => {
    stubbed.stub.respond = { status: 201, body: wireCaptchaStage() };
    const { headers } = await create();
    await waitFor('request');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toEqual({
      level: 30,
      time: expect.any(String),
      requestId: headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      durationMs: expect.any(Number),
      operation: 'mutation',
      operationName: 'CreateCaptchaStage',
      operationHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      authentik: [{ operation: 'stages_captcha_create', result: 201, durationMs: expect.any(Number) }],
      msg: 'request',
    });
  });

  it("contains authentik's own request id, and no other value from its place", async () => {
    const id = '0123456789abcdef0123456789abcdef';
    for (const [header, authentikId] of [
      [id, id],
      [canary, undefined],
    ] as const) {
      stubbed.gateway.logs.length = 0;
      stubbed.stub.respond = { status: 201, headers: { 'x-authentik-id': header }, body: wireCaptchaStage() };
      await create();
      await waitFor('request');
      expect(linesOf('request')[0]?.['authentik']).toEqual([
        { operation: 'stages_captcha_create', result: 201, durationMs: expect.any(Number), authentikId },
      ]);
    }
  });

  it.each<[StubResponse, Line, number | string]>([
    [
      { status: 400, body: { name: [canary] } },
      {
        code: 'BAD_USER_INPUT',
        reason: 'UPSTREAM_VALIDATION',
        outcome: 'NOT_APPLIED',
      },
      400,
    ],
    [{ status: 503, body: canary }, { code: 'UPSTREAM_ERROR', reason: 'SERVICE_UNAVAILABLE', outcome: 'UNKNOWN' }, 503],
    [
      (response) => void response.destroy(),
      { code: 'UPSTREAM_UNAVAILABLE', reason: 'CONNECTION_LOST', outcome: 'UNKNOWN' },
      'CONNECTION_LOST',
    ],
  ])('has one line for a failed operation, with codes only: %#', async (response, codes, result) => {
    stubbed.stub.respond = response;
    const { headers } = await create();
    await waitFor('request');
    const requestId = headers.get('x-request-id');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({ requestId, errors: [codes], authentik: [{ result }] });
    expect(stubbed.gateway.logs.join('')).not.toContain(canary);
  });

  it.each<[string, object, Line]>([
    ['syntax', { query: `{ "${canary}` }, { code: 'GRAPHQL_PARSE_FAILED', reason: 'SYNTAX_ERROR' }],
    [
      'a document',
      { query: `{ x(y: "${canary}") }` },
      { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'INVALID_DOCUMENT' },
    ],
    [
      'a variable',
      { query: print(CaptchaStageDocument), variables: { pk: canary } },
      { code: 'BAD_USER_INPUT', reason: 'INPUT_VALIDATION' },
    ],
  ])('has one line for an operation rejected for %s', async (_, body, codes) => {
    const { headers } = await stubbed.gateway.post(body);
    await waitFor('request');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({
      requestId: headers.get('x-request-id'),
      errors: [{ ...codes, outcome: 'NOT_APPLIED' }],
    });
    expect(lines()[0]).not.toHaveProperty('authentik');
    expect(stubbed.gateway.logs.join('')).not.toContain(canary);
  });

  it.each([
    ['read', { query: print(CaptchaStageDocument), variables: { pk } }, 'NOT_APPLIED'],
    ['write', { query: print(CreateCaptchaStageDocument), variables: { input: minimalInput() } }, 'UNKNOWN'],
  ])('has a line for a client that leaves while its %s is in flight', async (_, body, outcome) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${canary}` };
    const client = request(`${stubbed.gateway.origin}/graphql`, { method: 'POST', headers, agent: false });
    stubbed.stub.respond = (response) => {
      client.destroy();
      setTimeout(() => response.writeHead(404).end(), 200);
    };
    client.on('error', () => undefined).end(JSON.stringify(body));
    await waitFor('request');
    expect(linesOf('request')).toHaveLength(1);
    expect(linesOf('request')[0]).toMatchObject({ method: 'POST', path: '/graphql', clientClosed: true });
    expect(linesOf('request')[0]).not.toHaveProperty('status');
    expect(linesOf('request')[0]?.['errors']).toMatchObject([
      { code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED', outcome },
    ]);
    expect(linesOf('request')[0]?.['requestId']).toBe(stubbed.stub.requests[0]?.headers['x-request-id']);
    expect(stubbed.gateway.logs.join('')).not.toContain(canary);
  });

  it('has one line for a client that leaves while its write is queued, which is then not sent', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${canary}` };
    let held: ServerResponse | undefined;
    stubbed.stub.respond = (response) => {
      held = response;
    };
    const first = create();
    await waitUntil(() => held !== undefined);
    const client = request(`${stubbed.gateway.origin}/graphql`, { method: 'POST', headers, agent: false });
    const body = { query: print(CreateCaptchaStageDocument), variables: { input: minimalInput() } };
    client.on('error', () => undefined).end(JSON.stringify(body));
    const metrics = async () => (await fetch(`${stubbed.gateway.origin}/metrics`)).text();
    while (!(await metrics()).includes('authentik_calls_waiting 1\n')) await pause(5);
    client.destroy();
    await waitUntil(() => linesOf('request').some(({ clientClosed }) => clientClosed));
    held?.writeHead(404).end();
    await first;
    const left = linesOf('request').filter(({ clientClosed }) => clientClosed);
    expect(left).toMatchObject([
      {
        errors: [{ code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED', outcome: 'NOT_APPLIED' }],
        authentik: [{ operation: 'stages_captcha_create', result: 'CLIENT_CLOSED' }],
      },
    ]);
    expect(stubbed.stub.requests).toHaveLength(1);
  });

  it.each([
    ['a URL that cannot be read', `GET /%zz${canary} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, 400],
    ['an unknown Expect', `GET / HTTP/1.1\r\nhost: x\r\nexpect: ${canary}\r\nconnection: close\r\n\r\n`, 417],
  ])('has a line for a request with %s', async (_, bytes, status) => {
    const response = await rawRequest(stubbed.gateway.origin, bytes);
    const requestId = /x-request-id: (\S+)/.exec(response)?.[1];
    expect(lines()).toMatchObject([{ requestId, reason: 'MALFORMED_REQUEST', status, msg: 'unreadable request' }]);
    expect(stubbed.gateway.logs.join('')).not.toContain(canary);
  });

  it('has a line for input that is not HTTP', async () => {
    const { hostname, port } = new URL(stubbed.gateway.origin);
    const socket = connect(Number(port), hostname, () => void socket.write(`${canary}\r\n\r\n`));
    const response = await socket.setEncoding('utf8').reduce((text: string, chunk: string) => text + chunk, '');
    await waitFor('unreadable request');
    expect(linesOf('unreadable request')).toHaveLength(1);
    expect(linesOf('unreadable request')[0]).toMatchObject({
      requestId: /x-request-id: (\S+)/.exec(response)?.[1],
      code: 'BAD_REQUEST',
      reason: 'MALFORMED_REQUEST',
      status: 400,
      msg: 'unreadable request',
    });
    expect(stubbed.gateway.logs.join('')).not.toContain(canary);
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
