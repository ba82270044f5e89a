import type { Logger } from '../logger.js';
import { noopTracing, type SpanProtocol, type Tracing } from './tracing.js';

/** Loads OpenTelemetry's SDK only where spans are asked for: it would take its time at every start. */
export async function startTracing(protocol: SpanProtocol | undefined, logger: Logger): Promise<Tracing> {
  if (protocol === undefined) return noopTracing;
  const { startOpenTelemetry } = await import('./open-telemetry.js');
  return startOpenTelemetry(protocol, logger);
}
