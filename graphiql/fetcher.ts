import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];

const unreachableMessage =
  'The gateway does not respond. Is it still running? If this was a mutation, it may have been applied: check before you run it again.';
const signIn = 'reload the page and sign in. If this was a mutation, check before you run it again.';
const redirected = `The request was redirected, probably by a sign-on proxy in front of the gateway: ${signIn}`;
const unsendable = 'Not sent: a header has an invalid name or value. Look for line breaks and non-Latin characters.';

/** Sends an operation to the gateway that served the page. A failed request is reported as a GraphQL error. */
export const gatewayFetcher: Fetcher = async ({ query, variables, operationName }, { headers = {} } = {}) => {
  // Just after a tab change, GraphiQL still has the operation name of the other tab.
  const hasOperation = new RegExp(`\\b(query|mutation)\\s+${operationName}\\b`).test(query);
  const body = JSON.stringify({ query, variables, operationName: hasOperation ? operationName : undefined });
  const request = requestFor(body, headers);
  if (request === undefined) return failure(unsendable);
  const response = await fetch(request).catch(() => undefined);
  if (response === undefined) return failure(unreachableMessage);
  if (response.type === 'opaqueredirect') return failure(redirected);
  return response.json().catch(() => failure(notJson(response)));
};

function requestFor(body: string, given: Record<string, string>): Request | undefined {
  try {
    const headers = new Headers(given);
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/graphql-response+json, application/json');
    // Relative, because a proxy may serve the page under a path prefix. Sends the cookie of a sign-on proxy.
    return new Request('graphql', { method: 'POST', body, headers, credentials: 'same-origin', redirect: 'manual' });
  } catch {
    return undefined;
  }
}

const failure = (message: string) => ({ errors: [{ message }] });

function notJson({ status, headers }: Response): string {
  return headers.get('content-type')?.startsWith('text/html')
    ? `The response (status ${status}) is an HTML page from a proxy in front of the gateway. If it is a sign-on page: ${signIn}`
    : `The response has status ${status} and is not JSON: a proxy in front of the gateway may have sent it.`;
}
