import type { Logger } from '../logger.js';
import { noopTracing, type SpanProtocol, type Tracing } from './tracing.js';

/** Loads OpenTelemetry's SDK only when tracing is on, because loading it delays the start. */
export async function startTracing(protocol: SpanProtocol | undefined, logger: Logger): Promise<Tracing> {
  if (protocol === undefined) return noopTracing;
  const { startOpenTelemetry } = await import('./open-telemetry.js');
  return startOpenTelemetry(protocol, logger);
}
