import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { waitUntil } from '../support/wait-until.js';

const whole = 'GET /livez HTTP/1.1\r\nHost: x\r\n\r\n';
const partOfHead = 'POST /graphql HTTP/1.1\r\nHost: x\r\n';
const partOfBody = `${partOfHead}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"q`;

describe('a connection that its client resets', () => {
  const stubbed = useStubbedGateway();
  /** The gateway's ends of the connections, by the client's port. */
  const accepted = new Map<number | undefined, Socket>();
  const onSocket = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    accepted.set(socket.remotePort, socket);
  };
  beforeAll(() => subscribe('net.server.socket', onSocket));
  afterAll(() => void unsubscribe('net.server.socket', onSocket));
  beforeEach(() => {
    stubbed.gateway.logs.length = 0;
  });

  /** Sends each part when the gateway has read the one before it, then resets the connection. */
  const reset = async (...parts: string[]) => {
    const { hostname, port } = new URL(stubbed.gateway.origin);
    const client = connect(Number(port), hostname);
    await once(client, 'connect');
    const { localPort } = client;
    const own = () => accepted.get(localPort);
    await waitUntil(() => own() !== undefined);
    let sent = 0;
    for (const part of parts) {
      const response = part === whole ? once(client, 'data') : undefined;
      client.write(part);
      sent += part.length;
      await waitUntil(() => own()?.bytesRead === sent);
      await response;
    }
    client.resetAndDestroy();
    await waitUntil(() => own()?.closed === true);
  };
  const lines = () => stubbed.gateway.logs.map((line) => JSON.parse(line)).filter(({ level }) => level > 20);
  const rejections = async () => {
    const metrics = await (await fetch(`${stubbed.gateway.origin}/metrics`)).text();
    return metrics.split('\n').filter((line) => /^http_requests_rejected_total\{/.test(line));
  };

  it.each([
    ['before a request', []],
    ['between requests', [whole]],
    ['after two requests', [whole, whole]],
  ])('%s is not reported', async (_, parts) => {
    await reset(...parts);
    expect([lines(), await rejections()]).toEqual([[], []]);
  });

  it.each([
    ['the first request', [partOfHead]],
    ['a later request', [whole, partOfHead]],
  ])('in the head of %s is a client disconnect', async (_, parts) => {
    await reset(...parts);
    expect(lines()).toMatchObject([
      { msg: 'unreadable request', requestId: expect.any(String), code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED' },
    ]);
    expect(lines()[0]).not.toHaveProperty('status');
    expect(await rejections()).toEqual([]);
  });

  it('in the body of a request is a client disconnect', async () => {
    await reset(partOfBody);
    await waitUntil(() => lines().some(({ msg }) => msg === 'request'));
    expect(lines()).toMatchObject([
      {
        msg: 'request',
        clientClosed: true,
        errors: [{ code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED', outcome: 'NOT_APPLIED' }],
      },
    ]);
    expect(lines()[0].errors).toHaveLength(1);
    expect(await rejections()).toEqual([]);
  });
});
