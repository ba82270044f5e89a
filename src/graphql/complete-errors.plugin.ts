import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.js';
import type { ErrorExtensions } from '../errors/error-extensions.js';
import { isCoercionError } from '../errors/format-error.js';
import { coercionProblems } from '../errors/from-coercion.js';
import { fromInvalidInput } from '../errors/from-local.js';
import { InvalidInputError } from '../errors/local-errors.js';

const responseJson = 'application/graphql-response+json';

/** Adds to the errors of a response what only the request knows: its id, its kind, its variables; and sets the HTTP status. */
export const completeErrorsPlugin: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async (request) => {
      const { body, http } = request.response;
      if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
      const errors = gatherCoercionErrors(request, body.singleResult.errors);
      body.singleResult.errors = errors.map((error) => complete(error, request));
      http.status = statusOf(request, body.singleResult.data !== undefined);
    },
  }),
};

type Request = GraphQLRequestContextWillSendResponse<GatewayContext>;

/** graphql-js reports each variable that does not fit; the client gets one error with all of them. */
function gatherCoercionErrors(
  request: Request,
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  const { errors: raw = [], document, operation, schema } = request;
  if (document === undefined || operation === undefined || !isCoercionError(raw[0])) return errors;
  const variables = request.request.variables ?? {};
  const { message, ...extensions } = fromInvalidInput(
    new InvalidInputError(coercionProblems({ schema, document, operation, variables })),
  );
  return [{ message, extensions: { ...extensions } }];
}

/** A query writes nothing; and a mutation whose field has already resolved has been applied, whatever failed inside. */
function complete(
  error: GraphQLFormattedError,
  { operation, contextValue }: GraphQLRequestContext<GatewayContext>,
): GraphQLFormattedError {
  const given = error.extensions as unknown as ErrorExtensions;
  const inside = (error.path?.length ?? 0) > 1;
  const applied = inside && operation?.operation === 'mutation';
  const outcome = applied ? 'APPLIED' : operation?.operation === 'mutation' ? given.outcome : 'NOT_APPLIED';
  const retryable = given.retryable && !applied;
  return { ...error, extensions: { ...given, outcome, retryable, requestId: contextValue.requestId } };
}

/**
 * 200 for whatever was executed: any other status would take the errors from clients that asked for application/json.
 * A request that was not is a 400, but again not for those; and a variable that does not fit is one only for clients
 * that know application/graphql-response+json, since Apollo Gateway reads no errors from a 400.
 */
function statusOf({ request, response, operation }: Request, executed: boolean): number {
  const given = response.http.status ?? 200;
  if (executed) return 200;
  if (given > 400 && given < 500) return given;
  const accept = request.http?.headers.get('accept') ?? '*/*';
  if (accept.includes(responseJson)) return 400;
  const onlyJson = accept.includes('application/json') && !accept.includes('*/*');
  return onlyJson || operation !== undefined ? 200 : 400;
}
