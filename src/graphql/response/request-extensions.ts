import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { ErrorExtensions } from '../../errors/contract/error-extensions.js';
import { InvalidInputError } from '../../errors/contract/gateway-errors.js';
import { type FormatError, type FormattedFailure, isCoercionError } from '../../errors/translate/format-error.js';
import { coercionErrors, nullVariableErrors } from '../../errors/translate/from-coercion.js';
import { fromInvalidInput } from '../../errors/translate/from-gateway.js';
import type { Logger } from '../../telemetry/logger.js';

/** An executed request. */
interface ExecutedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the errors of a response belong to. */
export interface RequestErrors {
  readonly context: GatewayContext;
  /** As they were thrown. */
  readonly raw: readonly GraphQLError[];
  /** Absent when nothing was executed: the document was rejected, or has no such operation. */
  readonly executed?: ExecutedRequest;
}

export type CompleteError = FormattedFailure & { readonly extensions: ErrorExtensions };

const maxErrors = 100;

/**
 * Adds to the errors of a response what only the request knows: its id, its kind, the places of its variables.
 * Records their codes. Cuts what is past the hundredth error.
 */
export function addRequestExtensions(
  { context, raw: all, executed }: RequestErrors,
  formatError: FormatError,
  logger: Logger,
): CompleteError[] {
  const raw = all.slice(0, maxErrors);
  const isCut = all.length > raw.length;
  const errors = mergeInputErrors(raw, raw.map(formatError), executed).map((error, index) =>
    complete(error, context, executed, isCut && index === maxErrors - 1),
  );
  for (const [index, { extensions }] of errors.entries()) {
    context.record.addError(extensions);
    logUnexpected(logger, extensions, raw[index]);
  }
  return errors;
}

/** graphql-js quotes the variable that does not fit. The client gets all places that do not fit, in one error. */
function mergeInputErrors(
  raw: readonly GraphQLError[],
  errors: readonly FormattedFailure[],
  executed: ExecutedRequest | undefined,
): readonly FormattedFailure[] {
  if (executed === undefined) return errors;
  if (isCoercionError(raw[0])) return [withFieldErrors(undefined, coercionErrors(executed))];
  return errors.map((error) => {
    const { reason, fieldErrors } = error.extensions;
    const isEmpty = reason === 'INPUT_VALIDATION' && fieldErrors?.length === 0;
    return isEmpty ? withFieldErrors(error, nullVariableErrors(executed)) : error;
  });
}

function withFieldErrors(
  error: FormattedFailure | undefined,
  fieldErrors: InvalidInputError['fieldErrors'],
): FormattedFailure {
  const { message, ...extensions } = fromInvalidInput(new InvalidInputError(fieldErrors));
  return { ...error, message, extensions: { ...extensions } };
}

/** A query writes nothing. A mutation field whose write is done has been applied, whatever failed after it. */
function complete(
  error: FormattedFailure,
  { requestId, appliedFields }: GatewayContext,
  executed: ExecutedRequest | undefined,
  isCut: boolean,
): CompleteError {
  const given = error.extensions;
  const isApplied = appliedFields.has(error.path?.[0]);
  const isMutation = executed?.operation.operation === 'mutation';
  const outcome = isApplied ? 'APPLIED' : isMutation ? given.outcome : 'NOT_APPLIED';
  const retryable = given.retryable && !isApplied;
  return { ...error, extensions: { ...given, outcome, retryable, requestId, ...(isCut && { truncated: true }) } };
}

/** Of an unexpected error the name is logged; its text and stack may quote what is secret. */
function logUnexpected(logger: Logger, { requestId, reason }: ErrorExtensions, raw: GraphQLError | undefined): void {
  if (reason === 'UNEXPECTED') logger.error({ requestId, err: raw?.originalError ?? raw }, 'unexpected error');
}
