import type { IncomingMessage } from 'node:http';
import type { IncomingBodies } from '../connections/incoming-bodies.js';
import { httpErrors } from '../errors/http-errors.js';

const initialBytes = 4096;

/** Called once, with either. */
type Done = (error: Error | undefined, body?: Buffer) => void;

/**
 * Reads a body into one buffer. Keeping the chunks instead would take hundreds of bytes for each byte of a client that
 * sends them one by one.
 */
export function readBody(request: IncomingMessage, maxBytes: number, bodies: IncomingBodies, done: Done): void {
  const declared = Number(request.headers['content-length']);
  if (declared > maxBytes) {
    done(httpErrors.size);
    return;
  }
  const body = new GrowingBuffer(Number.isNaN(declared) ? maxBytes : declared);
  const end = (error: Error | undefined) => {
    request.off('data', onData).off('end', onEnd).off('error', onError);
    bodies.remove(request);
    done(error, error === undefined ? body.content : undefined);
  };
  const onData = (chunk: Buffer) => {
    if (body.length + chunk.length > maxBytes) return end(httpErrors.size);
    body.append(chunk);
    if (body.length < declared || Number.isNaN(declared)) bodies.resize(request, body.capacity);
  };
  const onEnd = () => end(undefined);
  const onError = () => end(httpErrors.body);
  request.on('data', onData).on('end', onEnd).on('error', onError);
}

/** Grows with what was received, not to what was declared, which costs a client nothing. */
class GrowingBuffer {
  length = 0;
  #buffer: Buffer = Buffer.alloc(0);

  /** @param max the maximum length. */
  constructor(private readonly max: number) {}

  get capacity(): number {
    return this.#buffer.length;
  }

  get content(): Buffer {
    return this.#buffer.subarray(0, this.length);
  }

  append(chunk: Buffer): void {
    const length = this.length + chunk.length;
    // Most bodies are one chunk, which needs no copy.
    if (this.length === 0 && length === this.max) this.#buffer = chunk;
    else {
      if (length > this.capacity) this.#grow(length);
      chunk.copy(this.#buffer, this.length);
    }
    this.length = length;
  }

  #grow(length: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.min(this.max, Math.max(length, 2 * this.capacity, initialBytes)));
    this.#buffer.copy(grown, 0, 0, this.length);
    this.#buffer = grown;
  }
}
