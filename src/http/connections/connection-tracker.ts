import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request whose response has not been sent yet. */
interface PendingRequest {
  readonly response: ServerResponse;
  readonly onEnd: ((isFinished: boolean) => void)[];
  isFinished: boolean;
}

/**
 * Tracks the open connections and their pending requests, in order. Node does not report that a response waits behind
 * another one, nor that the client of such a response disconnects: only the connection's own events show it.
 */
export class ConnectionTracker {
  readonly #pending = new Map<Socket, PendingRequest[]>();
  /** The connections without a pending request, the longest idle first. */
  readonly #idle = new Set<Socket>();
  /** The bytes that had arrived when the connection's last request ended. */
  readonly #bytesOfEnded = new WeakMap<Socket, number>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#pending.set(socket, []);
      this.#idle.add(socket);
      socket.once('close', () => {
        for (const request of [...this.#of(socket)]) this.#end(socket, request);
        this.#pending.delete(socket);
        this.#idle.delete(socket);
      });
    });
    // Before Fastify's listener, whose hooks use this state.
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const request: PendingRequest = { response, onEnd: [], isFinished: false };
      this.#of(socket).push(request);
      this.#idle.delete(socket);
      // Node also emits 'finish' when the connection is destroyed and unsent data is dropped.
      response.prependOnceListener('finish', () => {
        request.isFinished = !socket.destroyed;
      });
      response.once('close', () => this.#end(socket, request));
    });
  }

  get sockets(): Iterable<Socket> {
    return this.#pending.keys();
  }

  get count(): number {
    return this.#pending.size;
  }

  /** Closes the connection that has been idle for longest. @returns whether there was one beside the newest. */
  closeLongestIdle(newest: Socket): boolean {
    const [socket] = this.#idle;
    if (socket === undefined || socket === newest) return false;
    this.#idle.delete(socket);
    socket.destroy();
    return true;
  }

  /** The oldest unfinished response of the connection; undefined when no request is pending. */
  current(socket: Socket): ServerResponse | undefined {
    return this.#of(socket)[0]?.response;
  }

  /** Whether this response belongs to the connection's latest request. */
  isLast(response: ServerResponse): boolean {
    return this.#of(response.req.socket).at(-1)?.response === response;
  }

  /** The number of pending requests on the response's connection, its own included. */
  pendingCount(response: ServerResponse): number {
    return this.#of(response.req.socket).length;
  }

  /** Whether a request has begun to arrive and has no response object yet. */
  isReceivingHead(socket: Socket): boolean {
    return this.current(socket) === undefined && socket.bytesRead > (this.#bytesOfEnded.get(socket) ?? 0);
  }

  /** Calls the listener once: true when the whole response was sent, false when the client disconnected before. */
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
    if (pending.length === 0 && !socket.destroyed) this.#idle.add(socket);
    this.#bytesOfEnded.set(socket, socket.bytesRead);
    for (const listener of request.onEnd) listener(request.isFinished);
  }
}
