import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { isAuthentikError } from '../../authentik/errors.js';
import type { Failure } from '../contract/failure.js';
import {
  InvalidInputError,
  NotFoundError,
  TooManyCallsError,
  UnauthenticatedError,
} from '../contract/gateway-errors.js';
import { fromAuthentik } from './from-authentik.js';
import { fromInvalidInput, fromNotFound, fromTooManyCalls, fromUnauthenticated } from './from-gateway.js';
import { fromGraphQL, valueKinds } from './from-graphql.js';
import type { RestResource } from './rest-resource.js';

/** An error in the one shape, but for what only its request knows: `requestId`, whether it is a read (see addRequestExtensions). */
export type FormattedFailure = GraphQLFormattedError & { readonly extensions: Omit<Failure, 'message'> };

/** The one seam that every error of a GraphQL response goes through. Never throws. */
export type FormatError = (error: unknown) => FormattedFailure;

/** @param resources what is known of the REST resources that errors may speak of. */
export function createFormatError(resources: readonly RestResource[]): FormatError {
  return (error) => {
    const { message, ...extensions } = describe(error, resources);
    const { path, locations } = error instanceof GraphQLError ? error : {};
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: { ...extensions } };
  };
}

/** For everything that nothing else here knows. What was thrown may quote anything, so none of it is passed on. */
export const unexpectedFailure: Failure = {
  message: 'The gateway failed unexpectedly.',
  code: 'INTERNAL_SERVER_ERROR',
  reason: 'UNEXPECTED',
  outcome: 'UNKNOWN',
  retryable: false,
};

function describe(error: unknown, resources: readonly RestResource[]): Failure {
  const thrown = unwrapResolverError(error);
  if (isAuthentikError(thrown)) return fromAuthentik(thrown, resources);
  if (thrown instanceof InvalidInputError) return fromInvalidInput(thrown);
  if (thrown instanceof UnauthenticatedError) return fromUnauthenticated(thrown);
  if (thrown instanceof NotFoundError) return fromNotFound(thrown);
  if (thrown instanceof TooManyCallsError) return fromTooManyCalls(thrown);
  if (isCoercionError(error) || isArgumentError(thrown)) return fromInvalidInput(new InvalidInputError([]));
  return (thrown instanceof GraphQLError ? fromGraphQL(thrown, codeOf(thrown)) : undefined) ?? unexpectedFailure;
}

/** Whether graphql-js finds, only while it executes, that an argument does not fit: a variable with a default was null. */
function isArgumentError(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return false;
  const kind = error.nodes?.[0]?.kind;
  return kind !== undefined && codeOf(error) === undefined && valueKinds.has(kind);
}

/** Whether graphql-js says that a variable does not fit. Its text quotes the value; coercionErrors says it without. */
export function isCoercionError(error: unknown): boolean {
  // Some validation rules point at a variable's definition too.
  if (!(error instanceof GraphQLError) || codeOf(error) === 'GRAPHQL_VALIDATION_FAILED') return false;
  return error.path === undefined && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
}

const codeOf = ({ extensions }: GraphQLError): unknown => extensions['code'];
