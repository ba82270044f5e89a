import Negotiator from 'negotiator';

const responseJson = 'application/graphql-response+json';
/** With charset, because Negotiator matches a requested parameter only if the offer has it. */
const offered = `${responseJson}; charset=utf-8`;

/**
 * The HTTP status of a request that was rejected before execution. Clients that accept only application/json get 200,
 * because they may ignore the errors of any other status. An executed operation always has status 200.
 * @param accept the request's Accept header.
 * @param isOperationKnown whether the document was valid and only a variable was invalid. Apollo Gateway ignores errors
 * in a 400, so this case is a 400 only for clients that name application/graphql-response+json.
 */
export function statusOfRejected(accept = '*/*', isOperationKnown: boolean): 200 | 400 {
  const takesResponseJson = new Negotiator({ headers: { accept } }).mediaType([offered]) !== undefined;
  if (!takesResponseJson) return 200;
  return !isOperationKnown || accept.toLowerCase().includes(responseJson) ? 400 : 200;
}
