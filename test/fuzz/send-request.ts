import { Agent, request } from 'node:http';
import type { HttpResponse } from '../support/error-shape.js';

export interface FuzzRequest {
  readonly method?: string;
  /** The path and what follows it, sent as it is. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const agent = new Agent({ keepAlive: true });

/** One HTTP request with headers that fetch would not send. */
export function sendRequest(
  origin: string,
  { method = 'POST', url = '/graphql', headers = {}, body }: FuzzRequest,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    // For a string, Node would write the headers in UTF-8 too, and for a GET no length.
    const bytes = Buffer.from(body ?? '');
    const length = body === undefined ? {} : { 'content-length': bytes.length };
    const { hostname, port } = new URL(origin);
    const options = { hostname, port, path: url, method, headers: { ...headers, ...length }, agent };
    const outgoing = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}
