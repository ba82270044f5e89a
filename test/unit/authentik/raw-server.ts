import { type AddressInfo, createServer, type Socket } from 'node:net';
import { AuthentikHttpClient } from '../../../src/authentik/client/http-client.js';
import type { AuthentikHttpClientOptions } from '../../../src/authentik/client/http-client-options.js';

/** A TCP server that handles a request as a case needs. */
export interface RawServer {
  readonly url: URL;
  /** How many requests came in, over all connections. */
  requests: number;
  /** The heads of those requests. */
  readonly heads: string[];
  connections: number;
  close(): Promise<void>;
}

/** @param respond is called for each whole request head that arrives. */
export async function startRawServer(respond: (socket: Socket, request: number) => void, port = 0): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    raw.connections += 1;
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (!chunk.includes(' HTTP/1.1\r\n')) return;
      raw.requests += 1;
      raw.heads.push(String(chunk));
      respond(socket, raw.requests);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const raw: RawServer = {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    requests: 0,
    heads: [],
    connections: 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return raw;
}

/** An HTTP/1.1 response as text. */
export function rawResponse(body: string, headers: Record<string, string | number> = {}): string {
  const all = { 'content-type': 'application/json', 'content-length': body.length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 200 OK\r\n${lines.join('')}\r\n${body}`;
}

export function httpTo(url: URL, overrides: Partial<AuthentikHttpClientOptions> = {}): AuthentikHttpClient {
  return new AuthentikHttpClient({
    url,
    timeoutMs: 10_000,
    maxConnections: 4,
    maxQueue: 4,
    userAgent: 'test',
    ...overrides,
  });
}

/** The error of a failed call, and whether it failed at once: before the first macrotask. @throws when it does not fail. */
export async function failureOf(call: Promise<unknown>): Promise<{ error: unknown; atOnce: boolean }> {
  let atOnce = true;
  setImmediate(() => {
    atOnce = false;
  });
  try {
    await call;
  } catch (error) {
    return { error, atOnce };
  }
  throw new Error('the call did not fail');
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
