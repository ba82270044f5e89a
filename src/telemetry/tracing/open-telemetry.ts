import { setTimeout as pause } from 'node:timers/promises';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Logger } from '../logger.js';
import { createRequestTracer } from './spans.js';
import type { SpanProtocol, Tracing } from './tracing.js';

const serviceName = 'authentik-captcha-graphql-gateway';
const [minFlushMs, maxFlushMs] = [500, 5000];

/** Sends spans to a collector, in batches and beside the requests, as the `OTEL_*` variables say. */
export async function startOpenTelemetry(protocol: SpanProtocol, logger: Logger): Promise<Tracing> {
  const { OTLPTraceExporter } = await exporters[protocol]();
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': serviceName }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(withOutageLogging(new OTLPTraceExporter(), logger))],
  });
  return {
    begin: createRequestTracer(provider.getTracer(serviceName)),
    stop: async (withinMs) => {
      const flushMs = Math.min(Math.max(withinMs, minFlushMs), maxFlushMs);
      // What could not be sent has been logged.
      await Promise.race([provider.shutdown().catch(() => undefined), pause(flushMs, undefined, { ref: false })]);
    },
  };
}

const exporters = {
  'http/protobuf': () => import('@opentelemetry/exporter-trace-otlp-proto'),
  'http/json': () => import('@opentelemetry/exporter-trace-otlp-http'),
} as const;

/** Logs when the collector is lost and when it is back; not each batch, and not the error: it would name the collector. */
function withOutageLogging(exporter: SpanExporter, logger: Logger): SpanExporter {
  let isReached = true;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const reached = result.code === 0;
        if (isReached && !reached) logger.warn({ spans: spans.length }, 'the collector of traces takes no spans');
        if (!isReached && reached) logger.info('the collector of traces takes spans again');
        isReached = reached;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
