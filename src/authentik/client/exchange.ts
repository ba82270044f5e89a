import type { IncomingHttpHeaders } from 'node:http';

/** A response with its complete body. */
export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The responses of one operation together exceed their size limit. */
export class ResponseTooLargeError extends Error {}

/**
 * One request and its response, as an undici dispatch handler. Pool.request does not report whether the request was
 * sent, which decides between NOT_APPLIED and UNKNOWN, and its abort signal has no effect while the socket is
 * connecting.
 */
export class Exchange {
  readonly response: Promise<RawResponse>;
  /** Whether any part of the request may have reached authentik. */
  sent = false;
  /** When it left the queue; undefined while it waits. */
  startedAtMs: number | undefined;
  /** The response's status, once its headers have arrived. */
  status: number | undefined;
  #resolve: (response: RawResponse) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #failed: Error | undefined;
  #controller: { abort(reason: Error): void } | undefined;
  #headers: IncomingHttpHeaders = {};
  #chunks: Buffer[] = [];

  /**
   * @param onBeforeSend called just before the request is sent; may fail the exchange instead.
   * @param takeBytes gets the length of each chunk; false stops reading.
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

  /** Whether it has failed, so that it must not be sent. */
  get failed(): boolean {
    return this.#failed !== undefined;
  }

  /** Ends the exchange at once, in any state; no effect after its end. */
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
