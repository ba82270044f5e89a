import { type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';

export type { Logger } from 'pino';

/** Where log lines go; stdout by default. */
export interface LogTarget {
  write(line: string): unknown;
  readonly isTTY?: boolean;
}

/** JSON lines, pretty on a terminal. An error is logged by its name alone: its text and stack may quote what is secret. */
export function createLogger(level: string, target: LogTarget = process.stdout): Logger {
  const stream = target.isTTY ? pretty({ colorize: true, ignore: 'pid,hostname' }) : target;
  const onlyName = (error: unknown) => ({ type: stdSerializers.err(error as Error).type });
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: onlyName } }, stream);
}
