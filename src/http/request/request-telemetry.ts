import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { RequestRecord } from '../../telemetry/request-record.js';
import { noopTracing, type Tracing } from '../../telemetry/tracing/tracing.js';
import type { ConnectionTracker } from '../connections/connection-tracker.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set as the request comes in; told when it has ended. */
    record: RequestRecord;
  }
}

/** What a machine asks every few seconds; its lines would bury the others. */
const quietRoutes: ReadonlySet<string | undefined> = new Set(['/livez', '/readyz', '/metrics']);

/** What requests are told to. */
export interface Telemetry {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
}

/** One log line a request, also for one whose client went away, and the metrics and the trace of GraphQL requests. */
export function registerRequestTelemetry(
  app: FastifyInstance,
  connections: ConnectionTracker,
  { logger, metrics, tracing }: Telemetry,
): void {
  app.decorateRequest('record');
  app.addHook('onRequest', (request, reply, done) => {
    const isGraphql = request.routeOptions.url === '/graphql';
    const { traceparent } = request.headers;
    const trace = (isGraphql ? tracing : noopTracing).begin(request.method, request.id, traceparent);
    request.record = new RequestRecord(trace.beginAttempt, (attempt) => metrics.countAttempt(attempt));
    if (isGraphql) metrics.requestStarted();
    const end = (status: number | undefined) => {
      const { record } = request;
      if (status === undefined) record.clientDisconnected();
      const { operation, code } = record;
      if (isGraphql) metrics.requestEnded(operation?.kind ?? 'none', code, reply.elapsedTime);
      trace.end(record, status);
      log(request, { status, durationMs: reply.elapsedTime, traceId: trace.traceId }, logger);
    };
    connections.onEnd(reply.raw, (isFinished) => {
      if (isFinished) end(reply.statusCode);
      // By then the calls that are given up with it have ended.
      else setImmediate(end, undefined);
    });
    done();
  });
}

/** How a request ended. */
interface RequestOutcome {
  /** undefined when its client did not wait. */
  readonly status: number | undefined;
  readonly durationMs: number;
  readonly traceId: string | undefined;
}

function log(
  { id, method, routeOptions: { url }, record }: FastifyRequest,
  ending: RequestOutcome,
  logger: Logger,
): void {
  const level = quietRoutes.has(url) ? 'debug' : 'info';
  const line = {
    requestId: id,
    traceId: ending.traceId,
    method,
    path: url ?? 'unknown',
    clientClosed: ending.status === undefined ? true : undefined,
    status: ending.status,
    durationMs: Math.round(ending.durationMs * 10) / 10,
    ...record.toLog(),
  };
  logger[level](line, 'request');
}
