import Negotiator from 'negotiator';

const responseJson = 'application/graphql-response+json';
/** Negotiator matches a parameter that is asked for only where the offer has it. */
const offered = `${responseJson}; charset=utf-8`;

/**
 * The HTTP status of a response whose errors kept everything from being executed. Once anything is executed it is 200:
 * another status would take the errors from clients that ask for application/json.
 * @param accept the request's Accept header.
 * @param isOperationKnown whether the document was valid, so that a variable did not fit. Apollo Gateway reads no errors
 * from a 400: only clients that name application/graphql-response+json get one for that.
 */
export function statusOfRejected(accept = '*/*', isOperationKnown: boolean): 200 | 400 {
  const takesResponseJson = new Negotiator({ headers: { accept } }).mediaType([offered]) !== undefined;
  if (!takesResponseJson) return 200;
  return !isOperationKnown || accept.toLowerCase().includes(responseJson) ? 400 : 200;
}
