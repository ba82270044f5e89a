import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { bodyMarker } from '../leak-watch.js';
import { wirePage } from '../wire-flow-stage-binding.js';
import { sentPrivateKey } from './captcha-stage.operations.js';
import { type Fault, head, json, responseText } from './fault.js';
import type { FaultOperation } from './fault-operation.js';
import { captchaStage, faultResources, managedSecret, stagePk } from './resources.js';

/** The server's behaviour for the calls with a token. */
export interface Plan {
  readonly fault: Fault;
  readonly operation: FaultOperation;
}

/** authentik over raw TCP: responds well to every call but those whose token has a plan. */
export interface FaultServer {
  readonly origin: string;
  readonly plans: Map<string, Plan>;
  /** The methods of the calls that hit their fault, by token. */
  readonly met: Map<string, string[]>;
  /** The methods of the other calls of those tokens. */
  readonly unmet: Map<string, string[]>;
  close(): void;
}

/** @param isUpcoming whether it accepts a reference to a secret instead of a private key, as 2026.11 does. */
export async function startFaultServer(isUpcoming = false): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    eachRequest(socket, (request) => {
      if (isUpcoming && request.body.includes('"private_key":')) socket.write(wantsReference);
      else handle(faultServer, socket, request);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const faultServer: FaultServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plans: new Map(),
    met: new Map(),
    unmet: new Map(),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
  return faultServer;
}

/** One request as it came over the socket. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly requestId: string;
  readonly body: string;
}

/** Calls back for each complete request of a connection. */
export function eachRequest(socket: Socket, handleRequest: (request: RawRequest) => void): void {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    for (let end = text.indexOf('\r\n\r\n'); end !== -1; end = text.indexOf('\r\n\r\n')) {
      const headText = text.slice(0, end);
      const length = Number(/^content-length: (\d+)/im.exec(headText)?.[1] ?? 0);
      if (text.length < end + 4 + length) return;
      const body = text.slice(end + 4, end + 4 + length);
      text = text.slice(end + 4 + length);
      const [method = '', path = ''] = headText.split(' ');
      const token = /^authorization: Bearer (\S+)/im.exec(headText)?.[1] ?? '';
      const requestId = /^x-request-id: (\S+)/im.exec(headText)?.[1] ?? '';
      handleRequest({ method, path, token, requestId, body });
    }
  });
}

function handle({ plans, met, unmet, origin }: FaultServer, socket: Socket, request: RawRequest): void {
  const { method, path, token, body } = request;
  const plan = plans.get(token);
  const good = goodBody(request);
  const meets = plan !== undefined && path.includes(plan.operation.meets ?? '') && method === plan.operation.method;
  const calls = (meets ? met : unmet).get(token) ?? [];
  (meets ? met : unmet).set(token, [...calls, method]);
  if (!meets) {
    socket.write(responseBefore(request, plan?.operation) ?? goodResponse(request));
    return;
  }
  const privateKey = body.includes(sentPrivateKey) ? sentPrivateKey : '';
  const echo = `${bodyMarker} ${token} ${privateKey} ${origin}`;
  plan.fault.act({ socket, operation: plan.operation, attempt: calls.length + 1, echo, good });
}

const wantsReference = responseText(400, json, '{"private_key":["This field has been replaced by private_key_ref."]}');

/** The response to another call of an operation, where it is not a success. */
function responseBefore({ method, path }: RawRequest, operation: FaultOperation | undefined): string | undefined {
  if (operation?.findsNothing && method === 'GET') return responseText(200, json, JSON.stringify(wirePage([])));
  const isRejected = method !== 'GET' && path.includes(operation?.followsRejectionAt ?? '?');
  return isRejected ? responseText(400, json, '{"name":["Bad."]}') : undefined;
}

/** A success; it is named after its request. */
export function goodResponse(request: RawRequest, headers: Record<string, string> = {}): string {
  if (request.method === 'DELETE') return head(204, headers);
  const status = request.method === 'POST' ? 201 : 200;
  return responseText(status, { ...json, ...headers }, JSON.stringify(goodBody(request)));
}

type GoodRequest = Pick<RawRequest, 'method' | 'path' | 'requestId'> & { readonly body?: string };

export function goodBody({ method, path, requestId: name, body = '' }: GoodRequest): object {
  if (path.endsWith('/used_by/')) return [{ app: 'a', model_name: 'm', pk: '1', name, action: 'cascade' }];
  if (method === 'DELETE') return { pk: stagePk };
  const { pathname, searchParams } = new URL(path, 'http://authentik');
  const resource = faultResources.find((each) => pathname.includes(each.path)) ?? captchaStage;
  const [pk] = /[0-9a-f-]{36}/.exec(pathname) ?? [];
  // A secret keeps its name: the gateway checks it.
  const kept = resource === managedSecret ? /"name":"[^"]*"/ : /"private_key_ref":"[^"]*"/;
  const [field] = kept.exec(body) ?? [];
  const sent = field === undefined ? {} : JSON.parse(`{${field}}`);
  const object = { ...resource.good(name, searchParams), ...sent, ...(pk !== undefined && { pk }) };
  return method === 'GET' && pathname.endsWith(resource.path) ? wirePage([object]) : object;
}
