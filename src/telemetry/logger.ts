import { type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import { BufferedTarget, type LogTarget } from './stdout-target.js';

export type { Logger } from 'pino';

/** The one buffer for stdout, created on first use. */
let stdout: BufferedTarget | undefined;

/** Logs JSON lines, pretty on a terminal. Logs only the name of an error: its message and stack may quote secrets. */
export function createLogger(level: string, target: LogTarget = toStdout()): Logger {
  const onlyName = (error: unknown) => ({ type: stdSerializers.err(error as Error).type });
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: onlyName } }, target);
}

/** Resolves when the log is written, writing fails, or the time is up. */
export async function drainLog(withinMs: number): Promise<void> {
  await stdout?.drain(withinMs);
}

function toStdout(): LogTarget {
  stdout ??= new BufferedTarget(process.stdout);
  return process.stdout.isTTY ? pretty({ colorize: true, singleLine: true, destination: process.stdout }) : stdout;
}
