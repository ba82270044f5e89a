import type { FastifyInstance, FastifyRequest } from 'fastify';
import { edgeErrors } from './edge-failure.js';

/** Refuses a Host that is none, an unknown path and a method that a path has not: before the body is read, which does not matter here. */
export function refuseEarly(app: FastifyInstance): void {
  const methodsByUrl = new Map<string, string[]>();
  app.addHook('onRoute', ({ url, method }) => {
    methodsByUrl.set(url, [...(methodsByUrl.get(url) ?? []), method].flat());
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (!hasGoodHost(request)) return done(edgeErrors.malformed);
    if (!request.is404) return done();
    const methods = methodsByUrl.get(request.url.split('?', 1)[0] ?? '');
    if (methods === undefined) return done(edgeErrors.path);
    reply.header('allow', methods.join(', '));
    return done(edgeErrors.method);
  });
}

/** A Host that is one, or none where HTTP wants none. Of two, a proxy may have gone by the other one. */
function hasGoodHost({ raw: { headers, rawHeaders, httpVersion }, hostname }: FastifyRequest): boolean {
  if (rawHeaders.filter(isHostName).length > 1) return false;
  if (headers.host === undefined && httpVersion === '1.1') return false;
  if (headers.host !== undefined && headers.host !== '') return URL.canParse(`http://${hostname}/`);
  // A request may say none, or an empty one; Apollo Server's integration makes a URL with it all the same.
  headers.host = 'localhost';
  return true;
}

/** Names and values take turns. */
function isHostName(text: string, index: number): boolean {
  return index % 2 === 0 && text.length === 4 && text.toLowerCase() === 'host';
}
