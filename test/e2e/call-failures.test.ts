import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CaptchaStageDocument, CreateCaptchaStageDocument } from '../generated/operations.js';
import { json, responseText } from '../support/faults/fault.js';
import { eachRequest, goodResponse, type RawRequest } from '../support/faults/fault-server.js';
import { stagePk as pk } from '../support/faults/resources.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { minimalInput } from '../support/inputs.js';
import { startStubAuthentik } from '../support/stub-authentik.js';
import { waitUntil } from '../support/wait-until.js';

describe('a failed call to authentik', () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  const start = async (environment: Record<string, string>) => {
    const gateway = await startTestGateway({ AUTHENTIK_TIMEOUT_MS: '10000', ...environment });
    closers.push(() => gateway.stop());
    return gateway;
  };
  const create = (gateway: TestGateway) => gateway.send(CreateCaptchaStageDocument, { input: minimalInput() });
  const read = (gateway: TestGateway) => gateway.send(CaptchaStageDocument, { pk });

  it('is shown by /readyz, which stays ready', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const gateway = await start({ AUTHENTIK_URL: `http://127.0.0.1:${port}` });
    expect((await create(gateway)).errors[0]?.extensions.reason).toBe('CONNECTION_REFUSED');
    expect(await (await fetch(`${gateway.origin}/readyz`)).json()).toMatchObject({
      status: 'ready',
      upstream: { failure: 'CONNECTION_REFUSED' },
    });
  });

  it('reports a host name that does not resolve', async () => {
    const gateway = await start({ AUTHENTIK_URL: 'https://authentik.invalid' });
    expect((await create(gateway)).errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      reason: 'DNS_FAILURE',
      outcome: 'NOT_APPLIED',
      retryable: true,
    });
  });

  it('is rejected at once when the queue is full', async () => {
    const held: ServerResponse[] = [];
    const stub = await startStubAuthentik();
    stub.respond = (response) => void held.push(response);
    const settings = { AUTHENTIK_MAX_CONNECTIONS: '1', AUTHENTIK_MAX_QUEUE: '1' };
    const gateway = await start({ AUTHENTIK_URL: stub.origin, ...settings });
    closers.unshift(() => stub.close());
    const calls = [create(gateway), create(gateway), create(gateway)];
    const { errors } = await Promise.race(calls);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'OVERLOADED',
      reason: 'QUEUE_FULL',
      outcome: 'NOT_APPLIED',
      retryable: true,
      retryAfterSeconds: 1,
    });
    await waitUntil(() => held.length > 0);
    stub.respond = { status: 409 };
    held[0]?.writeHead(409).end();
    const reasons = (await Promise.all(calls)).map((response) => response.errors[0]?.extensions.reason);
    expect(reasons.sort()).toEqual(['CONFLICT', 'CONFLICT', 'QUEUE_FULL']);
    expect(stub.requests).toHaveLength(2);
  });

  /** A server that handles each request as the case wants, by how many came before on the same connection. */
  const serve = async (meet: (socket: Socket, request: RawRequest, before: number) => void) => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      let before = -1;
      sockets.push(socket.on('error', () => undefined));
      eachRequest(socket, (request) => {
        before += 1;
        meet(socket, request, before);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gateway = await start({ AUTHENTIK_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    closers.push(() => server.close());
    return { gateway, sockets };
  };

  it('ignores an unsolicited response on an idle connection', async () => {
    const { gateway, sockets } = await serve((socket, request) => void socket.write(goodResponse(request)));
    expect((await read(gateway)).errors).toEqual([]);
    sockets[0]?.write(responseText(200, json, JSON.stringify({ pk, name: 'of nobody' })));
    await once(sockets[0] as Socket, 'close');
    const { data, errors, headers } = await read(gateway);
    expect(errors).toEqual([]);
    expect(data?.captchaStage?.name).toBe(headers.get('x-request-id'));
    expect(sockets).toHaveLength(2);
  });

  it('is retried on another connection when a kept-alive one was stale, unless it is a write', async () => {
    const methods: string[] = [];
    const { gateway, sockets } = await serve((socket, request, before) => {
      methods.push(request.method);
      if (before === 0) socket.write(goodResponse(request));
      else socket.resetAndDestroy();
    });
    expect((await read(gateway)).errors).toEqual([]);
    expect((await create(gateway)).errors[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      reason: 'CONNECTION_LOST',
      outcome: 'UNKNOWN',
      retryable: false,
    });
    expect((await read(gateway)).errors).toEqual([]);
    expect((await read(gateway)).errors).toEqual([]);
    expect([methods, sockets.length]).toEqual([['GET', 'POST', 'GET', 'GET', 'GET'], 3]);
  });
});
