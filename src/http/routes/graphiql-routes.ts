import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** What the page's tabs begin with. */
export interface GraphiqlInitialState {
  /** The header that a call needs: complete in the sandbox, otherwise with words in place of the secret; or none. */
  readonly headers: Readonly<Record<string, string>>;
  /** Stages that are there to try things on; none outside the sandbox. */
  readonly stagePks: readonly string[];
}

/** The same from src/ and from dist/. */
const built = fileURLToPath(new URL('../../../dist/graphiql/', import.meta.url));

const contentSecurityPolicy = [
  "default-src 'self'",
  // Monaco sets the place of every line in a style attribute of HTML text, and its colours in style elements. What
  // such a style could fetch is bounded by the other directives.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On the scripts too: a worker has the policy that it was served with. */
const protections = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * `GET /graphiql`, its assets below it, and `GET /`, which goes there. Nothing that the page needs is elsewhere. All
 * addresses are relative, so that a proxy may serve them under a path prefix.
 */
export async function addGraphiqlRoutes(app: FastifyInstance, start: GraphiqlInitialState): Promise<void> {
  const page = await readPage(start);
  if (page === undefined) return app.log.warn('GraphiQL is on but not built: npm run build');
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(protections));
    scope.get('/', (_request, reply) => reply.redirect('graphiql'));
    // At this address the page's relative addresses would lead elsewhere.
    scope.get('/graphiql/', (_request, reply) => reply.redirect('../graphiql'));
    scope.get('/graphiql', (_request, reply) => {
      reply.type('text/html; charset=utf-8').send(page);
    });
    await scope.register(fastifyStatic, {
      root: `${built}graphiql/assets`,
      prefix: '/graphiql/assets/',
      // A route for each file that is there: the rest is refused like any unknown path.
      wildcard: false,
      // Their names change with their content.
      maxAge: '1y',
      immutable: true,
    });
  });
}

async function readPage(start: GraphiqlInitialState): Promise<string | undefined> {
  const html = await readFile(`${built}index.html`, 'utf8').catch(() => undefined);
  const content = JSON.stringify(start).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return html?.replace('name="initial-state" content=""', () => `name="initial-state" content="${content}"`);
}
