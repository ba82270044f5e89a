import type { FastifyInstance } from 'fastify';
import { prometheusContentType } from 'prom-client';
import type { Metrics } from '../../telemetry/metrics.js';

/** `GET /metrics`, for Prometheus. */
export function addMetricsRoute(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', async (_request, reply) => {
    reply.header('content-type', prometheusContentType);
    return metrics.text();
  });
}
