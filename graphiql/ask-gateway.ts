import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];

const away =
  'The gateway does not answer. Is it still running? If this was a mutation, it may have been carried out: look before you run it again.';
const unsendable =
  'Not sent: a header has a name or a value that HTTP cannot carry. Look for characters that are not Latin, or a line break.';

/** Sends an operation to the gateway that served the page. What keeps it from an answer is told in the same shape, in words. */
export const askGateway: Fetcher = async ({ query, variables, operationName }, { headers = {} } = {}) => {
  // For a moment after a change of tabs GraphiQL still has the name of the other tab's operation.
  const isThere = new RegExp(`\\b(query|mutation)\\s+${operationName}\\b`).test(query);
  const body = JSON.stringify({ query, variables, operationName: isThere ? operationName : undefined });
  const request = requestFor(body, headers);
  if (request === undefined) return failure(unsendable);
  const response = await fetch(request).catch(() => undefined);
  if (response === undefined) return failure(away);
  return response.json().catch(() => failure(notJson(response.status)));
};

function requestFor(body: string, given: Record<string, string>): Request | undefined {
  try {
    const headers = new Headers(given);
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/graphql-response+json, application/json');
    return new Request('/graphql', { method: 'POST', body, headers, credentials: 'omit', redirect: 'error' });
  } catch {
    return undefined;
  }
}

const failure = (message: string) => ({ errors: [{ message }] });

const notJson = (status: number) =>
  `The answer has status ${status} and is not JSON: something in front of the gateway, such as a proxy, may have given it.`;
