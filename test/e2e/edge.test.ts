import { createServer, request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ConnectionTracker } from '../../src/http/connections/connection-tracker.js';
import { startTestGateway } from '../support/gateway.js';
import { rawRequest } from '../support/raw-request.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';

const json = { 'content-type': 'application/json' };
const typename = JSON.stringify({ query: '{ __typename }' });

describe('the HTTP edge', () => {
  const stubbed = useStubbedGateway({ MAX_BODY_BYTES: '4096' });
  afterEach(() => expect(stubbed.stub.requests).toEqual([]));

  const send = (path: string, init: RequestInit) => fetch(`${stubbed.gateway.origin}${path}`, init);

  it.each<[string, string, RequestInit, number, string, string]>([
    ['an unknown path', '/nope', {}, 404, 'BAD_REQUEST', 'UNKNOWN_PATH'],
    ['an unknown method', '/graphql', { method: 'DELETE' }, 405, 'BAD_REQUEST', 'METHOD_NOT_ALLOWED'],
    [
      'an unknown method with a broken body',
      '/graphql',
      { method: 'PUT', headers: json, body: '{' },
      405,
      'BAD_REQUEST',
      'METHOD_NOT_ALLOWED',
    ],
    [
      'a body over the limit',
      '/graphql',
      { method: 'POST', headers: json, body: JSON.stringify({ query: 'x'.repeat(5000) }) },
      413,
      'PAYLOAD_TOO_LARGE',
      'REQUEST_LIMIT',
    ],
    [
      'a body of another type',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: typename },
      415,
      'BAD_REQUEST',
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'another charset',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json; charset=latin1' }, body: typename },
      415,
      'BAD_REQUEST',
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a content encoding',
      '/graphql',
      { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: typename },
      415,
      'BAD_REQUEST',
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'broken JSON',
      '/graphql',
      { method: 'POST', headers: json, body: '{"query": "hunter2-canary' },
      400,
      'BAD_REQUEST',
      'MALFORMED_REQUEST',
    ],
    ['an empty body', '/graphql', { method: 'POST', headers: json, body: '' }, 400, 'BAD_REQUEST', 'MALFORMED_REQUEST'],
    [
      'bytes that are not UTF-8',
      '/graphql',
      { method: 'POST', headers: json, body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]) },
      400,
      'BAD_REQUEST',
      'MALFORMED_REQUEST',
    ],
    [
      '__proto__',
      '/graphql',
      { method: 'POST', headers: json, body: '{"query":"{__typename}","__proto__":{"x":1}}' },
      400,
      'BAD_REQUEST',
      'MALFORMED_REQUEST',
    ],
    [
      'JSON that is no object',
      '/graphql',
      { method: 'POST', headers: json, body: '7' },
      400,
      'BAD_REQUEST',
      'MALFORMED_REQUEST',
    ],
    [
      'a batch',
      '/graphql',
      { method: 'POST', headers: json, body: `[${typename}]` },
      400,
      'BAD_REQUEST',
      'MALFORMED_REQUEST',
    ],
    [
      'a query that is no string',
      '/graphql',
      { method: 'POST', headers: json, body: '{"query":7}' },
      400,
      'BAD_REQUEST',
      'MALFORMED_REQUEST',
    ],
    [
      'variables that are no object',
      '/graphql',
      { method: 'POST', headers: json, body: '{"query":"{__typename}","variables":"x"}' },
      400,
      'BAD_REQUEST',
      'MALFORMED_REQUEST',
    ],
    [
      'an operationName that is no string',
      '/graphql',
      { method: 'POST', headers: json, body: '{"query":"{__typename}","operationName":7}' },
      400,
      'BAD_REQUEST',
      'MALFORMED_REQUEST',
    ],
    ['a GET without a preflight header', '/graphql?query={__typename}', {}, 400, 'BAD_REQUEST', 'MALFORMED_REQUEST'],
    [
      'a mutation by GET',
      '/graphql?query=mutation{__typename}',
      { headers: { 'apollo-require-preflight': '1' } },
      405,
      'BAD_REQUEST',
      'METHOD_NOT_ALLOWED',
    ],
    [
      'an Accept that nothing here fits',
      '/graphql',
      { method: 'POST', headers: { ...json, accept: 'text/html' }, body: typename },
      406,
      'BAD_REQUEST',
      'UNSUPPORTED_MEDIA_TYPE',
    ],
  ])('rejects %s in the one error shape', async (_, path, init, status, code, reason) => {
    const response = await send(path, init);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(JSON.parse(text).errors).toEqual([
      {
        message: expect.any(String),
        extensions: {
          code,
          reason,
          outcome: 'NOT_APPLIED',
          retryable: false,
          requestId: response.headers.get('x-request-id'),
        },
      },
    ]);
    expect(text).not.toContain('hunter2-canary');
  });

  it('lists the allowed methods of a path', async () => {
    expect((await send('/graphql', { method: 'PUT' })).headers.get('allow')).toBe('GET, POST');
    expect((await send('/livez', { method: 'POST' })).headers.get('allow')).toMatch(/GET/);
  });

  it('does not execute a mutation whose response the client would not accept', async () => {
    const body = JSON.stringify({
      query:
        'mutation { createCaptchaStage(input: { name: "n", publicKey: "p", privateKey: "hunter2-canary" }) { pk } }',
    });
    const headers = { ...json, accept: 'image/png', authorization: 'Bearer edge-token' };
    expect((await send('/graphql', { method: 'POST', headers, body })).status).toBe(406);
    expect(stubbed.stub.requests).toEqual([]);
  });

  it('serves queries by GET with a preflight header', async () => {
    const response = await send('/graphql?query={__typename}', { headers: { 'apollo-require-preflight': '1' } });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it.each([
    ['headers over 16 KiB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'REQUEST_LIMIT'],
    [
      'an Expect that is not met',
      'GET /livez HTTP/1.1\r\nhost: x\r\nconnection: close\r\nexpect: foo\r\n\r\n',
      417,
      'MALFORMED_REQUEST',
    ],
    ['what is not HTTP', 'hunter2-canary\r\n\r\n', 400, 'MALFORMED_REQUEST'],
    [
      'a body of unknown length over the limit',
      `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1388\r\n${'x'.repeat(0x1388)}\r\n0\r\n\r\n`,
      413,
      'REQUEST_LIMIT',
    ],
  ])('rejects %s in the one error shape', async (_, bytes, status, reason) => {
    const response = await rawRequest(stubbed.gateway.origin, bytes);
    expect(response).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const requestId = /x-request-id: (\S+)/.exec(response)?.[1];
    const { errors } = JSON.parse(response.split('\r\n\r\n')[1] ?? '');
    expect(errors[0].extensions).toEqual({
      code: status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST',
      reason,
      outcome: 'NOT_APPLIED',
      retryable: false,
      requestId,
    });
    expect(response).not.toContain('hunter2-canary');
  });

  it('allows no page of another origin', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const response = await send('/graphql', { method: 'OPTIONS', headers });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('allows the origins of CORS_ORIGINS', async () => {
    const open = await startTestGateway({ CORS_ORIGINS: 'https://good.example' });
    const preflight = (origin: string) =>
      fetch(`${open.origin}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    expect((await preflight('https://good.example')).headers.get('access-control-allow-origin')).toBe(
      'https://good.example',
    );
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    await open.stop();
  });

  it("is alive and ready, and shows authentik's last outcome", async () => {
    expect(await (await send('/livez', {})).json()).toEqual({ status: 'alive' });
    const ready = await send('/readyz', {});
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', upstream: 'not called yet', circuit: 'closed' },
    ]);
  });

  it('logs one line a request, without the query of its URL', async () => {
    stubbed.gateway.logs.length = 0;
    await send('/graphql?query={x(y:"hunter2-canary")}', {});
    expect(stubbed.gateway.logs).toHaveLength(1);
    expect(JSON.parse(stubbed.gateway.logs[0] ?? '')).toMatchObject({
      method: 'GET',
      path: '/graphql',
      status: 400,
      requestId: expect.any(String),
    });
    expect(stubbed.gateway.logs.join()).not.toContain('hunter2-canary');
  });

  it('closes a connection whose request is never finished, with 408', async () => {
    // The timeouts take seconds; Node passes the response to the handler, so the test calls the handler.
    const { createClientErrorHandler } = await import('../../src/http/errors/client-error-handler.js');
    const written: string[] = [];
    const socket = { writable: true, end: (text: string) => written.push(text), destroy: () => undefined };
    const handle = createClientErrorHandler(
      { recordUnrouted: () => undefined, recordDisconnect: () => undefined },
      () => new ConnectionTracker(createServer()),
    );
    handle(Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket as never);
    expect(written[0]).toMatch(/^HTTP\/1\.1 408 /);
    expect(written[0]).toContain('REQUEST_TIMEOUT');
  });

  it('responds to HEAD at its health endpoints', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${stubbed.gateway.origin}/livez`, { method: 'HEAD' }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });
});
