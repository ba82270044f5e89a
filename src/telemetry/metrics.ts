import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Attempt } from '../authentik/client/attempt.js';
import { version } from './version.js';

/** The source of the gauges, read on every scrape. */
export interface UpstreamState {
  readonly circuit: 'closed' | 'open' | 'half-open';
  readonly inFlight: number;
  readonly waiting: number;
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const processRegistry = new Registry();
let hasProcessMetrics = false;

/** The metrics of one gateway. No label value comes from a client. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #own = { registers: [this.#registry] };
  readonly #requests = new Counter({
    name: 'graphql_requests_total',
    help: 'Requests to /graphql, by operation type (none: not executed) and code of the first error, or OK',
    labelNames: ['operation', 'code'],
    ...this.#own,
  });
  readonly #requestSeconds = new Histogram({
    name: 'graphql_request_duration_seconds',
    help: 'Time from receiving the headers of a request to /graphql to the end of its response',
    labelNames: ['operation'],
    buckets: seconds,
    ...this.#own,
  });
  readonly #callSeconds = new Histogram({
    name: 'authentik_call_duration_seconds',
    help: 'Duration of each attempt of a call to authentik, from queueing to the last byte, by status or failure',
    labelNames: ['operation', 'result'],
    buckets: seconds,
    ...this.#own,
  });
  readonly #callsShed = new Counter({
    name: 'authentik_calls_shed_total',
    help: 'Upstream calls rejected because the queue was full',
    ...this.#own,
  });
  readonly #rejections = new Counter({
    name: 'http_requests_rejected_total',
    help: 'Requests rejected before GraphQL execution, by reason',
    labelNames: ['reason'],
    ...this.#own,
  });
  readonly #droppedConnections = new Counter({
    name: 'http_connections_dropped_total',
    help: 'Connections closed because too many were open: idle ones, or new ones if none was idle',
    ...this.#own,
  });

  #requestsInFlight = 0;

  constructor(upstream: () => UpstreamState) {
    if (!hasProcessMetrics) collectDefaultMetrics({ register: processRegistry });
    hasProcessMetrics = true;
    // Create series at 0: Prometheus sees no increase in a series that begins with 1.
    for (const operation of ['query', 'mutation', 'none'])
      for (const code of ['OK', 'INTERNAL_SERVER_ERROR']) this.#requests.inc({ operation, code }, 0);
    this.#gauge('graphql_requests_in_flight', 'Requests to /graphql in progress', () => this.#requestsInFlight);
    this.#gauge('authentik_calls_in_flight', 'Upstream calls in progress', () => upstream().inFlight);
    this.#gauge('authentik_calls_waiting', 'Upstream calls waiting for a connection', () => upstream().waiting);
    new Gauge({
      name: 'graphql_gateway_build_info',
      help: 'Always 1; the label holds the version of the gateway',
      labelNames: ['version'],
      ...this.#own,
    }).set({ version }, 1);
    new Gauge({
      name: 'authentik_circuit_state',
      help: '1 for the current state of the circuit breaker for authentik, 0 for the others',
      labelNames: ['state'],
      ...this.#own,
      collect() {
        for (const state of ['closed', 'open', 'half-open']) this.set({ state }, upstream().circuit === state ? 1 : 0);
      },
    });
  }

  requestStarted(): void {
    this.#requestsInFlight += 1;
  }

  requestEnded(operation: string, code: string, durationMs: number): void {
    this.#requestsInFlight -= 1;
    this.#requests.inc({ operation, code });
    this.#requestSeconds.observe({ operation }, durationMs / 1000);
  }

  countAttempt({ operation, result, durationMs }: Attempt): void {
    if (result === 'QUEUE_FULL') this.#callsShed.inc();
    else this.#callSeconds.observe({ operation, result }, durationMs / 1000);
  }

  countDroppedConnection(): void {
    this.#droppedConnections.inc();
  }

  countRejection(reason: string): void {
    this.#rejections.inc({ reason });
  }

  /** In the Prometheus text format, including the metrics of the process. */
  async text(): Promise<string> {
    return `${await this.#registry.metrics()}\n${await processRegistry.metrics()}`;
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      ...this.#own,
      collect() {
        this.set(read());
      },
    });
  }
}
