import { isatty } from 'node:tty';
import { type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';

export type { Logger } from 'pino';

/** Where log lines go. */
interface LogTarget {
  write(line: string): unknown;
}

const stdout = 1;
/**
 * Lines are written some twenty at a time, as a write is a system call. They wait for at most 0.1 s and are written before
 * the process exits; past 4 MiB that nobody reads they are dropped, as they would fill the memory.
 */
const buffered = { dest: stdout, sync: false, minLength: 8192, periodicFlush: 100, maxLength: 4 * 1024 * 1024 };

/** JSON lines, pretty on a terminal. An error is logged by its name alone: its text and stack may quote what is secret. */
export function createLogger(level: string, target: LogTarget = toStdout()): Logger {
  const onlyName = (error: unknown) => ({ type: stdSerializers.err(error as Error).type });
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: onlyName } }, target);
}

function toStdout(): LogTarget {
  return isatty(stdout) ? pretty({ colorize: true, ignore: 'pid,hostname' }) : pino.destination(buffered);
}
