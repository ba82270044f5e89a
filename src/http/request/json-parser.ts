import type { FastifyInstance } from 'fastify';
import { IncomingBodies } from '../connections/incoming-bodies.js';
import type { RejectOnSocket } from '../errors/client-error-handler.js';
import { httpErrors } from '../errors/http-errors.js';
import { readBody } from './read-body.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const otherCharset = /;\s*charset\s*=\s*(?!"?utf-?8"?\s*(?:;|$))/i;

/**
 * Accepts only application/json in UTF-8, and rejects `__proto__` keys. CSRF prevention depends on this (see
 * apollo-server.ts): a page of another origin cannot send such a body without a preflight.
 */
export function registerJsonParser(app: FastifyInstance, maxBodyBytes: number, reject: RejectOnSocket): void {
  const bodies = new IncomingBodies(reject);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', (request, _payload, done) => {
    const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
    if (otherCharset.test(type) || encoding.toLowerCase() !== 'identity') return done(httpErrors.mediaType);
    return readBody(request.raw, maxBodyBytes, bodies, (error, body) => {
      const text = body && decode(body);
      if (text === undefined) return done(error ?? httpErrors.body);
      return parseJson(request, text, done);
    });
  });
}

function decode(body: Buffer): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
}
