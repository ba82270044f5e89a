import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import Negotiator from 'negotiator';
import type { GatewayContext } from '../context.js';
import type { Logger } from '../telemetry/logger.js';
import { completeErrors } from './complete-errors.js';

type Request = GraphQLRequestContextWillSendResponse<GatewayContext>;

/** Completes the errors of a response, sets its HTTP status, and records the operation. */
export function completeErrorsPlugin(logger: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue, operation, operationName, queryHash }) => {
        if (operation === undefined) return;
        contextValue.record.operation = {
          kind: operation.operation,
          name: operationName ?? undefined,
          hash: queryHash,
        };
      },
      willSendResponse: async (request) => {
        const { body, http } = request.response;
        if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
        const {
          errors: raw = [],
          request: { variables = {} },
        } = request;
        body.singleResult.errors = completeErrors({ ...request, variables, raw }, body.singleResult.errors, logger);
        http.status = statusOf(request, body.singleResult.data !== undefined);
      },
    }),
  };
}

const responseJson = 'application/graphql-response+json';

/**
 * 200 for whatever was executed: any other status would take the errors from clients that asked for application/json.
 * A request that was not is a 400, but again not for those; and a variable that does not fit is one only for clients
 * that know application/graphql-response+json, since Apollo Gateway reads no errors from a 400.
 */
function statusOf({ request, response, operation }: Request, executed: boolean): number {
  const given = response.http.status;
  if (executed || given === 200) return 200;
  if (given !== undefined && given > 400 && given < 500) return given;
  const accept = request.http?.headers.get('accept') ?? '*/*';
  const takesResponseJson =
    new Negotiator({ headers: { accept } }).mediaType([`${responseJson}; charset=utf-8`]) !== undefined;
  if (takesResponseJson && accept.toLowerCase().includes(responseJson)) return 400;
  return takesResponseJson && operation === undefined ? 400 : 200;
}
