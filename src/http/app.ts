import { randomUUID } from 'node:crypto';
import type { BaseContext } from '@apollo/server';
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import type { Logger } from '../telemetry/logger.js';
import { closeIdleConnections } from './connections/close-idle-connections.js';
import { sendConnectionClose } from './connections/connection-close.js';
import { limitConnections } from './connections/connection-limits.js';
import { ConnectionTracker } from './connections/connection-tracker.js';
import { createClientErrorHandler, rejectConnect } from './errors/client-error-handler.js';
import { errorBody, type HttpError, httpErrors } from './errors/http-errors.js';
import { RejectionRecorder } from './errors/rejection-recorder.js';
import { toHttpError } from './errors/to-http-error.js';
import { registerJsonParser } from './request/json-parser.js';
import { type GuardOptions, rejectBeforeParsing } from './request/request-guards.js';
import { registerRequestTelemetry, type Telemetry } from './request/request-telemetry.js';
import { addGraphiqlRoutes, type GraphiqlInitialState } from './routes/graphiql-routes.js';
import { addGraphqlRoute, type GraphqlRouteOptions } from './routes/graphql-route.js';
import { addHealthRoutes, type Health } from './routes/health-routes.js';
import { addMetricsRoute } from './routes/metrics-route.js';

export interface HttpAppOptions<Context extends BaseContext>
  extends Omit<GraphqlRouteOptions<Context>, 'connections' | 'hasPage'>,
    Telemetry,
    GuardOptions {
  readonly health: () => Health;
  readonly maxBodyBytes: number;
  /** How long a client may leave its response unread. Default: 15 s, after which Node waits as long once more. */
  readonly readTimeoutMs?: number;
  /** Absent where the page is off. */
  readonly graphiql?: GraphiqlInitialState | undefined;
}

const headersTimeoutMs = 10_000;
const requestTimeoutMs = 15_000;
/** Node looks twice before it calls a socket that has something to write idle. */
const defaultReadTimeoutMs = 15_000;
const maxHeaderBytes = 16 * 1024;

/** The edge: limits on what comes in, the endpoints, and JSON of the one error shape for every refusal. */
export async function createHttpApp<Context extends BaseContext>(
  options: HttpAppOptions<Context>,
): Promise<FastifyInstance> {
  const rejections = new RejectionRecorder(options.logger, options.metrics);
  // It exists once the server does.
  let connections: ConnectionTracker;
  const clientErrorHandler = createClientErrorHandler(rejections, () => connections);
  const app: FastifyInstance = fastify({
    loggerInstance: frameworkLogger(options.logger),
    logController: new LogController({ disableRequestLogging: true }),
    // One for each request would be a fifteenth of what it costs, to put its id into a line that hardly any has.
    childLoggerFactory: (logger) => logger,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: options.maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: options.readTimeoutMs ?? defaultReadTimeoutMs,
    // A request that comes in on an open connection while the server closes is answered, not lost.
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
  registerJsonParser(app);
  registerRequestTelemetry(app, connections, options);
  sendConnectionClose(app, connections, options.health);
  addRequestIdHeader(app);
  limitConnections(app, connections, options, clientErrorHandler);
  registerErrorHandler(app, rejections);
  // Before the guards: a page of an allowed origin may read why it was rejected.
  if (options.corsOrigins.length > 0) await app.register(cors, corsOptions(options.corsOrigins));
  rejectBeforeParsing(app, options);
  addGraphqlRoute(app, { ...options, connections, hasPage: options.graphiql !== undefined }, rejections);
  addHealthRoutes(app, options.health);
  addMetricsRoute(app, options.metrics);
  if (options.graphiql !== undefined) await addGraphiqlRoutes(app, options.graphiql);
  return app;
}

/** Each response has the id by which logs and authentik know its request, and none is kept by a cache. */
function addRequestIdHeader(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).header('cache-control', 'no-store');
    done();
  });
}

function registerErrorHandler(app: FastifyInstance, rejections: RejectionRecorder): void {
  app.setErrorHandler((error, request, reply) => {
    const edge = toHttpError(error);
    if (edge.status === 500) request.log.error({ requestId: request.id, err: error }, 'unexpected error');
    return sendError(request, reply, edge, rejections);
  });
}

function corsOptions(origins: readonly string[]): FastifyCorsOptions {
  return { origin: [...origins], methods: ['GET', 'POST'], exposedHeaders: ['x-request-id'], strictPreflight: false };
}

/** Node would answer an `Expect` it does not know with an empty 417. */
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

/** Fastify's own lines, such as one for each address it listens at, only where they warn of something. */
function frameworkLogger(logger: Logger): FastifyBaseLogger {
  return logger.child({}, { level: logger.isLevelEnabled('info') ? 'warn' : logger.level });
}

function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  edge: HttpError,
  rejections: RejectionRecorder,
): FastifyReply {
  const { status, failure } = edge;
  rejections.recordRequest(request, edge);
  reply.header('cache-control', 'no-store');
  reply.code(status).header('x-request-id', request.id).header('content-type', 'application/json; charset=utf-8');
  return reply.send(errorBody(failure, request.id));
}
