import type { Exchange } from './exchange-proxy.js';

/** The result of one `ensure` mutation, as its client gets it. */
interface ReportedOutcome {
  readonly change?: string;
  readonly outcome?: string;
}

/** The methods of the writes to one resource that succeeded in authentik for a request of a client. */
function successfulWrites(requestId: string, path: string, calls: readonly Exchange[]): string[] {
  return calls.flatMap(({ request, response = '' }) => {
    const [method = '', url = ''] = request.split(' ');
    const isOurs = request.includes(`x-request-id: ${requestId}\r\n`) && url.startsWith(`/api/v3${path}`);
    return isOurs && method !== 'GET' && /^HTTP\/1.1 2/.test(response) ? [method] : [];
  });
}

/** Whether the reported outcome matches the writes. @param path of the resource below `/api/v3`. */
export function matchesWrites(
  { change, outcome }: ReportedOutcome,
  requestId: string,
  path: string,
  calls: readonly Exchange[],
): boolean {
  const done = successfulWrites(requestId, path, calls).join();
  if (change !== undefined) return done === { CREATED: 'POST', UPDATED: 'PATCH', UNCHANGED: '' }[change];
  if (outcome === 'UNKNOWN') return true;
  return outcome === (done === '' ? 'NOT_APPLIED' : 'APPLIED');
}
