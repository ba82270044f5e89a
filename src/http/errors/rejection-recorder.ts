import type { FastifyRequest } from 'fastify';
import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { RecordedError, RequestRecord } from '../../telemetry/request-record.js';
import type { HttpError } from './http-errors.js';

/** Records the rejections of the HTTP layer in logs and metrics. */
export class RejectionRecorder {
  constructor(
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  /** For a request that Fastify has created. */
  recordRequest({ id, record }: FastifyRequest, httpError: HttpError): void {
    // An invalid URL is rejected before any hook runs, so that the request has no record and no log line.
    if (record === undefined) this.recordUnrouted(id, httpError);
    else this.recordError(record, httpError.failure);
  }

  /** For a request with a record, whose log line is written when it ends. */
  recordError(record: RequestRecord, error: RecordedError): void {
    record.addError(error);
    this.metrics.countRejection(error.reason);
  }

  /** For a request that no hook sees. It would have no log line otherwise. */
  recordUnrouted(requestId: string, { status, failure: { code, reason } }: HttpError): void {
    this.logger.info({ requestId, code, reason, status }, 'unreadable request');
    this.metrics.countRejection(reason);
  }

  /** For a client that disconnects before the end of a request's headers. Nothing was rejected, so metrics do not count it. */
  recordDisconnect(requestId: string): void {
    this.logger.info({ requestId, code: 'REQUEST_CANCELLED', reason: 'CLIENT_CLOSED' }, 'unreadable request');
  }
}
