import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CaptchaStageDocument, CreateCaptchaStageDocument } from '../generated/operations.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { minimalInput } from '../support/inputs.js';
import { startLivedTime } from '../support/lived-time.js';

type OnRequest = (socket: Socket) => void;

const timeoutMs = 1000;
const slackMs = 250;

const closers: (() => void)[] = [];

/** A TCP server that does with each connection what the case says, once the request's headers are in. */
async function startFaultServer(
  onRequest: OnRequest,
): Promise<{ origin: string; seen: () => number; close: () => void }> {
  let requests = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (!/^(GET|POST) /.test(chunk.toString('latin1'))) return;
      requests += 1;
      onRequest(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  closers.push(close);
  return { origin, seen: () => requests, close };
}

const head = 'HTTP/1.1 201 Created\r\ncontent-type: application/json\r\n';

describe('a call to authentik that gets no whole answer', () => {
  let gateway: TestGateway;
  afterEach(async () => {
    for (const close of closers.splice(0)) close();
    await gateway.stop();
  });

  const start = async (origin: string) => {
    gateway = await startTestGateway({ AUTHENTIK_URL: origin, AUTHENTIK_TIMEOUT_MS: String(timeoutMs) });
    return new URL(origin);
  };
  const create = () => gateway.send(CreateCaptchaStageDocument, { input: minimalInput() });
  const read = () => gateway.send(CaptchaStageDocument, { pk: 'ca000000-0000-4000-8000-000000000009' });

  it.each<[string, OnRequest, code: string, reason: string, outcome: string, retryRead: boolean]>([
    ['never answers', () => undefined, 'UPSTREAM_TIMEOUT', 'DEADLINE', 'UNKNOWN', true],
    [
      'drips its body',
      (socket) => void socket.write(`${head}content-length: 100\r\n\r\n{`),
      'UPSTREAM_TIMEOUT',
      'DEADLINE',
      'UNKNOWN',
      true,
    ],
    [
      'resets the connection',
      (socket) => void socket.resetAndDestroy(),
      'UPSTREAM_UNAVAILABLE',
      'CONNECTION_LOST',
      'UNKNOWN',
      true,
    ],
    [
      'closes the connection',
      (socket) => void socket.end(),
      'UPSTREAM_UNAVAILABLE',
      'CONNECTION_LOST',
      'UNKNOWN',
      true,
    ],
    [
      'closes within the headers',
      (socket) => void socket.end('HTTP/1.1 201 Crea'),
      'UPSTREAM_UNAVAILABLE',
      'CONNECTION_LOST',
      'UNKNOWN',
      true,
    ],
    [
      'cuts its body',
      (socket) => void socket.end(`${head}content-length: 100\r\n\r\n{`),
      'UPSTREAM_UNAVAILABLE',
      'CONNECTION_LOST',
      'UNKNOWN',
      true,
    ],
    [
      'cuts a chunked body',
      (socket) => void socket.end(`${head}transfer-encoding: chunked\r\n\r\n5\r\n{"a`),
      'UPSTREAM_UNAVAILABLE',
      'CONNECTION_LOST',
      'UNKNOWN',
      true,
    ],
    [
      'does not speak HTTP',
      (socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
      'UPSTREAM_INVALID_RESPONSE',
      'PROTOCOL_ERROR',
      'UNKNOWN',
      false,
    ],
    [
      'sends conflicting lengths',
      (socket) => void socket.end(`${head}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`),
      'UPSTREAM_INVALID_RESPONSE',
      'PROTOCOL_ERROR',
      'UNKNOWN',
      false,
    ],
    [
      'sends 20 KiB of headers',
      (socket) => void socket.end(`${head}x: ${'x'.repeat(20_480)}\r\n\r\n{}`),
      'UPSTREAM_INVALID_RESPONSE',
      'RESPONSE_TOO_LARGE',
      'UNKNOWN',
      false,
    ],
    [
      'sends bytes that are not UTF-8',
      (socket) => void socket.end(Buffer.from(`${head}content-length: 3\r\n\r\n"\xff"`, 'latin1')),
      'UPSTREAM_INVALID_RESPONSE',
      'MALFORMED_BODY',
      'APPLIED',
      false,
    ],
  ])('tells of a server that %s', async (_, onRequest, code, reason, outcome, retryRead) => {
    const server = await startFaultServer(onRequest);
    const { host } = await start(server.origin);
    const time = startLivedTime();
    const written = await create();
    expect(time.stop()).toBeLessThan(timeoutMs + slackMs);
    expect(written.errors[0]?.extensions).toMatchObject({ code, reason, outcome, retryable: false });
    expect(server.seen()).toBe(1);
    const { errors } = await read();
    expect(errors[0]?.extensions).toMatchObject({ code, reason, outcome: 'NOT_APPLIED', retryable: retryRead });
    expect(gateway.logs.filter((line) => !line.includes('listening')).join('') + written.text).not.toContain(host);
  });

  it('tells of a refused connection, and recovers when authentik is back', async () => {
    const gone = await startFaultServer(
      (socket) => void socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n'),
    );
    const { port } = await start(gone.origin);
    gone.close();
    const refused = await create();
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      reason: 'CONNECTION_REFUSED',
      outcome: 'NOT_APPLIED',
      retryable: true,
    });
    expect(refused.text).not.toContain(port);
    expect(await (await fetch(`${gateway.origin}/readyz`)).json()).toMatchObject({
      status: 'ready',
      upstream: { failure: 'CONNECTION_REFUSED' },
    });
    const back = createServer((socket) => void socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n'));
    back.listen(Number(port), '127.0.0.1');
    await once(back, 'listening');
    closers.push(() => back.close());
    expect((await create()).errors[0]?.extensions.reason).toBe('ENDPOINT_NOT_FOUND');
  });

  it('tells of a host name that does not resolve', async () => {
    await start('https://authentik.invalid');
    expect((await create()).errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      reason: 'DNS_FAILURE',
      outcome: 'NOT_APPLIED',
      retryable: true,
    });
  });

  it('tells of a server that does not speak TLS', async () => {
    const tls = createServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    tls.listen(0, '127.0.0.1');
    await once(tls, 'listening');
    closers.push(() => tls.close());
    await start(`https://127.0.0.1:${(tls.address() as AddressInfo).port}`);
    expect((await create()).errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      reason: 'TLS_FAILURE',
      outcome: 'NOT_APPLIED',
      retryable: false,
    });
  });

  it('tells a connection that does not come about from an answer that does not come', async () => {
    // A TLS server that accepts and says nothing: nothing of the request has been sent.
    const silent = await startFaultServer(() => undefined);
    await start(silent.origin.replace('http:', 'https:'));
    expect((await create()).errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
      reason: 'CONNECT_TIMEOUT',
      outcome: 'NOT_APPLIED',
      retryable: true,
    });
  });

  it('sheds at once what the queue does not hold', async () => {
    const slow = await startFaultServer(() => undefined);
    gateway = await startTestGateway({
      AUTHENTIK_URL: slow.origin,
      AUTHENTIK_TIMEOUT_MS: '400',
      AUTHENTIK_MAX_CONNECTIONS: '1',
      AUTHENTIK_MAX_QUEUE: '1',
    });
    const reasons = (await Promise.all([create(), create(), create()])).map(
      ({ errors }) => errors[0]?.extensions.reason,
    );
    expect(reasons.filter((reason) => reason === 'QUEUE_FULL')).toHaveLength(1);
  });
});
