import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The sign-on's response to a request without its cookie. */
type SignOn = 'redirect' | 'html';

interface ReverseProxyOptions {
  readonly target: string;
  /** Path that is stripped from each request, such as `/captcha`. Any other path is 404. */
  readonly prefix?: string;
  /** Rejects requests without the cookie. Without this option, all requests pass. */
  readonly signOn?: SignOn;
}

export interface ReverseProxy {
  readonly origin: string;
  /** Requested paths, in order. */
  readonly paths: readonly string[];
  close(): Promise<void>;
}

const cookie = 'sign-on=signed-in';
const signInPath = '/sign-in';
/** Login page; a request that is redirected to it gets no cookie. */
const loginPath = '/login';

/** A reverse proxy as deployed in front of the gateway. A visit to `/sign-in` sets the cookie and goes to the page. */
export async function startReverseProxy({ target, prefix = '', signOn }: ReverseProxyOptions): Promise<ReverseProxy> {
  const paths: string[] = [];
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '';
    paths.push(path);
    if (path === signInPath) {
      response.writeHead(302, { 'set-cookie': `${cookie}; HttpOnly; Path=/`, location: `${prefix}/graphiql` }).end();
    } else if (path === loginPath) sendLoginPage(response);
    else if (signOn !== undefined && !incoming.headers.cookie?.includes(cookie)) redirectToSignIn(signOn, response);
    else if (path.startsWith(`${prefix}/`)) forward(`${target}${path.slice(prefix.length)}`, incoming, response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function redirectToSignIn(signOn: SignOn, response: ServerResponse): void {
  if (signOn === 'redirect') response.writeHead(302, { location: loginPath }).end();
  else sendLoginPage(response);
}

function sendLoginPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
}

function forward(url: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = incoming;
  const outgoing = request(url, { method, headers: { ...headers, host: new URL(url).host } }, (upstreamResponse) => {
    response.writeHead(upstreamResponse.statusCode ?? 502, upstreamResponse.headers);
    upstreamResponse.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}
