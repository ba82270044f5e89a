import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type HttpError, httpErrors } from '../errors/http-errors.js';

export interface GuardOptions {
  /**
   * The allowed host names; present when callers need no credential. Against DNS rebinding: without this check, a page
   * of another site could act with the gateway's own token.
   */
  readonly isAllowedHost?: ((hostname: string) => boolean) | undefined;
  readonly corsOrigins: readonly string[];
}

/** Headers that must not repeat: a proxy may have evaluated the other value (request smuggling). */
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
/** The Host header of RFC 9110: a name or an address, and an optional port. */
const hostPattern = /^(?<hostname>\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(?::\d{0,5})?$/i;

/** Rejects repeated headers, invalid Host headers, unknown paths and wrong methods before the body is parsed. */
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
    // Compares the raw path, as a proxy in front of the gateway sees it. The router would decode it first.
    const methods = request.is404 ? methodsByUrl.get(path) : undefined;
    if (methods === undefined) return done(httpErrors.path);
    reply.header('allow', methods.join(', '));
    return done(httpErrors.method);
  });
}

function headerProblem({ raw }: FastifyRequest, options: GuardOptions): HttpError | undefined {
  const { headers, rawHeaders, httpVersion } = raw;
  if (hasRepeatedHeader(rawHeaders)) return httpErrors.malformed;
  if (headers.host === undefined && httpVersion === '1.1') return httpErrors.malformed;
  // Host may be missing (HTTP/1.0) or empty. Apollo Server's integration builds a URL with it all the same.
  if (headers.host === undefined || headers.host === '') headers.host = 'localhost';
  const { host, origin } = headers;
  const hostname = hostPattern.exec(host)?.groups?.['hostname'];
  if (hostname === undefined || !URL.canParse(`http://${host}/`)) return httpErrors.malformed;
  if (options.isAllowedHost === undefined) return undefined;
  if (!options.isAllowedHost(hostname)) return httpErrors.host;
  const isAllowedOrigin = origin === undefined || origin === `http://${host}` || options.corsOrigins.includes(origin);
  return isAllowedOrigin ? undefined : httpErrors.origin;
}

/** @param rawHeaders names and values in turn. */
function hasRepeatedHeader(rawHeaders: readonly string[]): boolean {
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (!singleHeaders.has(name)) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}
