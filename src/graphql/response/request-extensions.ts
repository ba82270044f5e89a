import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { ErrorExtensions } from '../../errors/contract/error-extensions.js';
import { InvalidInputError } from '../../errors/contract/gateway-errors.js';
import { type FormatError, type FormattedFailure, isCoercionError } from '../../errors/translate/format-error.js';
import { coercionErrors, nullVariableErrors } from '../../errors/translate/from-coercion.js';
import { fromInvalidInput } from '../../errors/translate/from-gateway.js';
import type { Logger } from '../../telemetry/logger.js';

interface ExecutedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The errors of a response, and their request. */
export interface RequestErrors {
  readonly context: GatewayContext;
  readonly raw: readonly GraphQLError[];
  /** Absent when the document or operation was rejected before execution. */
  readonly executed?: ExecutedRequest;
}

export type CompleteError = FormattedFailure & { readonly extensions: ErrorExtensions };

const maxErrors = 100;

/**
 * Adds the request's id, outcome and field errors to the errors of a response, and records their codes.
 * Drops errors beyond the maximum.
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

/** Replaces graphql-js's errors for variables, which quote values, by one error with all invalid fields. */
function mergeInputErrors(
  raw: readonly GraphQLError[],
  errors: readonly FormattedFailure[],
  executed: ExecutedRequest | undefined,
): readonly FormattedFailure[] {
  if (executed === undefined) return errors;
  if (isCoercionError(raw[0])) return [fromInvalidVariables(executed)];
  return errors.map((error) => {
    const { reason, fieldErrors } = error.extensions;
    const isEmpty = reason === 'INPUT_VALIDATION' && fieldErrors?.length === 0;
    return isEmpty ? withFieldErrors(error, nullVariableErrors(executed)) : error;
  });
}

function fromInvalidVariables(executed: ExecutedRequest): FormattedFailure {
  const { fieldErrors, definitions } = coercionErrors(executed);
  const { locations } = new GraphQLError('', { nodes: definitions });
  return withFieldErrors({ ...(locations && { locations }) }, fieldErrors);
}

function withFieldErrors(
  error: Partial<FormattedFailure>,
  fieldErrors: InvalidInputError['fieldErrors'],
): FormattedFailure {
  const { message, ...extensions } = fromInvalidInput(new InvalidInputError(fieldErrors));
  return { ...error, message, extensions: { ...extensions } };
}

/** A query is NOT_APPLIED. A mutation field whose write succeeded is APPLIED, even if something failed afterwards. */
function complete(
  error: FormattedFailure,
  { requestId, appliedFields, retryableFields }: GatewayContext,
  executed: ExecutedRequest | undefined,
  isCut: boolean,
): CompleteError {
  const given = error.extensions;
  const isApplied = appliedFields.has(error.path?.[0]);
  const isMutation = executed?.operation.operation === 'mutation';
  const outcome = isApplied ? 'APPLIED' : isMutation ? given.outcome : 'NOT_APPLIED';
  const retryable = given.retryable && (!isApplied || retryableFields.has(error.path?.[0]));
  return { ...error, extensions: { ...given, outcome, retryable, requestId, ...(isCut && { truncated: true }) } };
}

/** The logger writes only an error's name, because its message and stack may quote secrets. */
function logUnexpected(logger: Logger, { requestId, reason }: ErrorExtensions, raw: GraphQLError | undefined): void {
  if (reason === 'UNEXPECTED') logger.error({ requestId, err: raw?.originalError ?? raw }, 'unexpected error');
}
