import type { IncomingHttpHeaders } from 'node:http';

/** An answer read to its last byte. */
export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The response, with all others of its operation, is larger than it may be. */
export class ResponseTooLargeError extends Error {}

/**
 * One request on its way, as undici's dispatch handler sees it. Pool.request would not say whether the request has left,
 * which is what tells NOT_APPLIED from UNKNOWN, and its abort signal does nothing while the socket is still connecting.
 */
export class Exchange {
  readonly response: Promise<RawResponse>;
  /** Whether any of the request may have reached the other side. */
  sent = false;
  /** When its turn came to be sent; undefined while it waits for others. */
  startedAtMs: number | undefined;
  /** The answer's status, once its headers are here. */
  status: number | undefined;
  #resolve: (answer: RawResponse) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #failed: Error | undefined;
  #controller: { abort(reason: Error): void } | undefined;
  #headers: IncomingHttpHeaders = {};
  #chunks: Buffer[] = [];

  /**
   * @param onBeforeSend is called as it could be sent, and may fail it instead.
   * @param takeBytes is told of what comes, and whether it may go on.
   */
  constructor(
    private readonly onBeforeSend: () => void = () => undefined,
    private readonly takeBytes: (count: number) => boolean = () => true,
  ) {
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Whether there is no more use in sending it. */
  get failed(): boolean {
    return this.#failed !== undefined;
  }

  /** Ends the exchange at once, wherever it is; after its end it does nothing. */
  fail(error: Error): void {
    this.#failed ??= error;
    this.#reject(error);
    this.#controller?.abort(error);
  }

  onRequestStart(controller: { abort(reason: Error): void }): void {
    this.onBeforeSend();
    if (this.#failed === undefined) {
      this.sent = true;
      this.#controller = controller;
    } else {
      controller.abort(this.#failed);
    }
  }

  onResponseStart(_controller: unknown, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    if (this.takeBytes(chunk.length)) this.#chunks.push(chunk);
    else this.fail(new ResponseTooLargeError());
  }

  onResponseEnd(): void {
    const [first, ...more] = this.#chunks;
    const body = first !== undefined && more.length === 0 ? first : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.status ?? 0, headers: this.#headers, body });
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#failed ??= error;
    this.#reject(error);
  }
}
