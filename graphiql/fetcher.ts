import type { GraphiQLProps } from 'graphiql';

type Fetcher = GraphiQLProps['fetcher'];

const unreachableMessage =
  'The gateway does not answer. Is it still running? If this was a mutation, it may have been carried out: look before you run it again.';
const signIn = 'reload the page and sign in. If this was a mutation, look before you run it again.';
const redirected = `The request was redirected, as a sign-on in front of the gateway does: ${signIn}`;
const unsendable =
  'Not sent: a header has a name or a value that HTTP cannot carry. Look for characters that are not Latin, or a line break.';

/** Sends an operation to the gateway that served the page. What keeps it from an answer is told in the same shape, in words. */
export const createFetcher: Fetcher = async ({ query, variables, operationName }, { headers = {} } = {}) => {
  // For a moment after a change of tabs GraphiQL still has the name of the other tab's operation.
  const isThere = new RegExp(`\\b(query|mutation)\\s+${operationName}\\b`).test(query);
  const body = JSON.stringify({ query, variables, operationName: isThere ? operationName : undefined });
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
    // Relative to the page, which a proxy may serve under a path prefix. A sign-on in front of the gateway needs its cookie.
    return new Request('graphql', { method: 'POST', body, headers, credentials: 'same-origin', redirect: 'manual' });
  } catch {
    return undefined;
  }
}

const failure = (message: string) => ({ errors: [{ message }] });

function notJson({ status, headers }: Response): string {
  return headers.get('content-type')?.startsWith('text/html')
    ? `The response (status ${status}) is an HTML page of something in front of the gateway. If it is a sign-on: ${signIn}`
    : `The response has status ${status} and is not JSON: something in front of the gateway, such as a proxy, may have sent it.`;
}
