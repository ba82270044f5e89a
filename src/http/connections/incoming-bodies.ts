import type { IncomingMessage } from 'node:http';
import type { RejectOnSocket } from '../errors/client-error-handler.js';
import { httpErrors } from '../errors/http-errors.js';

/** Bytes, over all connections. */
const maxIncoming = 64 * 1024 * 1024;

/** Limits the memory of incomplete request bodies: beyond the limit, the largest is rejected. */
export class IncomingBodies {
  readonly #bytes = new Map<IncomingMessage, number>();
  #total = 0;

  constructor(private readonly reject: RejectOnSocket) {}

  /** @param bytes the memory that the body takes by now. */
  resize(request: IncomingMessage, bytes: number): void {
    const before = this.#bytes.get(request) ?? 0;
    if (before === bytes) return;
    this.#total += bytes - before;
    this.#bytes.set(request, bytes);
    if (before === 0) request.once('close', () => this.remove(request));
    while (this.#total > maxIncoming) this.#rejectLargest();
  }

  remove(request: IncomingMessage): void {
    this.#total -= this.#bytes.get(request) ?? 0;
    this.#bytes.delete(request);
  }

  #rejectLargest(): void {
    const [largest] = [...this.#bytes].sort(([, a], [, b]) => b - a);
    if (largest === undefined) return;
    const [request] = largest;
    this.remove(request);
    this.reject(httpErrors.timeout, request.socket);
    request.socket.destroySoon();
  }
}
