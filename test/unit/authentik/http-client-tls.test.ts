import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callOf, writeOf } from './builders.js';
import { failureOf, httpTo, rawResponse, startRawServer } from './raw-server.js';

/** For localhost and 127.0.0.1, signed by itself, valid from 2020 to 2120. */
const fixture = (name: string) => readFileSync(new URL(`../../support/tls/${name}`, import.meta.url), 'utf8');

describe('AuthentikHttpClient: TLS', () => {
  let server: Server;
  let requests = 0;
  const url = () => new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);

  beforeAll(async () => {
    const options = { key: fixture('localhost.key.pem'), cert: fixture('localhost.cert.pem') };
    server = createServer(options, (_, response) => {
      requests += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  it('trusts the certificates it is given', async () => {
    const http = httpTo(url(), { caCertificates: fixture('localhost.cert.pem') });
    expect((await http.call(callOf())).json).toEqual({ a: 1 });
  });

  it('trusts no others, and sends nothing', async () => {
    const before = requests;
    const { error } = await failureOf(httpTo(url()).call(writeOf()));
    expect(error).toMatchObject({ reason: 'TLS_FAILURE', sent: false });
    expect(requests).toBe(before);
  });

  it('reports a server without TLS as a TLS failure', async () => {
    const plain = await startRawServer(() => undefined);
    const port = Number(plain.url.port);
    await plain.close();
    const { createServer: createTcpServer } = await import('node:net');
    const tcp = createTcpServer((socket) => socket.on('error', () => undefined).end(rawResponse('{}')));
    await new Promise<void>((resolve) => tcp.listen(port, '127.0.0.1', resolve));
    const { error } = await failureOf(httpTo(new URL(`https://127.0.0.1:${port}`)).call(writeOf()));
    tcp.close();
    expect(error).toMatchObject({ reason: 'TLS_FAILURE', sent: false });
  });
});
