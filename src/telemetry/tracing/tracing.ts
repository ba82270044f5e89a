import type { AttemptObserver } from '../../authentik/client/attempt.js';
import type { RequestRecord } from '../request-record.js';
import { formatTraceparent, parseTraceparent } from './trace-context.js';

/** OpenTelemetry's name of the export protocol. */
export type SpanProtocol = 'http/protobuf' | 'http/json';

/** Traces requests. */
export interface Tracing {
  /** @param traceparent the incoming header. */
  begin(method: string, requestId: string, traceparent: string | string[] | undefined): RequestTrace;
  /** Exports remaining spans within the given time. Never rejects. */
  stop(withinMs: number): Promise<void>;
}

/** The trace of one request. */
export interface RequestTrace {
  /** For the log line; undefined while tracing is off. */
  readonly traceId?: string | undefined;
  readonly beginAttempt: AttemptObserver;
  /** @param status of the response; undefined when the client disconnected. */
  end(record: RequestRecord, status: number | undefined): void;
}

const ignore = (): void => undefined;

/** Creates no spans, but forwards an incoming `traceparent` to authentik. */
export const noopTracing: Tracing = {
  begin: (_method, _requestId, header) => {
    const context = header === undefined ? undefined : parseTraceparent(header);
    return context === undefined ? noTrace : forwardTraceparent(formatTraceparent(context));
  },
  stop: async () => undefined,
};

const noTrace = forwardTraceparent(undefined);

function forwardTraceparent(traceparent: string | undefined): RequestTrace {
  return { beginAttempt: () => ({ traceparent, end: ignore }), end: ignore };
}
