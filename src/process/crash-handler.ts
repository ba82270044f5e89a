import type { Logger } from '../telemetry/logger.js';

/** EX_SOFTWARE in sysexits.h: an internal error. */
const internalError = 70;
const frame = /^ {4}at /;

/**
 * Logs and exits on an uncaught exception or unhandled rejection, because the process may be in any state. Logs only
 * the error's class and stack frames: Node would print its message, which may quote a secret.
 */
export function installCrashHandler(logger: Logger): void {
  process.on('uncaughtException', (thrown: unknown) => {
    const error = thrown instanceof Error ? thrown : new TypeError('not an error');
    logger.fatal({ err: error, stack: framesOf(error) }, 'crashed');
    process.exit(internalError);
  });
}

/** The frames of a stack, without the error's message, with which it begins. */
function framesOf({ message, stack = '' }: Error): string[] {
  const withoutText = stack.slice(stack.indexOf(message) + message.length);
  return withoutText.split('\n').filter((line) => frame.test(line));
}
