import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bodyMarker, takeLeaks, watchForLeaks } from '../support/leak-watch.js';
import { watchWire } from '../support/watch-wire.js';

const key = 'leak-test-key "quoted" é';
const document = 'mutation { createCaptchaStage(input: { privateKey: "leak-test-literal" }) { pk } }';
const variables = { input: { privateKey: key } };
const init = {
  method: 'POST',
  headers: { authorization: 'Bearer leak-test-token', 'x-api-key': 'leak-test-api-key' },
  body: JSON.stringify({ query: document, variables }),
};

/** Stands in for a gateway that leaks what the case wants. */
async function serve(listener: RequestListener) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => listener(request, response));
  });
  server.on('clientError', (_, socket) => void socket.end(bodyMarker));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endWatch = watchWire(origin);
  const close = () => {
    server.closeAllConnections();
    server.close();
    endWatch();
  };
  return { origin, close };
}

function inParts(response: ServerResponse, parts: string[]): void {
  response.writeHead(200, { 'content-length': parts.join('').length });
  for (const part of parts) response.write(part);
  response.end();
}

describe("the watch for leaks in the gateway's output", () => {
  let close: () => void = () => undefined;
  afterEach(() => close());

  it.each<[string, RequestListener, string]>([
    ['a token in a header', (_, response) => void response.setHeader('x', 'leak-test-token').end(), 'a token'],
    ['a token in a head', (_, response) => void response.writeHead(200, { x: 'leak-test-token' }).end(), 'a token'],
    ['an API key', (_, response) => void response.end('{"x":"leak-test-api-key"}'), 'an API key'],
    ['a private key of a variable', (_, response) => void response.end(key), 'a private key'],
    ['a private key in JSON', (_, response) => void response.end(JSON.stringify({ key })), 'a private key'],
    ['a private key of a literal', (_, response) => void response.end('leak-test-literal'), 'a private key'],
    ['a secret in two parts', (_, response) => inParts(response, ['leak-test-', 'token']), 'a token'],
    ['a marked body', (_, response) => void response.end(`<p>${bodyMarker}`), 'what stood in a body of authentik'],
  ])('finds %s', async (_, listener, what) => {
    const server = await serve(listener);
    close = server.close;
    await (await fetch(server.origin, init)).text();
    expect(takeLeaks()).toContainEqual(expect.stringMatching(new RegExp(`^${what} .* in a response, .*finds`)));
  });

  it('finds a leak that bypasses the HTTP server', async () => {
    const server = await serve(() => undefined);
    close = server.close;
    const { port, hostname } = new URL(server.origin);
    const socket = connect(Number(port), hostname, () => void socket.write('no HTTP\r\n\r\n'));
    await once(socket.resume(), 'close');
    expect(takeLeaks()).toHaveLength(1);
  });

  it("finds the address of another server's upstream", async () => {
    const upstream = await serve((_, response) => void response.end());
    const server = await serve((_, response) => void response.end(new URL(upstream.origin).host));
    close = () => [upstream, server].forEach((each) => void each.close());
    await (await fetch(`${upstream.origin}/api/v3/stages/captcha/`)).text();
    await (await fetch(server.origin)).text();
    expect(takeLeaks()).toEqual([expect.stringMatching(/^the upstream /)]);
  });

  it('finds a private key in a URL, whatever else the URL contains', async () => {
    const server = await serve((_, response) => void response.end('leak-test-url'));
    close = server.close;
    const document = encodeURIComponent(
      'mutation { createCaptchaStage(input: { privateKey: "leak-test-url" }) { pk } }',
    );
    await (await fetch(`${server.origin}/?x=%ff&y=%&query=${document}`)).text();
    expect(takeLeaks()).toEqual([expect.stringMatching(/^a private key /)]);
  });

  it('finds nothing without a leak', () => {
    watchForLeaks('a log line', 'body, canary, leak-test');
    expect(takeLeaks()).toEqual([]);
  });
});
