import type { FastifyInstance } from 'fastify';
import { httpErrors } from '../errors/http-errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const otherCharset = /;\s*charset\s*=\s*(?!"?utf-?8"?\s*(?:;|$))/i;

/**
 * Accepts only application/json in UTF-8, and rejects `__proto__` keys. CSRF prevention depends on this (see
 * apollo-server.ts): a page of another origin cannot send such a body without a preflight.
 */
export function registerJsonParser(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
    if (otherCharset.test(type) || encoding.toLowerCase() !== 'identity') return done(httpErrors.mediaType);
    const text = decode(body as Buffer);
    return text === undefined ? done(httpErrors.body) : parseJson(request, text, done);
  });
}

function decode(body: Buffer): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
}
