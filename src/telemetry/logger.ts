import { type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import { BufferedTarget, type LogTarget } from './stdout-target.js';

export type { Logger } from 'pino';

/** Of stdout there is one, and one buffer before it, once something is logged there. */
let stdout: BufferedTarget | undefined;

/** JSON lines, pretty on a terminal. An error is logged by its name alone: its text and stack may quote what is secret. */
export function createLogger(level: string, target: LogTarget = toStdout()): Logger {
  const onlyName = (error: unknown) => ({ type: stdSerializers.err(error as Error).type });
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: onlyName } }, target);
}

/** Resolves when the log is written, cannot be, or the time is up. */
export async function drainLog(withinMs: number): Promise<void> {
  await stdout?.drain(withinMs);
}

function toStdout(): LogTarget {
  stdout ??= new BufferedTarget(process.stdout);
  return process.stdout.isTTY
    ? pretty({ colorize: true, ignore: 'pid,hostname', destination: process.stdout })
    : stdout;
}
