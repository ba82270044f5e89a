import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { CancelSignal } from '../../authentik/request.js';
import type { ErrorExtensions } from '../../errors/contract/error-extensions.js';
import type { FastResponse } from '../../graphql/execution/fast-path.js';
import type { ConnectionTracker } from '../connections/connection-tracker.js';
import { httpErrors } from '../errors/http-errors.js';
import type { RejectionRecorder } from '../errors/rejection-recorder.js';
import { ClientDisconnect } from '../request/client-disconnect.js';

/** What a request brings: its headers and id, and a signal for its client going away. */
type ContextOf<Context> = (request: FastifyRequest, signal: CancelSignal) => Context | Promise<Context>;

export interface GraphqlRouteOptions<Context extends BaseContext> {
  /** Answers whatever comes. */
  readonly apollo: ApolloServer<Context>;
  /** Responds sooner to a POST whose document is known; undefined for one that is left to Apollo Server. */
  readonly fastPath?: (
    body: unknown,
  ) => ((context: Context, accept: string | undefined) => Promise<FastResponse>) | undefined;
  readonly createContext: ContextOf<Context>;
  /** Whether GraphiQL is beside it. */
  readonly hasPage: boolean;
  readonly connections: ConnectionTracker;
}

/** `POST /graphql`, and `GET` for queries with a preflight header. */
export function addGraphqlRoute<Context extends BaseContext>(
  app: FastifyInstance,
  { apollo, fastPath, createContext, hasPage, connections }: GraphqlRouteOptions<Context>,
  rejections: RejectionRecorder,
): void {
  const contextFor = async (request: FastifyRequest, reply: FastifyReply) =>
    createContext(request, new ClientDisconnect(reply.raw, connections));
  const viaApollo = fastifyApolloHandler(apollo, { context: contextFor });
  app.route<{ Reply: string }>({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    // Apollo Server finds out that it may not respond only after it has executed the operation.
    onRequest: ({ method, url, headers: { accept } }, reply, done) => {
      const hasOperation = method === 'POST' || url.includes('?');
      // Relative, as a proxy may serve both under a path prefix.
      if (!hasOperation && hasPage && takesHtml(accept)) return void reply.redirect('graphiql');
      return done(hasOperation && mediaTypeFor(accept) === undefined ? httpErrors.accept : undefined);
    },
    handler: async function (this: FastifyInstance, request, reply) {
      const respond = request.method === 'POST' ? fastPath?.(request.body) : undefined;
      if (respond === undefined) return viaApollo.call(this, request, reply);
      const { accept } = request.headers;
      const { status, body } = await respond(await contextFor(request, reply), accept);
      reply.code(status).header('content-type', mediaTypeFor(accept));
      return body;
    },
    onSend: (request, reply, payload, done) => {
      const isRejection = reply.statusCode >= 400 && typeof payload === 'string';
      done(null, isRejection ? addRequestId(payload, request, rejections) : payload);
    },
  });
}

/** What a browser asks for that opens an address. */
const takesHtml = (accept = ''): boolean => /\btext\/html\b/i.test(accept);

/** With their charset: Negotiator matches a parameter that is asked for only where the offer has it. */
const offeredMediaTypes = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** The offer that a client would rather have; undefined when it takes none. */
function mediaTypeFor(accept: string | undefined): string | undefined {
  return accept === undefined || accept === '*/*'
    ? offeredMediaTypes[0]
    : new Negotiator({ headers: { accept } }).mediaType(offeredMediaTypes);
}

/**
 * What Apollo Server refuses before there is a context, such as a parameter that it cannot read, knows no request, and no
 * plugin was told of it. What is not in the one shape is left as it is.
 */
function addRequestId(
  payload: string,
  { id: requestId, record }: FastifyRequest,
  rejections: RejectionRecorder,
): string {
  const body: { errors?: { extensions?: ErrorExtensions }[] } = JSON.parse(payload);
  const isRecorded = record.errors.length > 0;
  const errors = body.errors?.map((error) => {
    if (error.extensions?.outcome === undefined) return error;
    if (!isRecorded) rejections.recordError(record, error.extensions);
    return { ...error, extensions: { ...error.extensions, requestId } };
  });
  return JSON.stringify({ ...body, errors });
}
