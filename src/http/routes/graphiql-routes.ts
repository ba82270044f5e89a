import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The initial content of the page's tabs. */
export interface GraphiqlInitialState {
  /** The credential header: valid in the sandbox, otherwise with a placeholder; empty if none is needed. */
  readonly headers: Readonly<Record<string, string>>;
  /** Existing sandbox stages to try operations on; empty outside the sandbox. */
  readonly stagePks: readonly string[];
}

export interface GraphiqlOptions {
  /** The directory of the built page. */
  readonly directory: string;
  readonly initialState: GraphiqlInitialState;
}

const contentSecurityPolicy = [
  "default-src 'self'",
  // Monaco positions lines by style attributes and adds style elements for colours. The other directives limit what
  // such a style could load.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Also sent with scripts: a worker has the policy of its own response. */
const protections = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * `GET /graphiql` with its assets, and `GET /`, which redirects to it. The page loads nothing from other hosts. All
 * URLs are relative, so that a proxy may serve them under a path prefix.
 */
export async function addGraphiqlRoutes(app: FastifyInstance, options: GraphiqlOptions): Promise<void> {
  const page = await readPage(options);
  if (page === undefined) return app.log.warn('GraphiQL is enabled but not built: run npm run build');
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(protections));
    scope.get('/', (_request, reply) => reply.redirect('graphiql'));
    // Under this URL, the page's relative URLs would resolve to wrong paths.
    scope.get('/graphiql/', (_request, reply) => reply.redirect('../graphiql'));
    scope.get('/graphiql', (_request, reply) => {
      reply.type('text/html; charset=utf-8').send(page);
    });
    for (const asset of await readAssets(options)) addAsset(scope, asset);
  });
}

interface Asset {
  readonly name: string;
  readonly content: Buffer;
}

const assetTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/**
 * In memory, where all responses share one buffer. A stream for each response would hold a part of the file, and a
 * descriptor, for each response that a client does not read.
 */
async function readAssets({ directory }: GraphiqlOptions): Promise<Asset[]> {
  const folder = `${directory}graphiql/assets/`;
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(folder + name) })));
}

/** One route for each file, so that other paths are rejected like any unknown path. */
function addAsset(scope: FastifyInstance, { name, content }: Asset): void {
  const type = assetTypes[extname(name)] ?? 'application/octet-stream';
  scope.get(`/graphiql/assets/${name}`, (_request, reply) => {
    // File names change with their content.
    reply.headers({ 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }).send(content);
  });
}

async function readPage({ directory, initialState }: GraphiqlOptions): Promise<string | undefined> {
  const html = await readFile(`${directory}index.html`, 'utf8').catch(() => undefined);
  const content = JSON.stringify(initialState)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return html?.replace('name="initial-state" content=""', () => `name="initial-state" content="${content}"`);
}
