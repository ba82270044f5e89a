import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request whose response is not out yet. */
interface PendingRequest {
  readonly response: ServerResponse;
  readonly onEnd: ((isFinished: boolean) => void)[];
  isFinished: boolean;
}

/**
 * Knows the open connections, and the requests of each that wait for their response, in order. Node tells of a response
 * that waits behind another one neither that it waits nor that its client has gone: only the connection says that.
 */
export class ConnectionTracker {
  readonly #pending = new Map<Socket, PendingRequest[]>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#pending.set(socket, []);
      socket.once('close', () => {
        for (const request of [...this.#of(socket)]) this.#end(socket, request);
        this.#pending.delete(socket);
      });
    });
    // Before Fastify's listener, whose hooks ask for what is known here.
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const request: PendingRequest = { response, onEnd: [], isFinished: false };
      this.#of(socket).push(request);
      // Node also calls it finished when the connection is cut: what was not sent is then given up.
      response.prependOnceListener('finish', () => {
        request.isFinished = !socket.destroyed;
      });
      response.once('close', () => this.#end(socket, request));
    });
  }

  get sockets(): Iterable<Socket> {
    return this.#pending.keys();
  }

  /** The response that the connection is busy with; undefined when no request has come in, or all are answered. */
  current(socket: Socket): ServerResponse | undefined {
    return this.#of(socket)[0]?.response;
  }

  /** Whether no request has come in on the connection behind this response's. */
  isLast(response: ServerResponse): boolean {
    return this.#of(response.req.socket).at(-1)?.response === response;
  }

  /** How many requests of the response's connection have none yet, itself included. */
  pendingCount(response: ServerResponse): number {
    return this.#of(response.req.socket).length;
  }

  /** Calls the listener once, with whether the client has the whole response or has gone without it. */
  onEnd(response: ServerResponse, listener: (isFinished: boolean) => void): void {
    const request = this.#of(response.req.socket).find((pending) => pending.response === response);
    if (request === undefined) listener(response.writableFinished);
    else request.onEnd.push(listener);
  }

  #of(socket: Socket): PendingRequest[] {
    return this.#pending.get(socket) ?? [];
  }

  #end(socket: Socket, request: PendingRequest): void {
    const pending = this.#of(socket);
    const index = pending.indexOf(request);
    if (index < 0) return;
    pending.splice(index, 1);
    for (const listener of request.onEnd) listener(request.isFinished);
  }
}
