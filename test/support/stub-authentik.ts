import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the stub received. */
interface StubRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A response in data, or a function that handles the socket. */
export type StubResponse =
  | { status: number; headers?: Record<string, string>; body?: string | object }
  | ((response: ServerResponse) => void);

/** A server that responds as a case needs, and records its requests. */
export interface StubAuthentik {
  readonly origin: string;
  readonly requests: StubRequest[];
  respond: StubResponse;
  close(): Promise<void>;
}

export async function startStubAuthentik(): Promise<StubAuthentik> {
  const requests: StubRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
      send(stub.respond, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stub: StubAuthentik = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    respond: { status: 500 },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return stub;
}

function send(stubResponse: StubResponse, response: ServerResponse): void {
  if (typeof stubResponse === 'function') {
    stubResponse(response);
    return;
  }
  const { status, headers = {}, body = '' } = stubResponse;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { ...(text === '' ? {} : { 'content-type': 'application/json' }), ...headers }).end(text);
}
