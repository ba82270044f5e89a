import { randomUUID } from 'node:crypto';
import type { BaseContext } from '@apollo/server';
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, fastify, LogController } from 'fastify';
import type { Logger } from '../telemetry/logger.js';
import { closeIdleConnections } from './connections/close-idle-connections.js';
import { sendConnectionClose } from './connections/connection-close.js';
import { limitConnections } from './connections/connection-limits.js';
import { ConnectionTracker } from './connections/connection-tracker.js';
import { createClientErrorHandler, rejectConnect } from './errors/client-error-handler.js';
import { registerErrorHandler, sendError } from './errors/error-handler.js';
import { errorBody, httpErrors } from './errors/http-errors.js';
import { RejectionRecorder } from './errors/rejection-recorder.js';
import { toHttpError } from './errors/to-http-error.js';
import { registerJsonParser } from './request/json-parser.js';
import { type GuardOptions, rejectBeforeParsing } from './request/request-guards.js';
import { registerRequestTelemetry, type Telemetry } from './request/request-telemetry.js';
import { addGraphiqlRoutes, type GraphiqlOptions } from './routes/graphiql-routes.js';
import { addGraphqlRoute, type GraphqlRouteOptions } from './routes/graphql-route.js';
import { addHealthRoutes, type Health } from './routes/health-routes.js';
import { addMetricsRoute } from './routes/metrics-route.js';

export interface HttpAppOptions<Context extends BaseContext>
  extends Omit<GraphqlRouteOptions<Context>, 'connections' | 'hasPage'>,
    Telemetry,
    GuardOptions {
  readonly health: () => Health;
  readonly maxBodyBytes: number;
  /** How long a client may leave its response unread. Default: 15 s; Node waits for up to twice that time. */
  readonly readTimeoutMs?: number;
  /** Absent when GraphiQL is disabled. */
  readonly graphiql?: GraphiqlOptions | undefined;
}

const headersTimeoutMs = 10_000;
const requestTimeoutMs = 15_000;
/** Node lets a socket with pending writes time out only on the second check. */
const defaultReadTimeoutMs = 15_000;
const maxHeaderBytes = 16 * 1024;

/** The HTTP edge: request limits, the endpoints, and a JSON error for every rejected request. */
export async function createHttpApp<Context extends BaseContext>(
  options: HttpAppOptions<Context>,
): Promise<FastifyInstance> {
  const rejections = new RejectionRecorder(options.logger, options.metrics);
  // Assigned below: it needs the server, which needs the handler.
  let connections: ConnectionTracker;
  const clientErrorHandler = createClientErrorHandler(rejections, () => connections);
  const app: FastifyInstance = fastify({
    loggerInstance: frameworkLogger(options.logger),
    logController: new LogController({ disableRequestLogging: true }),
    // A child logger for each request is expensive, and most requests never use it.
    childLoggerFactory: (logger) => logger,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: options.maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: options.readTimeoutMs ?? defaultReadTimeoutMs,
    // Requests on open connections are still served while the server closes.
    return503OnClosing: false,
    http: {
      requireHostHeader: false,
      headersTimeout: headersTimeoutMs,
      maxHeaderSize: maxHeaderBytes,
      connectionsCheckingInterval: 1000,
    },
    clientErrorHandler,
    frameworkErrors: (error, request, reply) =>
      void sendError(request, reply as FastifyReply, toHttpError(error), rejections),
  });
  connections = new ConnectionTracker(app.server);
  closeIdleConnections(app, connections, clientErrorHandler);
  rejectConnect(app, clientErrorHandler);
  rejectExpectHeader(app, rejections);
  registerJsonParser(app, options.maxBodyBytes, clientErrorHandler);
  registerRequestTelemetry(app, connections, options);
  sendConnectionClose(app, connections, options.health);
  addRequestIdHeader(app);
  limitConnections(app, connections, options);
  registerErrorHandler(app, rejections);
  // Before the guards, so that pages of allowed origins can read rejections.
  if (options.corsOrigins.length > 0) await app.register(cors, corsOptions(options.corsOrigins));
  rejectBeforeParsing(app, options);
  addGraphqlRoute(app, { ...options, connections, hasPage: options.graphiql !== undefined }, rejections);
  addHealthRoutes(app, options.health);
  addMetricsRoute(app, options.metrics);
  if (options.graphiql !== undefined) await addGraphiqlRoutes(app, options.graphiql);
  return app;
}

/** Adds the request id, which logs and authentik share, and forbids caching. */
function addRequestIdHeader(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    done();
  });
}

function corsOptions(origins: readonly string[]): FastifyCorsOptions {
  return { origin: [...origins], methods: ['GET', 'POST'], exposedHeaders: ['x-request-id'], strictPreflight: false };
}

/** Rejects unknown `Expect` headers with the usual error body. Node would send an empty 417. */
function rejectExpectHeader(app: FastifyInstance, rejections: RejectionRecorder): void {
  app.server.on('checkExpectation', (_request, response) => {
    const { status, failure } = httpErrors.expectation;
    const requestId = randomUUID();
    rejections.recordUnrouted(requestId, httpErrors.expectation);
    const body = errorBody(failure, requestId);
    const length = Buffer.byteLength(body);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': length,
      'cache-control': 'no-store',
    };
    response.writeHead(status, { ...headers, 'x-request-id': requestId }).end(body);
  });
}

/** Limits Fastify's own log lines to warnings and above: at info it logs each address that it listens at. */
function frameworkLogger(logger: Logger): FastifyBaseLogger {
  return logger.child({}, { level: logger.isLevelEnabled('info') ? 'warn' : logger.level });
}
