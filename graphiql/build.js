import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Builds the page into dist/graphiql, unless it is already built from the same sources and packages. */
const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const stamp = pathOf('../dist/graphiql/.built-from');

const hash = createHash('sha256');
const files = readdirSync(pathOf('.'), { recursive: true }).filter((file) => statSync(pathOf(file)).isFile());
for (const file of [...files.sort(), '../package-lock.json']) {
  hash.update(`${file}\0`).update(readFileSync(pathOf(file)));
}
const sources = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
  // Not before it is needed: Vite alone takes longer to load than the check.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: pathOf('.'),
    // Relative, and laid out as the gateway serves it: a proxy may serve the page under a path prefix.
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    // Monaco's chunks exceed Vite's default warning size.
    build: {
      outDir: pathOf('../dist/graphiql'),
      assetsDir: 'graphiql/assets',
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
      license: { fileName: 'licenses.md' },
    },
  });
  writeFileSync(stamp, sources);
}
