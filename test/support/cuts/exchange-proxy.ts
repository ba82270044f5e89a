import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Cut } from './cuts.js';

/** A request to the proxy, and its response, whether or not that got through. */
export interface Exchange {
  readonly request: string;
  response?: string;
}

/** A proxy between a client and a server that records their messages and cuts the selected ones. */
export interface ExchangeProxy {
  readonly origin: string;
  readonly exchanges: readonly Exchange[];
  close(): void;
}

/**
 * @param cutOf how to cut a complete request; undefined to let it pass.
 * @param hold keeps a request until it resolves.
 */
export async function startExchangeProxy(
  target: string,
  cutOf: (request: string) => Cut | undefined = () => undefined,
  hold: (request: string) => Promise<void> | undefined = () => undefined,
): Promise<ExchangeProxy> {
  const exchanges: Exchange[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined));
    return socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    eachMessage(keep(client), async (request) => {
      const exchange: Exchange = { request: request.toString() };
      exchanges.push(exchange);
      const { hostname, port } = new URL(target);
      const connectToServer = () => keep(connect(Number(port), hostname));
      await hold(exchange.request);
      pass({ client, request, exchange, connectToServer }, cutOf(exchange.request));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

interface Passage {
  readonly client: Socket;
  readonly request: Buffer;
  readonly exchange: Exchange;
  readonly connectToServer: () => Socket;
}

function pass({ client, request, exchange, connectToServer }: Passage, cut: Cut | undefined): void {
  const passed = cut?.request?.(request) ?? request.length;
  if (passed === 0) {
    cut?.close(client, '');
    return;
  }
  const server = connectToServer();
  const onResponse = (respond: (response: Buffer) => void) =>
    eachMessage(server, (response) => {
      exchange.response = response.toString();
      server.destroy();
      respond(response);
    });
  if (cut !== undefined && cut.response === undefined) {
    onResponse(() => undefined);
    cut.close(server, request.subarray(0, passed));
    cut.close(client, '');
    return;
  }
  server.write(request);
  onResponse((response) => {
    if (cut?.response === undefined) client.write(response);
    else cut.close(client, response.subarray(0, cut.response(response)));
  });
}

/** Calls back for each complete message of a connection, by its content-length. */
function eachMessage(socket: Socket, handle: (message: Buffer) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let headEnd = bytes.indexOf('\r\n\r\n'); headEnd !== -1; headEnd = bytes.indexOf('\r\n\r\n')) {
      const [, length = 0] = /^content-length: (\d+)/im.exec(bytes.subarray(0, headEnd).toString()) ?? [];
      const end = headEnd + 4 + Number(length);
      if (bytes.length < end) return;
      handle(bytes.subarray(0, end));
      bytes = bytes.subarray(end);
    }
  });
}
