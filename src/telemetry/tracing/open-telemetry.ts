import { setTimeout as pause } from 'node:timers/promises';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Logger } from '../logger.js';
import { createRequestTracer } from './spans.js';
import type { SpanProtocol, Tracing } from './tracing.js';

const serviceName = 'authentik-captcha-graphql-gateway';
const [minFlushMs, maxFlushMs] = [500, 5000];

/** Exports spans to a collector in batches, as the `OTEL_*` variables configure it. */
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
      // withOutageLogging has logged a failed export.
      await Promise.race([provider.shutdown().catch(() => undefined), pause(flushMs, undefined, { ref: false })]);
    },
  };
}

const exporters = {
  'http/protobuf': () => import('@opentelemetry/exporter-trace-otlp-proto'),
  'http/json': () => import('@opentelemetry/exporter-trace-otlp-http'),
} as const;

/** Logs when export begins to fail and when it recovers, but not each batch. The error would reveal the collector. */
function withOutageLogging(exporter: SpanExporter, logger: Logger): SpanExporter {
  let isWorking = true;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const succeeded = result.code === 0;
        if (isWorking && !succeeded) logger.warn({ spans: spans.length }, 'trace export is failing');
        if (!isWorking && succeeded) logger.info('trace export has recovered');
        isWorking = succeeded;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
