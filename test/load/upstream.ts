import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wireCaptchaStage } from '../support/wire-captcha-stage.js';

/** A request to the upstream: the pk of a read or the name of a write, and its successful response. */
export interface UpstreamRequest {
  readonly isWrite: boolean;
  readonly id: string;
  readonly good: { readonly status: number; readonly body: string };
}

export interface Upstream {
  readonly origin: string;
  /** Its host and port, which must not be disclosed. */
  readonly address: string;
  close(): void;
}

/** A canned authentik in this process. */
export async function startUpstream(
  respond: (upstreamRequest: UpstreamRequest, response: ServerResponse) => void,
): Promise<Upstream> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => respond(parseRequest(request, body), response));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 1024, resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://${address}`, address, close };
}

function parseRequest({ method, url = '' }: IncomingMessage, body: string): UpstreamRequest {
  const isWrite = method === 'POST';
  const id = isWrite ? String(JSON.parse(body).name) : (url.split('/').at(-2) ?? '');
  const stage = wireCaptchaStage(isWrite ? { name: id } : { pk: id });
  return { isWrite, id, good: { status: isWrite ? 201 : 200, body: JSON.stringify(stage) } };
}

/** Sends a whole JSON response. */
export function sendJson(response: ServerResponse, { status, body }: UpstreamRequest['good']): void {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, headers).end(body);
}
