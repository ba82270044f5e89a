import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import querystring from 'node:querystring';
import { keepSecret, watchForLeaks } from './leak-watch.js';

/** As a variable, as a literal in a document, in a list or an object, and in a body that cannot be parsed. */
const privateKeys = /privateKey\\?"?\s*:\s*[[{]?\s*(?:\\?"?\w+\\?"?\s*:\s*)?\\?"([^"\\]+)/g;
const maxSecretLength = 1024;

/**
 * Watches all that one server in this process reads and writes, whichever client it serves: incoming credentials and
 * private keys are kept, all outgoing bytes are searched. Returns a function that ends the watch.
 */
export function watchWire(origin: string): () => void {
  const port = Number(new URL(origin).port);
  const onSocket = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    if (socket.localPort === port) watchResponses(socket);
  };
  const onRequest = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    if (request.socket.localPort === port) keepSecretsOf(request);
    else if (request.url?.includes('/api/v3/')) keepSecret('the upstream', request.headers.host);
  };
  subscribe('net.server.socket', onSocket);
  subscribe('http.server.request.start', onRequest);
  return () => {
    unsubscribe('net.server.socket', onSocket);
    unsubscribe('http.server.request.start', onRequest);
  };
}

/** Status lines, headers, bodies, and anything that bypasses the HTTP server. */
function watchResponses(socket: Socket): void {
  let tail = '';
  for (const method of ['write', 'end'] as const) {
    const send = socket[method];
    Reflect.set(socket, method, (chunk: unknown, ...rest: unknown[]) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) {
        const text = tail + Buffer.from(chunk as Uint8Array).toString();
        watchForLeaks('a response', text);
        tail = text.slice(-maxSecretLength);
      }
      return Reflect.apply(send, socket, [chunk, ...rest]);
    });
  }
}

function keepSecretsOf(request: IncomingMessage): void {
  const { authorization, 'x-api-key': apiKey } = request.headers;
  keepSecret('a token', authorization?.replace(/^\S+\s+/, ''));
  keepSecret('an API key', String(apiKey ?? ''));
  // Unlike decodeURIComponent, accepts any URL.
  keepPrivateKeys(querystring.unescape(request.url ?? ''));
  let body = '';
  const push = request.push.bind(request);
  request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    body += chunk === null ? '' : Buffer.from(chunk).toString();
    keepPrivateKeys(body);
    return push(chunk, encoding);
  };
}

function keepPrivateKeys(text: string): void {
  for (const [, privateKey] of text.matchAll(privateKeys)) keepSecret('a private key', privateKey);
}
