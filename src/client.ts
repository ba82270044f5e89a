import type { ErrorExtensions, FieldError, Path } from './errors/contract/error-extensions.js';
import { isErrorExtensions } from './errors/contract/is-error-extensions.js';

// What client code imports, as `authentik-captcha-graphql-gateway/client`: it brings no other code along.
export type {
  ErrorExtensions,
  FieldError,
  FieldErrorCode,
  NonFieldError,
  Outcome,
  Path,
  UpstreamInfo,
} from './errors/contract/error-extensions.js';
export type { Warning } from './errors/contract/warning.js';

/** One error of a response of the gateway, as every GraphQL client hands it out. */
export interface GatewayError {
  /** One sentence, fit to be shown. */
  readonly message: string;
  readonly path?: Path;
  readonly extensions: ErrorExtensions;
}

/** Whether an error of a response comes from the gateway, in its one shape. Never throws. */
export function isGatewayError(error: unknown): error is GatewayError {
  const { message, extensions }: { message?: unknown; extensions?: unknown } = Object(error);
  return typeof message === 'string' && isErrorExtensions(extensions);
}

/**
 * The errors of the gateway in whatever a client throws or answers: Apollo Client's CombinedGraphQLErrors, urql's
 * CombinedError, graphql-request's ClientError, Relay's error of a request, a response, a list of errors, or one error.
 */
export function gatewayErrorsOf(thrown: unknown): GatewayError[] {
  return errorsIn(thrown).filter(isGatewayError);
}

/** The input fields that were refused, over all errors of whatever a client throws or answers; empty when there are none. */
export function fieldErrorsOf(thrown: unknown): FieldError[] {
  return gatewayErrorsOf(thrown).flatMap(({ extensions }) => extensions.fieldErrors ?? []);
}

interface Thrown {
  readonly errors?: unknown;
  readonly graphQLErrors?: unknown;
  readonly response?: Pick<Thrown, 'errors'>;
  readonly source?: Pick<Thrown, 'errors'>;
}

function errorsIn(thrown: unknown): readonly unknown[] {
  const { errors, graphQLErrors, response, source }: Thrown = Object(thrown);
  const lists = [thrown, errors, graphQLErrors, response?.errors, source?.errors];
  return lists.find((list) => Array.isArray(list)) ?? [thrown];
}
