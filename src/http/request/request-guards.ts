import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type HttpError, httpErrors } from '../errors/http-errors.js';

export interface GuardOptions {
  /**
   * Present where no caller needs a credential: which host names may be asked for. Another name, or another site's page,
   * may have been led here by DNS, to act with the gateway's own token.
   */
  readonly isAllowedHost?: ((hostname: string) => boolean) | undefined;
  readonly corsOrigins: readonly string[];
}

/** Of two, a proxy may have gone by the other one. */
const singleHeaders: ReadonlySet<string> = new Set([
  'host',
  'authorization',
  'x-api-key',
  'origin',
  'content-type',
  'content-encoding',
  'content-length',
  'transfer-encoding',
]);
/** RFC 9110's Host: a name or an address, and a port. */
const hostForm = /^(?<hostname>\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(?::\d{0,5})?$/i;

/** Rejects doubled headers, an invalid Host, an unknown path and a wrong method before the body is parsed. */
export function rejectBeforeParsing(app: FastifyInstance, options: GuardOptions): void {
  const methodsByUrl = new Map<string, string[]>();
  app.addHook('onRoute', ({ url, method }) => {
    methodsByUrl.set(url, [...(methodsByUrl.get(url) ?? []), method].flat());
  });
  app.addHook('onRequest', (request, reply, done) => {
    const problem = headerProblem(request, options);
    if (problem !== undefined) return done(problem);
    const path = request.url.split('?', 1)[0] ?? '';
    const isRoute = !request.is404 && (request.routeOptions.url === '*' || request.routeOptions.url === path);
    if (isRoute) return done();
    // The router decodes a path; here it is compared as it came, as a proxy before the gateway has seen it.
    const methods = request.is404 ? methodsByUrl.get(path) : undefined;
    if (methods === undefined) return done(httpErrors.path);
    reply.header('allow', methods.join(', '));
    return done(httpErrors.method);
  });
}

function headerProblem({ raw }: FastifyRequest, options: GuardOptions): HttpError | undefined {
  const { headers, rawHeaders, httpVersion } = raw;
  if (hasDoubledHeader(rawHeaders)) return httpErrors.malformed;
  if (headers.host === undefined && httpVersion === '1.1') return httpErrors.malformed;
  // A request may have none, or an empty one. Apollo Server's integration makes a URL with it all the same.
  if (headers.host === undefined || headers.host === '') headers.host = 'localhost';
  const { host, origin } = headers;
  const hostname = hostForm.exec(host)?.groups?.['hostname'];
  if (hostname === undefined || !URL.canParse(`http://${host}/`)) return httpErrors.malformed;
  if (options.isAllowedHost === undefined) return undefined;
  if (!options.isAllowedHost(hostname)) return httpErrors.host;
  const isSame = origin === undefined || origin === `http://${host}` || options.corsOrigins.includes(origin);
  return isSame ? undefined : httpErrors.origin;
}

/** Names and values take turns. */
function hasDoubledHeader(rawHeaders: readonly string[]): boolean {
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (!singleHeaders.has(name)) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}
