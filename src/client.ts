import type { ErrorExtensions, FieldError, Path } from './errors/contract/error-extensions.js';
import { isErrorExtensions } from './errors/contract/is-error-extensions.js';

// The package export `authentik-captcha-graphql-gateway/client` for client code; it imports no server code.
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

/** One error of a gateway response, as GraphQL clients return it. */
export interface GatewayError {
  /** One sentence that can be shown to users. */
  readonly message: string;
  readonly path?: Path;
  readonly extensions: ErrorExtensions;
}

/** Whether a response's error comes from the gateway and has its shape. Never throws. */
export function isGatewayError(error: unknown): error is GatewayError {
  const { message, extensions }: { message?: unknown; extensions?: unknown } = Object(error);
  return typeof message === 'string' && isErrorExtensions(extensions);
}

/**
 * The gateway's errors in anything that a client throws or returns: Apollo Client's CombinedGraphQLErrors, urql's
 * CombinedError, graphql-request's ClientError, Relay's request error, a response, a list of errors, or one error.
 */
export function gatewayErrorsOf(thrown: unknown): GatewayError[] {
  return errorsIn(thrown).filter(isGatewayError);
}

/** The rejected input fields of all gateway errors in anything that a client throws or returns. */
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
