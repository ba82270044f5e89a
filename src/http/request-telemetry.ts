import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import { RequestRecord } from '../telemetry/request-record.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set as the request comes in; told when it has ended. */
    record: RequestRecord;
  }
}

/** What a machine asks every few seconds; its lines would bury the others. */
const routine: ReadonlySet<string | undefined> = new Set(['/livez', '/readyz', '/metrics']);
const clientGone = { code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED' };

/** One log line a request, also for one whose client went away, and the metrics of GraphQL requests. */
export function tellRequests(app: FastifyInstance, logger: Logger, metrics: Metrics): void {
  app.decorateRequest('record');
  app.addHook('onRequest', (request, reply, done) => {
    request.record = new RequestRecord((attempt) => metrics.countAttempt(attempt));
    const isGraphql = request.routeOptions.url === '/graphql';
    if (isGraphql) metrics.requestBegan();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished)
        request.record.errors.unshift({ ...clientGone, outcome: outcomeOf(request.record) });
      const { operation, code } = request.record;
      if (isGraphql) metrics.requestEnded(operation?.kind ?? 'none', code, reply.elapsedTime);
      log(request, reply, logger);
    });
    done();
  });
}

/** Of a request whose client did not wait for the answer: a write may still be under way. */
function outcomeOf({ operation }: RequestRecord): string {
  return operation?.kind === 'mutation' ? 'UNKNOWN' : 'NOT_APPLIED';
}

function log({ id, method, routeOptions: { url }, record }: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const level = routine.has(url) ? 'debug' : 'info';
  const status = reply.raw.writableFinished ? { status: reply.statusCode } : { clientClosed: true };
  const durationMs = Math.round(reply.elapsedTime * 10) / 10;
  const line = { requestId: id, method, path: url ?? 'unknown', ...status, durationMs, ...record.toLog() };
  logger[level](line, 'request');
}
