import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { startTestGateway } from '../support/gateway.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const typename = JSON.stringify({ query: '{ __typename }' });
const create = JSON.stringify({
  query: 'mutation { createCaptchaStage(input: { name: "n", publicKey: "p", privateKey: "hunter2-canary" }) { pk } }',
});
const json = 'content-type: application/json\r\n';

const post = (body: string, headers = json) =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer odd-token\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`;
const rejected = (requestId: unknown) => ({
  code: 'BAD_REQUEST',
  reason: 'MALFORMED_REQUEST',
  outcome: 'NOT_APPLIED',
  retryable: false,
  requestId,
});

describe('an unusual request', () => {
  const stubbed = useStubbedGateway();

  const send = (init: RequestInit) => fetch(`${stubbed.gateway.origin}/graphql`, { method: 'POST', ...init });

  it.each<[string, Record<string, string>]>([
    ['a charset in quotes', { 'content-type': 'application/json; charset="utf-8"' }],
    ['a charset in capitals', { 'content-type': 'Application/JSON;charset=UTF-8' }],
    ['the content encoding Identity', { 'content-type': 'application/json', 'content-encoding': 'Identity' }],
  ])('with %s gets a response', async (_, headers) => {
    const response = await send({ headers, body: typename });
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it.each(['application/json; charset="latin1"', 'application/json; charset="utf-16"'])(
    'with the type %s is rejected',
    async (type) => {
      expect((await send({ headers: { 'content-type': type }, body: typename })).status).toBe(415);
    },
  );

  it('with HTTP/1.1 and no Host is rejected in the one error shape', async () => {
    const response = await raw(stubbed.gateway.origin, [post(typename).replace('host: x', 'connection: close')]);
    expect(response).toMatch(/^HTTP\/1\.1 400 /);
    const [head = '', body = ''] = response.split('\r\n\r\n');
    const requestId = /^x-request-id: (\S+)/im.exec(head)?.[1];
    expect(requestId).toEqual(expect.any(String));
    expect(JSON.parse(body).errors).toEqual([{ message: expect.any(String), extensions: rejected(requestId) }]);
  });

  it.each([
    ['HTTP/1.0 without a Host', 'HTTP/1.0', ''],
    ['an empty Host', 'HTTP/1.1', 'host:\r\n'],
  ])('with %s gets a response', async (_, version, host) => {
    const text = post(typename, `${json}connection: close\r\n`)
      .replace('HTTP/1.1', version)
      .replace('host: x\r\n', host);
    expect(await raw(stubbed.gateway.origin, [text])).toMatch(/^HTTP\/1\.1 200 [\s\S]*"__typename":"Query"/);
  });

  it.each(['a b', '[::1', 'a%zz', '%2f', 'x\r\nHost: y'])('with the Host "%s" is rejected', async (host) => {
    const text = post(typename, `${json}connection: close\r\n`).replace('host: x', `host: ${host}`);
    const response = await raw(stubbed.gateway.origin, [text]);
    expect(response).toMatch(/^HTTP\/1\.1 400 [\s\S]*"reason":"MALFORMED_REQUEST","outcome":"NOT_APPLIED"/);
  });

  it('for a persisted query without the query is rejected with PERSISTED_QUERY_NOT_SUPPORTED', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const response = await send({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions }),
    });
    const { errors } = JSON.parse(await response.text());
    expect(response.status).toBe(200);
    expect(errors).toEqual([
      {
        message: 'PersistedQueryNotSupported',
        extensions: {
          ...rejected(response.headers.get('x-request-id')),
          code: 'PERSISTED_QUERY_NOT_SUPPORTED',
        },
      },
    ]);
  });
});

describe('unreadable bytes on a connection', () => {
  const stubbed = useStubbedGateway();

  it.each([
    ['with a request', [`${post(create)}hunter2-garbage\r\n\r\n`]],
    ['after a request', [post(create), 'hunter2-garbage\r\n\r\n']],
  ])('%s in flight get no response: the request gets its own, and the connection closes', async (_, chunks) => {
    stubbed.stub.respond = (response) => {
      const body = JSON.stringify(wireCaptchaStage());
      setTimeout(() => response.writeHead(201, { 'content-type': 'application/json' }).end(body), 300);
    };
    const response = await raw(stubbed.gateway.origin, chunks);
    expect(response).toMatch(/^HTTP\/1\.1 200 [^{]*\{"data":\{"createCaptchaStage"/);
    expect(response.split('HTTP/1.1')).toHaveLength(2);
    expect(stubbed.stub.requests).toHaveLength(1);
  });

  it('after a completed request get a response of their own', async () => {
    const response = await raw(stubbed.gateway.origin, [post(typename), 'hunter2-garbage\r\n\r\n']);
    const [, first, second] = response.split('HTTP/1.1 ');
    expect(first).toMatch(/^200 OK[\s\S]*"__typename":"Query"/);
    expect(second).toMatch(/^400 Bad Request[\s\S]*MALFORMED_REQUEST/);
    expect(response).not.toContain('hunter2-garbage');
  });

  it('in a chunked body get a response, and nothing is executed', async () => {
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\n${json}transfer-encoding: chunked\r\n\r\n`;
    const response = await raw(stubbed.gateway.origin, [`${head}2\r\n{"\r\n`, 'no-length\r\n']);
    expect(response).toMatch(/^HTTP\/1\.1 400 [\s\S]*MALFORMED_REQUEST/);
  });
});

describe('a gateway with CORS_ORIGINS', () => {
  it('responds to each OPTIONS, with its id, and exposes the id to pages', async () => {
    const gateway = await startTestGateway({ CORS_ORIGINS: 'https://good.example' });
    const send = (init: RequestInit) => fetch(`${gateway.origin}/graphql`, init);
    const origin = 'https://good.example';
    const options = await send({ method: 'OPTIONS' });
    const preflight = await send({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const response = await send({
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: typename,
    });
    await gateway.stop();
    expect([options.status, preflight.status, response.status]).toEqual([204, 204, 200]);
    for (const { headers } of [options, preflight, response]) {
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    }
    expect(response.headers.get('access-control-expose-headers')?.toLowerCase()).toContain('x-request-id');
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
  });
});

/** Writes the chunks one after another, with a pause between, and reads until the connection ends. */
function raw(origin: string, chunks: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const received: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      for (const [index, chunk] of chunks.entries()) setTimeout(() => socket.write(chunk), index * 100);
    });
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(received).toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => error.code !== 'ECONNRESET' && reject(error));
  });
}
