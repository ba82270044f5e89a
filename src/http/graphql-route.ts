import { setMaxListeners } from 'node:events';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { ErrorExtensions } from '../errors/error-extensions.js';
import { edgeErrors } from './edge-failure.js';

/** What a request brings: its headers and id, and a signal for its client going away. */
export type ContextOf<Context> = (request: FastifyRequest, signal: AbortSignal) => Context | Promise<Context>;

/** With their charset: Negotiator matches a parameter that is asked for only where the offer has it. */
const offered = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

/** `POST /graphql`, and `GET` for queries with a preflight header. */
export function addGraphqlRoute<Context extends BaseContext>(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  contextOf: ContextOf<Context>,
): void {
  const handle = fastifyApolloHandler(apollo, {
    context: async (request, reply) => contextOf(request, goneSignal(reply)),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    // Apollo Server finds out that it may not answer only after it has executed the operation.
    onRequest: async ({ method, url, headers: { accept } }) => {
      const mayExecute = method === 'POST' || url.includes('?');
      if (mayExecute && !isAcceptable(accept)) throw edgeErrors.accept;
    },
    handler: handle,
    // What Apollo Server refuses before there is a context cannot know its request's id.
    onSend: async (request, reply, payload) =>
      reply.statusCode >= 400 && typeof payload === 'string' ? withRequestId(payload, request.id) : payload,
  });
}

function isAcceptable(accept: string | undefined): boolean {
  return accept === undefined || new Negotiator({ headers: { accept } }).mediaType(offered) !== undefined;
}

function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  // Each of an operation's calls listens, up to a hundred; Node would warn of a leak.
  setMaxListeners(0, gone.signal);
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** What is not in the one shape is left as it is. */
function withRequestId(payload: string, requestId: string): string {
  const body: { errors?: { extensions?: Partial<ErrorExtensions> }[] } = JSON.parse(payload);
  const errors = body.errors?.map((error) =>
    error.extensions?.outcome === undefined ? error : { ...error, extensions: { ...error.extensions, requestId } },
  );
  return JSON.stringify({ ...body, errors });
}
