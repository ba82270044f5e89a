import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KeepAliveClient } from '../support/keep-alive-client.js';
import { Program } from '../support/program.js';

describe('SIGTERM while connections wait for their next request', () => {
  let program: Program;
  let origin: string;

  beforeEach(async () => {
    program = new Program({ AUTHENTIK_URL: 'https://authentik.invalid' });
    origin = await program.origin();
  });
  afterEach(() => {
    program.child.kill('SIGKILL');
  });

  /** A connection that has sent nothing yet. */
  async function connectSilently(): Promise<{ socket: Socket; hostname: string }> {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    // Connected here does not mean accepted there; once a later connection has its response, this one was accepted, too.
    const later = new KeepAliveClient(origin);
    await later.get('/livez');
    later.close();
    return { socket, hostname };
  }

  /** Stops the program, and waits until it takes no new connections. */
  async function stopListening(): Promise<void> {
    program.child.kill('SIGTERM');
    for (;;) {
      const client = new KeepAliveClient(origin);
      const { kind } = await client.get('/livez');
      client.close();
      if (kind === 'refused') return;
    }
  }

  it('responds to one more request on each with Connection: close, and exits when all have had theirs', async () => {
    const client = new KeepAliveClient(origin);
    expect(await client.get('/readyz')).toMatchObject({ status: 200, closes: false });
    await stopListening();
    expect(await client.get('/readyz')).toMatchObject({ status: 503, closes: true });
    expect(await program.exit).toEqual([0, null]);
    client.close();
  });

  it('responds to the first request of a connection that was opened before', async () => {
    const { socket, hostname } = await connectSilently();
    await stopListening();
    socket.write(`GET /livez HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close\r\n/i);
    expect(await program.exit).toEqual([0, null]);
  });

  it('responds to pipelined requests on one connection', async () => {
    const { socket, hostname } = await connectSilently();
    await stopListening();
    const body = '{"query":"{ __typename }"}';
    const headers = `host: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    const request = `POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n${body}`;
    socket.write(request + request);
    expect((await text(socket)).match(/^HTTP\/1\.1 200 OK/gm)).toHaveLength(2);
    expect(await program.exit).toEqual([0, null]);
  });

  it('exits although some send no request', async () => {
    const client = new KeepAliveClient(origin);
    await client.get('/livez');
    program.child.kill('SIGTERM');
    expect(await program.exit).toEqual([0, null]);
    client.close();
  });

  it.each([
    ['of its first request', ''],
    ['of a later one', 'GET /livez HTTP/1.1\r\nhost: x\r\n\r\n'],
  ])('responds to half %s, and exits before the grace period ends', async (_, earlier) => {
    const { socket } = await connectSilently();
    const headers = 'host: x\r\ncontent-type: application/json\r\ncontent-length: 100';
    socket.write(`${earlier}POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n{"query":`);
    await stopListening();
    expect(await text(socket)).toMatch(/HTTP\/1\.1 408 [\s\S]*"reason":"REQUEST_TIMEOUT","outcome":"NOT_APPLIED"/);
    expect(await program.exit).toEqual([0, null]);
  });
});
