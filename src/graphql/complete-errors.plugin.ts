import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';
import type { GatewayContext } from '../context.js';
import type { ErrorExtensions } from '../errors/error-extensions.js';
import { isCoercionError } from '../errors/format-error.js';
import { coercionProblems, nullProblems } from '../errors/from-coercion.js';
import { fromInvalidInput } from '../errors/from-local.js';
import { InvalidInputError } from '../errors/local-errors.js';
import type { Logger } from '../telemetry/logger.js';

type Request = GraphQLRequestContextWillSendResponse<GatewayContext>;

/**
 * Adds to the errors of a response what only the request knows: its id, its kind, its variables; sets the HTTP status;
 * and records the operation and the codes of its errors.
 */
export function completeErrors(logger: Logger): ApolloServerPlugin<GatewayContext> {
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
        const errors = gatherInputErrors(request, body.singleResult.errors).map((error) => complete(error, request));
        body.singleResult.errors = errors;
        http.status = statusOf(request, body.singleResult.data !== undefined);
        for (const [index, { extensions }] of errors.entries()) {
          request.contextValue.record.addError(extensions);
          logUnexpected(logger, extensions, request.errors?.[index]);
        }
      },
    }),
  };
}

/** graphql-js speaks of each variable that does not fit, and quotes it; the client gets the places, in one error. */
function gatherInputErrors(
  request: Request,
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  const { errors: raw = [], document, operation, schema } = request;
  if (document === undefined || operation === undefined) return errors;
  const input = { schema, document, operation, variables: request.request.variables ?? {} };
  if (isCoercionError(raw[0])) return [withFields(undefined, coercionProblems(input))];
  return errors.map((error) => {
    const { reason, fieldErrors } = extensionsOf(error);
    return reason === 'INPUT_VALIDATION' && fieldErrors?.length === 0 ? withFields(error, nullProblems(input)) : error;
  });
}

function withFields(
  error: GraphQLFormattedError | undefined,
  fieldErrors: InvalidInputError['fieldErrors'],
): GraphQLFormattedError {
  const { message, ...extensions } = fromInvalidInput(new InvalidInputError(fieldErrors));
  return { ...error, message, extensions: { ...extensions } };
}

/** A query writes nothing; and a mutation field whose write is done has been applied, whatever failed after it. */
function complete(
  error: GraphQLFormattedError,
  { operation, contextValue }: Request,
): GraphQLFormattedError & { extensions: ErrorExtensions } {
  const given = extensionsOf(error);
  const { requestId, applied } = contextValue;
  const isApplied = applied.has(error.path?.[0]);
  const outcome = isApplied ? 'APPLIED' : operation?.operation === 'mutation' ? given.outcome : 'NOT_APPLIED';
  return { ...error, extensions: { ...given, outcome, retryable: given.retryable && !isApplied, requestId } };
}

const extensionsOf = (error: GraphQLFormattedError) => error.extensions as unknown as ErrorExtensions;

/** Of an unexpected error the name is logged; its text and stack may quote what is secret. */
function logUnexpected(
  logger: Logger,
  { requestId, reason }: ErrorExtensions,
  raw: (Error & { originalError?: unknown }) | undefined,
): void {
  if (reason === 'UNEXPECTED') logger.error({ requestId, err: raw?.originalError ?? raw }, 'unexpected error');
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
