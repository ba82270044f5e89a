import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createHttpApp } from '../../src/http/app.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { Metrics } from '../../src/telemetry/metrics.js';
import { noopTracing } from '../../src/telemetry/tracing/tracing.js';
import { startTestGateway } from '../support/gateway.js';
import { useStubbedGateway } from '../support/stubbed-gateway.js';
import { waitUntil } from '../support/wait-until.js';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

const pk = 'ca000000-0000-4000-8000-000000000009';
const read = `{ captchaStage(pk: "${pk}") { pk } }`;
const create = 'mutation { createCaptchaStage(input: {name: "n", publicKey: "p", privateKey: "k"}) { pk } }';

function postOf(query: string): string {
  const body = JSON.stringify({ query });
  const headers = ['host: a', 'authorization: Bearer t', 'content-type: application/json'];
  return `POST /graphql HTTP/1.1\r\n${headers.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

async function connectTo(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

describe('pipelined requests', () => {
  const stubbed = useStubbedGateway();
  const metric = async (name: string) => {
    const text = await (await fetch(`${stubbed.gateway.origin}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  };
  const requestLines = () =>
    stubbed.gateway.logs
      .map((line) => JSON.parse(line))
      .filter(({ msg, path }) => msg === 'request' && path === '/graphql');

  it('have a log line and metrics each when their client leaves', async () => {
    // Reads hang, writes are done.
    stubbed.stub.respond = (response) => {
      if (response.req.method !== 'POST') return;
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(wireCaptchaStage()));
    };
    stubbed.gateway.logs.length = 0;
    const socket = await connectTo(stubbed.gateway.origin);
    socket.write(postOf(read) + postOf(create) + postOf(read));
    await waitUntil(() => stubbed.stub.requests.length === 3);
    expect(await metric('graphql_requests_in_flight')).toBe(3);
    socket.destroy();
    await waitUntil(() => requestLines().length === 3);
    for (const line of requestLines()) expect(line).toMatchObject({ clientClosed: true });
    expect(
      requestLines()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['mutation', 'query', 'query']);
    expect(await metric('graphql_requests_in_flight')).toBe(0);
    await waitUntil(async () => (await metric('authentik_calls_in_flight')) === 0);
    expect(requestLines()).toHaveLength(3);
  });

  it('get responses in order, with a log line each', async () => {
    stubbed.stub.respond = (response) => {
      const delayMs = response.req.method === 'POST' ? 0 : 50;
      const status = response.req.method === 'POST' ? 201 : 200;
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(wireCaptchaStage()));
      }, delayMs);
    };
    stubbed.gateway.logs.length = 0;
    const socket = await connectTo(stubbed.gateway.origin);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write(postOf(read) + postOf(create) + postOf(read));
    await waitUntil(() => received.split('HTTP/1.1 200').length === 4);
    const fields = [...received.matchAll(/"data":\{"(\w+)"/g)].map(([, field]) => field);
    expect(fields).toEqual(['captchaStage', 'createCaptchaStage', 'captchaStage']);
    await waitUntil(() => requestLines().length === 3);
    for (const line of requestLines()) expect(line).not.toHaveProperty('clientClosed');
    socket.destroy();
  });

  it.each([
    ['a line end', postOf(create).replace('host: a', 'host: a\r\nconnection: close'), '\r\n'],
    ['another request', postOf(create).replace('host: a', 'host: a\r\nconnection: close'), postOf(read)],
    ['bytes that are no request', postOf(create), 'x\r\n\r\nx'],
  ])('get responses before %s behind the last of them closes the connection', async (_, request, behind) => {
    stubbed.stub.respond = (response) => {
      setTimeout(() => {
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(wireCaptchaStage()));
      }, 50);
    };
    stubbed.gateway.logs.length = 0;
    const socket = await connectTo(stubbed.gateway.origin);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write(request + behind);
    await once(socket, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 200 [^{]*\{"data":\{"createCaptchaStage"/);
    expect(received.split('HTTP/1.1')).toHaveLength(2);
    expect(requestLines()).toHaveLength(1);
    expect(requestLines()[0]).not.toHaveProperty('clientClosed');
    expect(stubbed.stub.requests).toHaveLength(1);
  });

  it('ignore a protocol upgrade', async () => {
    stubbed.stub.respond = (response) => {
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(wireCaptchaStage()));
    };
    const socket = await connectTo(stubbed.gateway.origin);
    socket.write(postOf(create).replace('host: a', 'host: a\r\nconnection: upgrade\r\nupgrade: websocket'));
    const [received] = await once(socket, 'data');
    expect(`${received}`).toMatch(/^HTTP\/1\.1 200 [^{]*\{"data":\{"createCaptchaStage"/);
    socket.destroy();
  });

  it('have NOT_APPLIED in the line of a rejected write, though its client does not wait', async () => {
    stubbed.stub.respond = () => undefined;
    stubbed.gateway.logs.length = 0;
    const socket = await connectTo(stubbed.gateway.origin);
    socket.write(postOf(read) + postOf(create).replace('authorization: Bearer t\r\n', ''));
    await waitUntil(() => stubbed.stub.requests.length === 1);
    socket.destroy();
    await waitUntil(() => requestLines().length === 2);
    const line = requestLines().find(({ operation }) => operation === 'mutation');
    expect(line).toMatchObject({ clientClosed: true, errors: [{ outcome: 'NOT_APPLIED' }, {}] });
  });

  it('are logged when they request a tunnel', async () => {
    stubbed.gateway.logs.length = 0;
    const socket = await connectTo(stubbed.gateway.origin);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write('CONNECT authentik.invalid:443 HTTP/1.1\r\nhost: a\r\n\r\n');
    await once(socket, 'close');
    expect(received).toMatch(/^HTTP\/1\.1 405 [\s\S]*"reason":"METHOD_NOT_ALLOWED"/);
    expect(stubbed.gateway.logs.filter((line) => line.includes('"unreadable request"'))).toHaveLength(1);
  });
});

describe('requests whose client does not wait', () => {
  const stubbed = useStubbedGateway({ NODE_ENV: 'production', GRAPHIQL: 'false' });

  it('are rejected beyond sixteen on one connection, which is closed behind the first of them', async () => {
    stubbed.stub.requests.length = 0;
    stubbed.stub.respond = (response) => {
      setTimeout(() => {
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(wireCaptchaStage()));
      }, 200);
    };
    const socket = await connectTo(stubbed.gateway.origin);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write(postOf(create).repeat(100));
    await once(socket, 'close');
    expect(received.split('HTTP/1.1 200').length - 1).toBe(16);
    expect(received.match(/"reason":"REQUEST_LIMIT"/g)).toHaveLength(1);
    expect(stubbed.stub.requests).toHaveLength(16);
  });

  it('cannot fill the memory with unread responses', async () => {
    const aliases = [...'abcdefghijklmno'].map((alias) => `${alias}: sdl`).join(' ');
    const body = JSON.stringify({ query: `{ _service { sdl ${aliases} } }` });
    const request = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    const sockets = await Promise.all(Array.from({ length: 60 }, () => connectTo(stubbed.gateway.origin)));
    for (const socket of sockets) socket.pause().write(request.repeat(200));
    const closings = () => stubbed.gateway.logs.filter((line) => line.includes('too many unread responses'));
    await waitUntil(() => closings().length > 0);
    expect((await fetch(`${stubbed.gateway.origin}/livez`)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it('cannot fill the memory with incomplete bodies', async () => {
    const head = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 262144\r\n\r\n`;
    const sockets = await Promise.all(Array.from({ length: 300 }, () => connectTo(stubbed.gateway.origin)));
    const rejected = Promise.all(sockets.slice(0, 44).map((socket) => once(socket.resume(), 'close')));
    for (const socket of sockets) {
      socket.write(head + 'a'.repeat(200_000));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await rejected;
    expect((await stubbed.gateway.post({ query: '{ __typename }' })).status).toBe(200);
    expect(sockets.filter(({ destroyed }) => destroyed).length).toBeLessThanOrEqual(45);
    for (const socket of sockets) socket.destroy();
  });

  it('do not keep the connection of a rejected tunnel, though the client keeps its side open', async () => {
    const { hostname, port } = new URL(stubbed.gateway.origin);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.resume().write('CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket, 'end');
    // A peer that has dropped the connection responds to data with a reset.
    const beat = setInterval(() => socket.write('x'), 100);
    await new Promise((resolve) => socket.once('error', resolve));
    clearInterval(beat);
  });

  it('cannot fill the memory with document texts', async () => {
    const lines = async () => (await (await fetch(`${stubbed.gateway.origin}/metrics`)).text()).split('\n');
    const heap = async () =>
      Number(
        (await lines())
          .find((line) => /^nodejs_heap_space_size_used_bytes\{space="large_object"\}/.test(line))
          ?.split(' ')[1],
      );
    const before = await heap();
    // 100 MB of documents each round. What nobody keeps is freed by a garbage collection, whenever V8 runs one.
    for (let round = 0; round < 5; round += 1) {
      for (let count = 0; count < 400; count += 1)
        await stubbed.gateway.post({ query: `#${round}-${count}${'a'.repeat(250_000)}\n{ __typename }` });
      if ((await heap()) - before < 80 * 1024 * 1024) return;
    }
    throw new Error('500 MB of documents left at least 80 MB in the heap after each 100 MB');
  });
});

describe('connections', () => {
  const open: Socket[] = [];
  afterEach(() => {
    for (const socket of open.splice(0)) socket.destroy();
  });

  const incomplete = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n';
  const dropped = async (origin: string) => {
    const text = await (await fetch(`${origin}/metrics`).catch(() => undefined))?.text();
    return Number(/^http_connections_dropped_total (\d+)$/m.exec(text ?? '')?.[1]);
  };

  it('are closed beyond 1024 before a byte is read, and counted', async () => {
    const gateway = await startTestGateway();
    for (let count = 0; count < 1024; count += 1) {
      const socket = await connectTo(gateway.origin);
      socket.write(incomplete);
      open.push(socket);
      // Until its request arrives, it is idle, and may have to make room.
      if (count > 980) await sleep(2);
    }
    const surplus = await connectTo(gateway.origin);
    surplus.write('GET /livez HTTP/1.1\r\nhost: a\r\n\r\n');
    let received = '';
    surplus.on('data', (chunk) => {
      received += chunk;
    });
    await once(surplus, 'close');
    expect(received).toBe('');
    for (const socket of open.splice(0)) socket.destroy();
    await waitUntil(async () => (await dropped(gateway.origin)) >= 1);
    await gateway.stop();
  });

  it('that are idle make room for new ones, the longest idle first', async () => {
    const gateway = await startTestGateway();
    for (let count = 0; count < 1024; count += 1) open.push(await connectTo(gateway.origin));
    expect((await fetch(`${gateway.origin}/livez`)).status).toBe(200);
    await waitUntil(() => open.some(({ closed }) => closed));
    const closed = open.flatMap((socket, index) => (socket.closed ? [index] : []));
    expect(closed).toEqual(closed.map((_, index) => index));
    expect(await dropped(gateway.origin)).toBeGreaterThanOrEqual(closed.length);
    await gateway.stop();
  });

  it('are closed and logged when the client does not read, but not while their response is not ready', async () => {
    const logs: string[] = [];
    const metrics = new Metrics(() => ({ circuit: 'closed', inFlight: 0, waiting: 0 }));
    const apollo = new ApolloServer({ typeDefs: 'type Query { a: Int }' });
    await apollo.start();
    const large = 'x'.repeat(10 * 1024 * 1024);
    const app = await createHttpApp({
      apollo,
      createContext: () => ({}),
      health: () => ({ state: 'ready', upstream: undefined, circuit: 'closed' }),
      logger: createLogger('info', { write: (line: string) => void logs.push(line) }),
      metrics,
      tracing: noopTracing,
      maxBodyBytes: 1024,
      corsOrigins: [],
      readTimeoutMs: 1000,
    });
    app.get('/large', () => large);
    app.get('/late', () => sleep(3000, 'late'));
    await app.listen({ host: '127.0.0.1', port: 0 });
    const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    const readers = await Promise.all(Array.from({ length: 6 }, () => connectTo(origin)));
    for (const socket of readers) socket.write('GET /large HTTP/1.1\r\nhost: a\r\n\r\n');
    await Promise.all(readers.map((socket) => once(socket, 'readable')));
    const late = (await fetch(`${origin}/late`)).text();
    await waitUntil(() => logs.filter((line) => line.includes('does not read')).length === readers.length);
    expect(await late).toBe('late');
    const lines = logs.map((line) => JSON.parse(line)).filter(({ path }) => path === '/large');
    expect(lines).toHaveLength(readers.length);
    for (const line of lines) expect(line).toMatchObject({ clientClosed: true });
    for (const socket of readers) socket.destroy();
    await app.close();
    await apollo.stop();
  });
});
