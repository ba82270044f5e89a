import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { isAuthentikError } from '../../authentik/errors.js';
import type { Failure } from '../contract/failure.js';
import {
  InvalidInputError,
  NotFoundError,
  TooManyCallsError,
  UnauthenticatedError,
  WriteStepError,
} from '../contract/gateway-errors.js';
import { fromAuthentik } from './from-authentik.js';
import { fromInvalidInput, fromNotFound, fromTooManyCalls, fromUnauthenticated } from './from-gateway.js';
import { fromGraphQL } from './from-graphql.js';
import { isLiteral } from './invalid-literal.js';
import type { RestResource } from './rest-resource.js';

/** An error in the public shape, still without what depends on its request (see addRequestExtensions). */
export type FormattedFailure = GraphQLFormattedError & { readonly extensions: Omit<Failure, 'message'> };

/** Formats every error of a GraphQL response. Never throws. */
export type FormatError = (error: unknown) => FormattedFailure;

/** @param resources the REST resources that errors may concern. */
export function createFormatError(resources: readonly RestResource[]): FormatError {
  return (error) => {
    const { message, ...extensions } = describe(error, resources);
    const { path, locations } = error instanceof GraphQLError ? error : {};
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: { ...extensions } };
  };
}

/** For any other error. Its text may quote anything, so it is not passed on. */
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
  if (thrown instanceof WriteStepError) return fromAuthentik(thrown.step, resources, thrown.facts);
  if (thrown instanceof InvalidInputError) return fromInvalidInput(thrown);
  if (thrown instanceof UnauthenticatedError) return fromUnauthenticated(thrown);
  if (thrown instanceof NotFoundError) return fromNotFound(thrown);
  if (thrown instanceof TooManyCallsError) return fromTooManyCalls(thrown);
  if (isCoercionError(error) || isArgumentError(thrown)) return fromInvalidInput(new InvalidInputError([]));
  return (thrown instanceof GraphQLError ? fromGraphQL(thrown, codeOf(thrown)) : undefined) ?? unexpectedFailure;
}

/** Whether graphql-js rejected an argument during execution: a variable with a default was null. */
function isArgumentError(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return false;
  const [node] = error.nodes ?? [];
  return node !== undefined && codeOf(error) === undefined && (node.kind === Kind.VARIABLE || isLiteral(node));
}

/** Whether graphql-js rejected a variable. Its message quotes the value; coercionErrors describes it without. */
export function isCoercionError(error: unknown): boolean {
  // Some validation rules also point at a variable's definition.
  if (!(error instanceof GraphQLError) || codeOf(error) === 'GRAPHQL_VALIDATION_FAILED') return false;
  return error.path === undefined && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
}

const codeOf = ({ extensions }: GraphQLError): unknown => extensions['code'];
