import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface JsonValue {
  readonly stringValue?: string;
  readonly intValue?: number;
}

interface JsonSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly { readonly key: string; readonly value: JsonValue }[];
  readonly status: { readonly code: number; readonly message?: string };
  readonly events: readonly object[];
}

/** A span as it was sent. */
export interface SentSpan extends Omit<JsonSpan, 'attributes' | 'kind'> {
  readonly kind: 'SERVER' | 'CLIENT' | 'OTHER';
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
}

/** A trace collector that receives OTLP over HTTP, and keeps all that it received. */
export interface Collector {
  readonly endpoint: string;
  /** The raw bodies that were sent to each path. */
  readonly received: { readonly path: string; readonly type: string | undefined; readonly body: Buffer }[];
  /** The JSON spans, in the order of their ends. */
  spans(): SentSpan[];
  close(): Promise<void>;
}

export async function startCollector(port = 0): Promise<Collector> {
  const received: Collector['received'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      received.push({ path, type: headers['content-type'], body: Buffer.concat(chunks) });
      response.writeHead(200, { 'content-type': headers['content-type'] }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    spans: () => received.flatMap(({ body }) => spansIn(body)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface JsonRequest {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly JsonSpan[] }[] }[];
}

function spansIn(body: Buffer): SentSpan[] {
  const { resourceSpans } = JSON.parse(body.toString()) as JsonRequest;
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  return spans.map(({ attributes, kind, ...span }) => ({
    ...span,
    kind: kind === 2 ? 'SERVER' : kind === 3 ? 'CLIENT' : 'OTHER',
    attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue])),
  }));
}
