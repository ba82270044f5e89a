import type {
  DocumentNode,
  GraphQLError,
  GraphQLFormattedError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../context.js';
import type { ErrorExtensions } from '../errors/error-extensions.js';
import { isCoercionError } from '../errors/format-error.js';
import { coercionProblems, nullProblems } from '../errors/from-coercion.js';
import { fromInvalidInput } from '../errors/from-local.js';
import { InvalidInputError } from '../errors/local-errors.js';
import type { Logger } from '../telemetry/logger.js';

/** A request whose response has errors; without document and operation where it did not come so far. */
export interface FailedRequest {
  readonly schema: GraphQLSchema;
  readonly document?: DocumentNode | undefined;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly contextValue: GatewayContext;
  /** As they were thrown. */
  readonly raw: readonly GraphQLError[];
}

export type CompleteError = GraphQLFormattedError & { readonly extensions: ErrorExtensions };

/**
 * Adds to the errors of a response what only the request knows: its id, its kind, its variables; and records their
 * codes.
 */
export function completeErrors(
  request: FailedRequest,
  formatted: readonly GraphQLFormattedError[],
  logger: Logger,
): CompleteError[] {
  const errors = gatherInputErrors(request, formatted).map((error) => complete(error, request));
  for (const [index, { extensions }] of errors.entries()) {
    request.contextValue.record.addError(extensions);
    logUnexpected(logger, extensions, request.raw[index]);
  }
  return errors;
}

/** graphql-js speaks of each variable that does not fit, and quotes it; the client gets the places, in one error. */
function gatherInputErrors(
  { raw, schema, document, operation, variables }: FailedRequest,
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  if (document === undefined || operation === undefined) return errors;
  const input = { schema, document, operation, variables };
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
function complete(error: GraphQLFormattedError, { operation, contextValue }: FailedRequest): CompleteError {
  const given = extensionsOf(error);
  const { requestId, applied } = contextValue;
  const isApplied = applied.has(error.path?.[0]);
  const outcome = isApplied ? 'APPLIED' : operation?.operation === 'mutation' ? given.outcome : 'NOT_APPLIED';
  return { ...error, extensions: { ...given, outcome, retryable: given.retryable && !isApplied, requestId } };
}

const extensionsOf = (error: GraphQLFormattedError) => error.extensions as unknown as ErrorExtensions;

/** Of an unexpected error the name is logged; its text and stack may quote what is secret. */
function logUnexpected(logger: Logger, { requestId, reason }: ErrorExtensions, raw: GraphQLError | undefined): void {
  if (reason === 'UNEXPECTED') logger.error({ requestId, err: raw?.originalError ?? raw }, 'unexpected error');
}
