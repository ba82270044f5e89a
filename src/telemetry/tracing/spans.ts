import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { AttemptObserver } from '../../authentik/client/attempt.js';
import type { RecordedError, RequestRecord } from '../request-record.js';
import { formatTraceparent, parseTraceparent } from './trace-context.js';
import type { RequestTrace, Tracing } from './tracing.js';

/**
 * Creates a span for each request, with a child span for each exchange with authentik. Does not use instrumentations,
 * because they add addresses and URLs to spans. docs/tracing.md lists every name and attribute.
 */
export function createRequestTracer(tracer: Tracer): Tracing['begin'] {
  return (method, requestId, header): RequestTrace => {
    const from = parseTraceparent(header);
    const context = from === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...from, isRemote: true });
    const attributes: Attributes = {
      'http.request.method': method,
      'http.route': '/graphql',
      'url.path': '/graphql',
      'url.scheme': 'http',
      'gateway.request_id': requestId,
    };
    const span = tracer.startSpan(`${method} /graphql`, { kind: SpanKind.SERVER, attributes }, context);
    return {
      traceId: span.spanContext().traceId,
      beginAttempt: attemptSpans(tracer, span),
      end: (record, status) => endRequest(span, record, status),
    };
  };
}

function attemptSpans(tracer: Tracer, parent: Span): AttemptObserver {
  return ({ id, method }, resendCount) => {
    const attributes: Attributes = {
      'http.request.method': method,
      ...(resendCount > 0 && { 'http.request.resend_count': resendCount }),
      'peer.service': 'authentik',
      'authentik.operation': id,
    };
    const span = tracer.startSpan(id, { kind: SpanKind.CLIENT, attributes }, trace.setSpan(ROOT_CONTEXT, parent));
    return {
      traceparent: formatTraceparent(span.spanContext()),
      end: ({ result, authentikId }) => {
        if (typeof result === 'number') span.setAttribute('http.response.status_code', result);
        if (authentikId !== undefined) span.setAttribute('authentik.request_id', authentikId);
        if (typeof result !== 'number' || result >= 400) fail(span, String(result));
        span.end();
      },
    };
  };
}

function endRequest(span: Span, { operation, operationName, errors }: RequestRecord, status: number | undefined): void {
  if (status !== undefined) span.setAttribute('http.response.status_code', status);
  if (operation !== undefined) span.setAttribute('graphql.operation.type', operation.kind);
  if (operationName !== undefined) span.setAttribute('graphql.operation.name', operationName);
  const [first] = errors;
  if (first !== undefined) span.setAttributes(attributesOf(first, errors.length));
  const fault = errors.find(({ code }) => faults.test(code));
  if (fault !== undefined) fail(span, fault.code);
  span.end();
}

/** Codes of server errors. Rejected input is not an error of the server, so its span is not marked as failed. */
const faults = /^(UPSTREAM_\w+|OVERLOADED|INTERNAL_SERVER_ERROR)$/;

function attributesOf({ code, reason, outcome }: RecordedError, count: number): Attributes {
  return {
    'gateway.error.code': code,
    'gateway.error.reason': reason,
    'gateway.error.outcome': outcome,
    'gateway.error.count': count,
  };
}

function fail(span: Span, type: string): void {
  span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
}
