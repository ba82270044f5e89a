import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { RequestRecord, roundMs } from '../../telemetry/request-record.js';
import { noopTracing, type Tracing } from '../../telemetry/tracing/tracing.js';
import type { ConnectionTracker } from '../connections/connection-tracker.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Created when the request arrives; logged when it ends. */
    record: RequestRecord;
  }
}

/** Polled every few seconds; logged at debug level so that they do not flood the log. */
const quietRoutes: ReadonlySet<string | undefined> = new Set(['/livez', '/readyz', '/metrics']);

/** Where requests are recorded. */
export interface Telemetry {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
}

/** Logs one line for each request, even if its client disconnects. GraphQL requests also get metrics and a trace. */
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
    request.record = new RequestRecord(
      trace.beginAttempt,
      (attempt) => metrics.countAttempt(attempt),
      (secret) => logger.warn({ requestId: request.id, secret }, 'unused secret'),
    );
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
      // Wait until the calls that are cancelled with it have ended.
      else setImmediate(end, undefined);
    });
    done();
  });
}

interface RequestOutcome {
  /** undefined when the client disconnected. */
  readonly status: number | undefined;
  readonly durationMs: number;
  readonly traceId: string | undefined;
}

function log(
  { id, method, routeOptions: { url }, record }: FastifyRequest,
  outcome: RequestOutcome,
  logger: Logger,
): void {
  const level = quietRoutes.has(url) ? 'debug' : 'info';
  const line = {
    requestId: id,
    traceId: outcome.traceId,
    method,
    path: url ?? 'unknown',
    clientClosed: outcome.status === undefined ? true : undefined,
    status: outcome.status,
    durationMs: roundMs(outcome.durationMs),
    ...record.toLog(),
  };
  logger[level](line, 'request');
}
