import type { Logger } from '../logger.js';
import { type SpanProtocol, type Tracing, tracingOff } from './tracing.js';

/** Loads OpenTelemetry's SDK only where spans are asked for: it would take its time at every start. */
export async function startTracing(protocol: SpanProtocol | undefined, logger: Logger): Promise<Tracing> {
  if (protocol === undefined) return tracingOff;
  const { startOpenTelemetry } = await import('./open-telemetry.js');
  return startOpenTelemetry(protocol, logger);
}
