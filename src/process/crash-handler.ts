import type { Logger } from '../telemetry/logger.js';

/** A bug, as sysexits.h numbers it. */
const internalError = 70;
const frame = /^ {4}at /;

/**
 * Ends the process for what nothing has caught, be it thrown or the reason of a promise: what state it is in, nobody
 * knows. Node would print the error's text, which may quote what is secret; the log gets its class and where it was.
 */
export function installCrashHandler(logger: Logger): void {
  process.on('uncaughtException', (thrown: unknown) => {
    const error = thrown instanceof Error ? thrown : new TypeError('not an error');
    logger.fatal({ err: error, stack: framesOf(error) }, 'crashed');
    process.exit(internalError);
  });
}

/** A stack begins with the error's text. */
function framesOf({ message, stack = '' }: Error): string[] {
  const withoutText = stack.slice(stack.indexOf(message) + message.length);
  return withoutText.split('\n').filter((line) => frame.test(line));
}
