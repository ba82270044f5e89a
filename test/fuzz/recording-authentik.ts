import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wireCaptchaStage, wireFlow } from '../support/wire-captcha-stage.js';
import { boundStagePk as stagePk, wireFlowStageBinding, wirePage } from '../support/wire-flow-stage-binding.js';

/** An authentik that responds to equal requests equally, and records the requests of each GraphQL request. */
export interface RecordingAuthentik {
  readonly origin: string;
  /** The requests with an x-request-id: writes in order, reads sorted, because those are sent concurrently. */
  take(requestId: string): string[];
  close(): Promise<void>;
}

const json = { 'content-type': 'application/json' };
const usedBy = [
  { app: 'authentik_flows', model_name: 'flowstagebinding', pk: '1', name: 'Binding', action: 'cascade' },
];
/** This stage does not exist. */
const missing = /0002\/$/;

export async function startRecordingAuthentik(): Promise<RecordingAuthentik> {
  const requestLines = new Map<string, string[]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const requestId = String(request.headers['x-request-id']);
      const line = `${request.method} ${request.url} ${body}`;
      requestLines.set(requestId, [...(requestLines.get(requestId) ?? []), line]);
      respond(request, body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: (requestId) => {
      const lines = requestLines.get(requestId) ?? [];
      requestLines.delete(requestId);
      const isRead = (line: string) => line.startsWith('GET ');
      return [...lines.filter((line) => !isRead(line)), ...lines.filter(isRead).sort()];
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function respond({ method, url = '' }: IncomingMessage, body: string, response: ServerResponse): void {
  const send = (status: number, content: unknown) => response.writeHead(status, json).end(JSON.stringify(content));
  const { name = 'stored', interactive }: { name?: string; interactive?: boolean } =
    body === '' ? {} : JSON.parse(body);
  const pk = /captcha\/([0-9a-f-]{36})\//.exec(url)?.[1];
  const stage = wireCaptchaStage({ ...(pk !== undefined && { pk }), name, interactive, flow_set: [wireFlow()] });
  if (url.includes('/flows/')) send(...flowsResponse(method, url));
  else if (missing.test(url)) send(404, { detail: 'No CaptchaStage matches the given query.' });
  else if (name === 'taken') send(400, { name: ['stage with this name already exists.'] });
  else if (url.endsWith('/used_by/')) send(200, usedBy);
  else if (method === 'DELETE') response.writeHead(204).end();
  else if (method === 'GET' && pk === undefined) send(200, wirePage([stage, { pk: 'broken' }]));
  else send(method === 'POST' ? 201 : 200, stage);
}

function flowsResponse(method: string | undefined, url: string): [status: number, content: unknown] {
  const { pathname, searchParams } = new URL(url, 'http://authentik');
  const [, kind, key] = /\/flows\/(\w+)\/([^/]*)/.exec(pathname) ?? [];
  const object =
    kind === 'instances'
      ? wireFlow({ pk: searchParams.get('flow_uuid') ?? stagePk, slug: key || 'sign-up' })
      : wireFlowStageBinding({ ...(key && { pk: key }), stage: searchParams.get('stage') ?? stagePk });
  if (method === 'DELETE') return [204, undefined];
  if (key === '' && method === 'GET') return [200, wirePage([object])];
  return [method === 'POST' ? 201 : 200, object];
}
