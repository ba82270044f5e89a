import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { eachRequest, goodResponse } from './fault-server.js';

/** An authentik whose every connection fails for a time. It keeps none open: each call has one of its own. */
export interface FaultyOrigin {
  readonly environment: Record<string, string>;
  /** Serves the given number of calls, at once when all have come. Resolves when the next ones will fail. */
  failAfter(responses: number): Promise<void>;
  recover(): Promise<void>;
  /** How many requests came through all the same. */
  requests(): number;
  close(): Promise<void>;
}

type Meet = (socket: Socket) => void;

interface Parts {
  readonly scheme?: 'http' | 'https';
  readonly host?: string;
  readonly environment?: Record<string, string>;
  /** Prepares a connection: `serve` is for the plain text of it. */
  readonly good?: (serve: Meet) => Meet;
  readonly bad?: (serve: Meet) => Meet;
  /** Anything else that is switched with the fault. */
  readonly turn?: (isFaulty: boolean, server: Server) => void;
}

const plain = (serve: Meet) => serve;

export async function openFaultyOrigin(parts: Parts): Promise<FaultyOrigin> {
  const { scheme = 'http', host = '127.0.0.1', environment, good = plain, bad = plain, turn = () => undefined } = parts;
  let isFaulty = false;
  let requests = 0;
  let onRequest = (respond: () => void) => respond();
  const serve = (socket: Socket) =>
    eachRequest(socket, (request) => {
      if (isFaulty) requests += 1;
      onRequest(() => socket.end(goodResponse(request, { connection: 'close' })));
    });
  const [meetWell, meetBadly] = [good(serve), bad(serve)];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    (isFaulty ? meetBadly : meetWell)(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const set = (value: boolean) => {
    isFaulty = value;
    onRequest = (respond) => respond();
    turn(value, server);
  };
  return {
    environment: { AUTHENTIK_URL: `${scheme}://${host}:${port}`, ...environment },
    failAfter: (responses) =>
      new Promise((resolve) => {
        const held: (() => void)[] = [];
        onRequest = (respond) => {
          if (held.push(respond) < responses) return;
          set(true);
          for (const each of held) each();
          resolve();
        };
      }),
    recover: async () => {
      set(false);
      if (!server.listening) await once(server, 'listening');
    },
    requests: () => requests,
    close: async () => void server.close(),
  };
}
