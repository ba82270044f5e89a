import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { licensesOf } from './licenses.js';

/** Bundles what tsc compiled, with all packages, into dist/, unless it is already bundled from the same files. */
const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = `${root}compiled/`;
const dist = `${root}dist/`;
const stamp = `${dist}.built-from`;

const hash = createHash('sha256');
const scripts = readdirSync(`${root}bundle`).sort();
// The first holds the hash of each source.
for (const file of ['compiled/.tsbuildinfo', ...scripts.map((name) => `bundle/${name}`), 'package-lock.json'])
  hash.update(`${file}\0`).update(readFileSync(`${root}${file}`));
const sources = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
  removeOld();
  const { modules } = await bundle('main');
  await bundle('client');
  writeFileSync(`${dist}licenses.md`, licensesOf(modules));
  // No package.json above says it where dist/ stands alone.
  writeFileSync(`${dist}package.json`, '{ "type": "module" }\n');
  execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}bundle/client-types.json`]);
  writeFileSync(stamp, sources);
}

/** @returns the files that are in it. */
async function bundle(name) {
  // Not before it is needed: it takes longer to load than the check.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: { [name]: `${compiled}src/${name}.js` },
    platform: 'node',
    // ES modules first, which lose their unused parts. A file of either kind in place of the other would exist twice.
    resolve: { mainFields: ['module', 'main'], extensions: ['.mjs', '.js', '.json'] },
    plugins: [{ name: 'source-maps-of-tsc', load: loadWithMap }],
    // A package that is not found, for example.
    onLog: (_level, { message }) => {
      throw new Error(message);
    },
  });
  const { output } = await build.write({
    dir: dist,
    chunkFileNames: 'chunks/[name].js',
    sourcemap: true,
    comments: false,
    // V8 takes twice the memory for a source with any other character.
    charset: 'ascii',
  });
  await build.close();
  return { modules: output.flatMap(({ moduleIds = [] }) => moduleIds) };
}

function loadWithMap(id) {
  if (!id.startsWith(compiled) || !id.endsWith('.js')) return undefined;
  return { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') };
}

/** All but GraphiQL, which has its own build: a chunk of an earlier bundle may have another name. */
function removeOld() {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist).filter((each) => each !== 'graphiql'))
    rmSync(`${dist}${name}`, { recursive: true });
}
