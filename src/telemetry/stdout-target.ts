import type { Writable } from 'node:stream';

/** Where log lines go. */
export interface LogTarget {
  write(line: string): void;
}

const flushCharacters = 8192;
const flushMs = 100;
/** Past this that nobody reads, lines are dropped: they would fill the memory. */
const maxUnreadBytes = 4 * 1024 * 1024;

/**
 * Writes lines some at a time, as each write is a system call. Whatever becomes of the stream (closed, full, never read),
 * nothing here throws, waits or keeps the process: what cannot be written is dropped.
 */
export class BufferedTarget implements LogTarget {
  #lines = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', () => undefined);
    process.on('exit', () => this.#flush());
  }

  write(line: string): void {
    this.#lines += line;
    if (this.#lines.length >= flushCharacters) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), flushMs).unref();
  }

  /** Resolves when all is written, the stream is broken, or the time is up. */
  async drain(withinMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, withinMs);
      this.#flush(() => {
        clearTimeout(timeout);
        resolve();
      });
    });
  }

  #flush(onWritten?: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.stream.writableLength > maxUnreadBytes ? '' : this.#lines;
    this.#lines = '';
    // An empty write has its turn behind those before it; of a stream that is destroyed, the callback gets the error.
    if (lines !== '' || onWritten !== undefined) this.stream.write(lines, onWritten);
  }
}
