import { readFileSync, writeFileSync } from 'node:fs';
import { slower } from './gate.mjs';
import { installPeers } from './install.mjs';
import { readOptions, usage } from './options.mjs';

const docs = (name) => new URL(`../docs/${name}`, import.meta.url);
const committed = docs('performance.json');
const latest = new URL('latest.json', import.meta.url);

const tell = (line) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);

/** A whole run renews docs/performance.json and its plot; any other one is kept in bench/latest.json. */
async function main(options) {
  installPeers();
  // Only now are the peers there to be imported.
  const [{ run }, { table }, { plot }, { machine }] = await Promise.all(
    ['run', 'table', 'plot', 'machine'].map((name) => import(`./${name}.mjs`)),
  );
  const began = performance.now();
  const result = { at: new Date().toISOString(), machine: machine(), ...(await run(options, tell)) };
  tell(`done in ${Math.round((performance.now() - began) / 1000)} s\n`);
  process.stdout.write(`\n${JSON.stringify(result.machine)}\n\n${table(result)}`);
  writeFileSync(options.whole ? committed : latest, `${JSON.stringify(result, null, 2)}\n`);
  if (options.whole) writeFileSync(docs('performance.svg'), plot(result));
  return options.gate ? slower(result, JSON.parse(readFileSync(committed, 'utf8'))) : [];
}

function optionsOrUsage() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

const regressions = await main(optionsOrUsage());
for (const line of regressions) process.stderr.write(`slower than committed: ${line}\n`);
process.exit(regressions.length > 0 ? 1 : 0);
