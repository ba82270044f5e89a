import type { FastifyRequest } from 'fastify';
import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { RecordedError, RequestRecord } from '../../telemetry/request-record.js';
import type { EdgeError } from './http-errors.js';

/** Tells logs and metrics what the HTTP layer refuses. */
export class Refusals {
  constructor(
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  /** Of a request that Fastify knows; its hooks write the log line when it has ended, if they have run at all. */
  ofRequest({ id, record }: FastifyRequest, edge: EdgeError): void {
    // A URL that cannot be read is refused before any hook has run.
    if (record === undefined) this.ofUnknown(id, edge);
    else this.ofRecorded(record, edge.failure);
  }

  /** Of a request whose log line is written when it has ended. */
  ofRecorded(record: RequestRecord, error: RecordedError): void {
    record.addError(error);
    this.metrics.countRefusal(error.reason);
  }

  /** Of a request that no hook has seen, which would have no log line. */
  ofUnknown(requestId: string, { status, failure: { code, reason } }: EdgeError): void {
    this.logger.info({ requestId, code, reason, status }, 'unreadable request');
    this.metrics.countRefusal(reason);
  }
}
