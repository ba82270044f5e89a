import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Rejection } from './response.js';

/** A complete request. */
export interface SandboxRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const bodyLimitBytes = 1024 * 1024;

// nginx's response: it is a common proxy in front of authentik, and its default limit is 1 MiB.
const tooLarge = '<html><head><title>413 Request Entity Too Large</title></head></html>';

/** @throws Rejection (413) for a body of more than 1 MiB. */
export async function readRequest(incoming: IncomingMessage): Promise<SandboxRequest> {
  const { method = 'GET', url = '/', headers } = incoming;
  const [path = '/', query = ''] = url.split(/\?(.*)/s, 2);
  return { method, path, query: new URLSearchParams(query), headers, body: await readBody(incoming) };
}

// Continues to read after the limit, so that a client that writes everything before it reads still gets the response.
async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of incoming) {
    sizeBytes += chunk.length;
    if (sizeBytes <= bodyLimitBytes) chunks.push(chunk);
  }
  if (sizeBytes > bodyLimitBytes) throw new Rejection({ status: 413, html: tooLarge });
  return Buffer.concat(chunks);
}
