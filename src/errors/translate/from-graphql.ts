import { type ASTNode, GraphQLError, Kind } from 'graphql';
import { isRecord } from '../../authentik/unknown-value.js';
import type { GatewayReasonName } from '../contract/error-code.js';
import type { Failure } from '../contract/failure.js';
import { toMessage } from './format-message.js';
import { invalidLiteralMessage } from './invalid-literal.js';

const limitReason = 'LIMIT_EXCEEDED';

/** The error of a validation rule for a document that exceeds a limit. */
export function limitExceeded(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { reason: limitReason } });
}

/** The error of any other validation rule of the gateway. The message quotes only names. */
export function invalidDocument(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node });
}

/** graphql-js's message when a document exceeds its own limit of validation work. */
const abortedValidation = 'Validation aborted.';
const tooManyComparisons = 'The document is too expensive to validate: it repeats fields or fragments too often.';

/** Apollo Server's message is about request forgery, even for a person who opens the URL in a browser. */
const isUnpreflighted = ({ message }: GraphQLError): boolean => message.startsWith('This operation has been blocked');
const howToAsk =
  'This is a GraphQL endpoint: POST a JSON body with a "query", or GET with the header "apollo-require-preflight: 1".';

const introspectionIsOff =
  'Introspection is off (INTROSPECTION). The schema is in schema.graphql; the field _service { sdl } returns it too.';

const notApplied = { outcome: 'NOT_APPLIED', retryable: false } as const;

/**
 * Translates errors that Apollo Server and graphql-js raise before execution.
 * @param code Apollo Server's error code.
 * @returns undefined for an error of another kind.
 */
export function fromGraphQL(error: GraphQLError, code: unknown): Failure | undefined {
  switch (code) {
    case 'GRAPHQL_PARSE_FAILED':
      return parseFailure(error);
    case 'GRAPHQL_VALIDATION_FAILED': {
      if (error.message === abortedValidation)
        return { message: tooManyComparisons, code, reason: limitReason, ...notApplied };
      const reason = error.extensions['reason'] === limitReason ? limitReason : 'INVALID_DOCUMENT';
      return { message: toMessage(validationMessage(error)), code, reason, ...notApplied };
    }
    case 'OPERATION_RESOLUTION_FAILURE':
      return { message: operationMessage(error), code, reason: 'UNKNOWN_OPERATION', ...notApplied };
    case 'BAD_REQUEST':
      // Apollo's own messages; none quotes the request.
      return {
        message: isUnpreflighted(error) ? howToAsk : toMessage(error.message),
        code,
        reason: requestReason(error),
        ...notApplied,
      };
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      // Clients that try persisted queries depend on this code.
      return { message: error.message, code, reason: 'MALFORMED_REQUEST', ...notApplied };
    default:
      return error.nodes?.[0]?.kind === Kind.OPERATION_DEFINITION ? noSuchRoot : undefined;
  }
}

const noSuchRoot: Failure = {
  message: 'The schema has no root type for this kind of operation.',
  code: 'GRAPHQL_VALIDATION_FAILED',
  reason: 'INVALID_DOCUMENT',
  ...notApplied,
};

const unexpectedToken =
  /^Syntax Error: (?:(Expected .{1,80}?), found|Unexpected) (Name|Int|Float|String|BlockString|Comment|<EOF>|"[^"]{1,3}")/;
const tooManyTokens = /^Syntax Error: Document contains more that? (\d+) tokens/;

/** graphql-js quotes the unexpected token, which may be a secret. This reports only its kind and position. */
function parseFailure(error: GraphQLError): Failure {
  const code = 'GRAPHQL_PARSE_FAILED';
  const limit = tooManyTokens.exec(error.message)?.[1];
  if (limit !== undefined) {
    return { message: `The document has more than ${limit} tokens.`, code, reason: limitReason, ...notApplied };
  }
  const [, expected, found] = unexpectedToken.exec(error.message) ?? [];
  const detail =
    found === undefined ? '' : `: ${expected === undefined ? 'unexpected' : `${expected}, found`} ${found}`;
  return { message: toMessage(`Syntax error${locate(error)}${detail}.`), code, reason: 'SYNTAX_ERROR', ...notApplied };
}

/** graphql-js's and Apollo Server's messages about a document quote only names, except for literals. */
function validationMessage(error: GraphQLError): string {
  // Apollo Server's advice is for those who write a server.
  if (error.message.startsWith('GraphQL introspection is not allowed')) return introspectionIsOff;
  return invalidLiteralMessage(error) ?? error.message;
}

function operationMessage(error: GraphQLError): string {
  return error.message.startsWith('Must provide operation name')
    ? 'The document has several operations: select one with operationName.'
    : 'The document has no operation, or none with the given operationName.';
}

function requestReason({ extensions }: GraphQLError): GatewayReasonName {
  const { http } = extensions;
  const status = isRecord(http) ? http['status'] : undefined;
  if (status === 405) return 'METHOD_NOT_ALLOWED';
  return status === 406 || status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'MALFORMED_REQUEST';
}

function locate({ locations }: GraphQLError): string {
  const [location] = locations ?? [];
  return location === undefined ? '' : ` at line ${location.line}, column ${location.column}`;
}
