import { type ASTNode, GraphQLError, Kind } from 'graphql';
import { isRecord } from '../../authentik/unknown-value.js';
import type { GatewayReasonName } from '../contract/error-code.js';
import type { Failure } from '../contract/failure.js';
import { toMessage } from './message.js';

const limitReason = 'LIMIT_EXCEEDED';

/** What a validation rule reports of an operation that asks for too much. */
export function limitExceeded(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { reason: limitReason } });
}

/** What any other validation rule of the gateway reports. The message quotes names alone. */
export function invalidDocument(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node });
}

/** graphql-js's own limit of what a document may cost to validate. */
const abortedValidation = 'Validation aborted.';
const tooManyComparisons = 'The document takes too long to validate: it repeats fields or fragments too often.';

/** Apollo Server speaks of request forgery, also to a person who opens the address in a browser. */
const isUnpreflighted = ({ message }: GraphQLError): boolean => message.startsWith('This operation has been blocked');
const howToAsk =
  'GraphQL is served here: POST a JSON body with a "query", or GET one with a header such as "apollo-require-preflight: 1".';

const notApplied = { outcome: 'NOT_APPLIED', retryable: false } as const;

/**
 * Translates what Apollo Server and graphql-js refuse before anything is executed.
 * @param code the code that Apollo Server gives to the error.
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
      // Apollo's own sentences, none of which quotes the request.
      return {
        message: isUnpreflighted(error) ? howToAsk : toMessage(error.message),
        code,
        reason: requestReason(error),
        ...notApplied,
      };
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      // Clients that try persisted queries go by this code.
      return { message: error.message, code, reason: 'MALFORMED_REQUEST', ...notApplied };
    default:
      return error.nodes?.[0]?.kind === Kind.OPERATION_DEFINITION ? noSuchRoot : undefined;
  }
}

const noSuchRoot: Failure = {
  message: 'The schema has no operations of this kind.',
  code: 'GRAPHQL_VALIDATION_FAILED',
  reason: 'INVALID_DOCUMENT',
  ...notApplied,
};

const unexpectedToken =
  /^Syntax Error: (?:(Expected .{1,80}?), found|Unexpected) (Name|Int|Float|String|BlockString|Comment|<EOF>|"[^"]{1,3}")/;
const tooManyTokens = /^Syntax Error: Document contains more that? (\d+) tokens/;

/** graphql-js quotes the token it stumbles over, which may be a secret; only its kind and the place are said. */
function parseFailure(error: GraphQLError): Failure {
  const code = 'GRAPHQL_PARSE_FAILED';
  const limit = tooManyTokens.exec(error.message)?.[1];
  if (limit !== undefined) {
    return { message: `The document has more than ${limit} tokens.`, code, reason: limitReason, ...notApplied };
  }
  const [, expected, found] = unexpectedToken.exec(error.message) ?? [];
  const detail =
    found === undefined ? '' : `: ${expected === undefined ? 'unexpected' : `${expected}, found`} ${found}`;
  return { message: toMessage(`Syntax error${placeOf(error)}${detail}.`), code, reason: 'SYNTAX_ERROR', ...notApplied };
}

/** The kinds of node that stand for a value in a document. */
export const valueKinds: ReadonlySet<string> = new Set([
  Kind.VARIABLE,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);
const namesOnly =
  /^Field "\w+(?:\.\w+)?" (?:of required type "[\w![\]]+" was not provided|is not defined by type "\w+")/;
const typeName =
  /^(?:Expected value of type "([\w![\]]+)"|(\w+) cannot represent|Enum "(\w+)"|Value "\w*" does not exist in "(\w+)")/;

/** The rules quote names only, but for literals that do not fit, which graphql-js prints as a whole. */
function validationMessage(error: GraphQLError): string {
  const [node] = error.nodes ?? [];
  if (node === undefined || !valueKinds.has(node.kind)) return error.message;
  if (namesOnly.test(error.message)) return `${error.message.replace(/ Did you mean .*$/s, '')}`;
  const [, ...names] = typeName.exec(error.message) ?? [];
  const type = names.find((name) => name !== undefined);
  return `The literal${placeOf(error)} does not fit${type === undefined ? '' : ` the type ${type}`}.`;
}

function operationMessage(error: GraphQLError): string {
  return error.message.startsWith('Must provide operation name')
    ? 'The document has several operations: name one in operationName.'
    : 'The document has no operation, or none of the name in operationName.';
}

function requestReason({ extensions }: GraphQLError): GatewayReasonName {
  const { http } = extensions;
  const status = isRecord(http) ? http['status'] : undefined;
  if (status === 405) return 'METHOD_NOT_ALLOWED';
  return status === 406 || status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'MALFORMED_REQUEST';
}

function placeOf({ locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return place === undefined ? '' : ` at line ${place.line}, column ${place.column}`;
}
