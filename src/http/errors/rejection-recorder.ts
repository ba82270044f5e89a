import type { FastifyRequest } from 'fastify';
import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { RecordedError, RequestRecord } from '../../telemetry/request-record.js';
import type { HttpError } from './http-errors.js';

/** Tells logs and metrics what the HTTP layer refuses. */
export class RejectionRecorder {
  constructor(
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  /** Of a request that Fastify knows; its hooks write the log line when it has ended, if they have run at all. */
  recordRequest({ id, record }: FastifyRequest, edge: HttpError): void {
    // A URL that cannot be read is refused before any hook has run.
    if (record === undefined) this.recordUnrouted(id, edge);
    else this.recordError(record, edge.failure);
  }

  /** Of a request whose log line is written when it has ended. */
  recordError(record: RequestRecord, error: RecordedError): void {
    record.addError(error);
    this.metrics.countRejection(error.reason);
  }

  /** Of a request that no hook has seen, which would have no log line. */
  recordUnrouted(requestId: string, { status, failure: { code, reason } }: HttpError): void {
    this.logger.info({ requestId, code, reason, status }, 'unreadable request');
    this.metrics.countRejection(reason);
  }
}
