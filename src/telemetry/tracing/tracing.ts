import type { AttemptObserver } from '../../authentik/client/attempt.js';
import type { RequestRecord } from '../request-record.js';
import { formatTraceparent, parseTraceparent } from './trace-context.js';

/** How spans are sent to a collector, in OpenTelemetry's words. */
export type SpanProtocol = 'http/protobuf' | 'http/json';

/** What becomes of the trace that a request is part of. */
export interface Tracing {
  /** @param traceparent the header as it came. */
  begin(method: string, requestId: string, traceparent: string | string[] | undefined): RequestTrace;
  /** Sends what has not been sent, for as long as may be. Never rejects. */
  stop(withinMs: number): Promise<void>;
}

/** One request in its trace. */
export interface RequestTrace {
  /** For the log line; undefined while tracing is off. */
  readonly traceId?: string | undefined;
  readonly beginAttempt: AttemptObserver;
  /** @param status of the response; undefined when its client did not wait for it. */
  end(record: RequestRecord, status: number | undefined): void;
}

const ignore = (): void => undefined;

/** No span is made. The trace of a request goes on to authentik: the gateway is then a hop that does not show. */
export const noopTracing: Tracing = {
  begin: (_method, _requestId, header) => {
    const context = header === undefined ? undefined : parseTraceparent(header);
    return context === undefined ? noTrace : forwardTraceparent(formatTraceparent(context));
  },
  stop: async () => undefined,
};

/** A request that is part of no trace. */
const noTrace = forwardTraceparent(undefined);

function forwardTraceparent(traceparent: string | undefined): RequestTrace {
  return { beginAttempt: () => ({ traceparent, end: ignore }), end: ignore };
}
