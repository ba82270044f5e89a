import { errorCode } from './authentik/unknown-value.js';
import { readSettings, SettingsError } from './config/settings.js';
import { type Gateway, startGateway } from './gateway.js';
import { installCrashHandler } from './process/crash-handler.js';
import { startupBanner } from './process/startup-banner.js';
import { createLogger, drainLog } from './telemetry/logger.js';

const configurationError = 78;
const startFailed = 1;
/** Time for a slow reader of the log. A stuck reader must not keep the process alive. */
const logDrainMs = 1000;
/** Longer than a proxy should keep an idle connection; see deploy/nginx.conf. */
const idleConnectionsMs = 5000;

try {
  const settings = readSettings();
  const logger = createLogger(settings.logLevel);
  installCrashHandler(logger);
  const starting = startGateway(settings, logger);
  stopOnSignal(starting);
  const gateway = await starting;
  // stdout holds only log lines. A closed stderr must not stop the gateway.
  process.stderr.on('error', () => undefined);
  if (settings.authentik.kind === 'sandbox' || process.stderr.isTTY)
    process.stderr.write(startupBanner(gateway.origin, settings));
} catch (error) {
  exitWith(error);
}

/**
 * The first signal drains, even during the start; a second one exits at once. SIGINT (Ctrl-C) does not wait for idle
 * connections.
 */
function stopOnSignal(starting: Promise<Gateway>): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(startFailed);
    stopping = true;
    const idleMs = signal === 'SIGTERM' ? idleConnectionsMs : 0;
    starting
      .then((gateway) => gateway.stop(idleMs))
      .then(() => drainLog(logDrainMs))
      .then(() => process.exit(0), exitWith);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function exitWith(error: unknown): never {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(error instanceof SettingsError ? configurationError : startFailed);
}

/** One line, or one per setting; no stack, because these errors are not bugs. */
function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.problems.join('\n');
  const code = errorCode(error);
  if (code === 'EADDRINUSE') return 'PORT is already in use: set another one, or 0 for a free one';
  if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' || code === 'ENOTFOUND')
    return 'HOST is not an address of this machine';
  if (code === 'EACCES') return 'PORT requires more privileges: choose one above 1023';
  return `The gateway failed: ${error instanceof Error ? error.name : 'unknown error'}`;
}
