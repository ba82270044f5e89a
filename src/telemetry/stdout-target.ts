import type { Writable } from 'node:stream';

/** Where log lines go. */
export interface LogTarget {
  write(line: string): void;
}

const flushCharacters = 8192;
const flushMs = 100;
/** Lines are dropped while more than this is unread: they would fill the memory. */
const maxUnreadBytes = 4 * 1024 * 1024;

/**
 * Writes lines in batches, because each write is a system call. If the stream is closed, full or never read, lines are
 * dropped. Nothing here throws, blocks or keeps the process alive.
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

  /** Resolves when everything is written, the stream fails, or the time is up. */
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
    // An empty write calls back after all earlier writes, or with an error if the stream is destroyed.
    if (lines !== '' || onWritten !== undefined) this.stream.write(lines, onWritten);
  }
}
