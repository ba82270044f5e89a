import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { CancelSignal } from '../../authentik/request.js';
import { isRecord } from '../../authentik/unknown-value.js';
import type { ErrorExtensions } from '../../errors/contract/error-extensions.js';
import type { FastResponse } from '../../graphql/execution/fast-path.js';
import type { ConnectionTracker } from '../connections/connection-tracker.js';
import { httpErrors } from '../errors/http-errors.js';
import type { RejectionRecorder } from '../errors/rejection-recorder.js';
import { ClientDisconnect } from '../request/client-disconnect.js';

/** Creates the context of a request; the signal aborts when its client disconnects. */
type CreateContext<Context> = (request: FastifyRequest, signal: CancelSignal) => Context | Promise<Context>;

export interface GraphqlRouteOptions<Context extends BaseContext> {
  /** Handles every request that the fast path does not. */
  readonly apollo: ApolloServer<Context>;
  /** Handles a POST whose document is cached; undefined leaves the request to Apollo Server. */
  readonly fastPath?: (
    body: unknown,
  ) => ((context: Context, accept: string | undefined) => Promise<FastResponse>) | undefined;
  readonly createContext: CreateContext<Context>;
  readonly hasPage: boolean;
  readonly connections: ConnectionTracker;
}

/** `POST /graphql`, and `GET` for queries with a preflight header. */
export function addGraphqlRoute<Context extends BaseContext>(
  app: FastifyInstance,
  { apollo, fastPath, createContext, hasPage, connections }: GraphqlRouteOptions<Context>,
  rejections: RejectionRecorder,
): void {
  const createRequestContext = async (request: FastifyRequest, reply: FastifyReply) =>
    createContext(request, new ClientDisconnect(reply.raw, connections));
  const viaApollo = fastifyApolloHandler(apollo, { context: createRequestContext });
  app.route<{ Reply: string }>({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    // Apollo Server would check the Accept header only after it has executed the operation.
    onRequest: ({ method, url, headers: { accept } }, reply, done) => {
      const hasOperation = method === 'POST' || url.includes('?');
      // Relative: a proxy may serve both under a path prefix.
      if (!hasOperation && hasPage && acceptsHtml(accept)) return void reply.redirect('graphiql');
      return done(hasOperation && mediaTypeFor(accept) === undefined ? httpErrors.accept : undefined);
    },
    handler: async function (this: FastifyInstance, request, reply) {
      const respond = request.method === 'POST' ? fastPath?.(request.body) : undefined;
      if (respond === undefined) {
        request.body = usedMembers(request.body);
        const response = viaApollo.call(this, request, reply);
        release(request);
        return response;
      }
      release(request);
      const { accept } = request.headers;
      const { status, body } = await respond(await createRequestContext(request, reply), accept);
      reply.code(status).header('content-type', mediaTypeFor(accept));
      return body;
    },
    onSend: (request, reply, payload, done) => {
      const isRejection = reply.statusCode >= 400 && typeof payload === 'string';
      done(null, isRejection ? addRequestId(payload, request, rejections) : payload);
    },
  });
}

/** The members of a body that Apollo Server uses. It keeps the body while the operation runs. */
function usedMembers(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const used = pick(body, ['query', 'operationName', 'variables', 'extensions']);
  const { extensions } = used;
  if (isRecord(extensions)) {
    const { persistedQuery } = extensions;
    used['extensions'] = isRecord(persistedQuery)
      ? { persistedQuery: pick(persistedQuery, ['version', 'sha256Hash']) }
      : {};
  }
  return used;
}

function pick(record: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]));
}

/** Frees the parsed body. The request itself lives until its response is sent, and a client may never read that. */
function release(request: FastifyRequest): void {
  request.body = undefined;
}

/** Whether a browser navigates to the URL. */
const acceptsHtml = (accept = ''): boolean => /\btext\/html\b/i.test(accept);

/** With charset, because Negotiator matches a requested parameter only if the offer has it. */
const offeredMediaTypes = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** The offered media type that the client prefers; undefined when it accepts none. */
function mediaTypeFor(accept: string | undefined): string | undefined {
  return accept === undefined || accept === '*/*'
    ? offeredMediaTypes[0]
    : new Negotiator({ headers: { accept } }).mediaType(offeredMediaTypes);
}

/**
 * Adds the request id to errors that Apollo Server raises before it has a context, such as an invalid parameter. No
 * plugin sees these, so they are recorded here. Errors in any other shape are left unchanged.
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
