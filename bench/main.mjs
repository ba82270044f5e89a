import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findRegressions, lineOf } from './gate.mjs';
import { installPackages } from './install.mjs';
import { readOptions, usage } from './options.mjs';

const docs = (name) => new URL(`../docs/${name}`, import.meta.url);
const committed = docs('performance.json');
const latest = new URL('latest.json', import.meta.url);

const report = (line) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);

/** Writes saved results to docs/, merged with the scenarios that were measured before; any other result to bench/latest.json. */
async function main(options) {
  installPackages(fileURLToPath(new URL('.', import.meta.url)));
  // The peers can be imported only after the installation.
  const [{ run }, { table }, { machine }] = await Promise.all(
    ['run', 'table', 'machine'].map((name) => import(`./${name}.mjs`)),
  );
  const began = performance.now();
  const result = { at: new Date().toISOString(), machine: machine(options.line), ...(await run(options, report)) };
  report(`done in ${Math.round((performance.now() - began) / 1000)} s\n`);
  process.stdout.write(`\n${JSON.stringify(result.machine)}\n\n${table(result)}`);
  const before = existsSync(committed) ? JSON.parse(readFileSync(committed, 'utf8')) : { scenarios: [] };
  if (options.save) await save(merged(before, result));
  else writeFileSync(latest, asText(result));
  return options.gate ? findRegressions(result, before) : [];
}

const asText = (result) => `${JSON.stringify(result, null, 2)}\n`;

async function save(result) {
  const [{ plot }, { growthPlot }, { withFigures }] = await Promise.all(
    ['plot', 'growth', 'report'].map((name) => import(`./${name}.mjs`)),
  );
  writeFileSync(committed, asText(result));
  writeFileSync(docs('performance.svg'), plot(result));
  writeFileSync(docs('performance-growth.svg'), growthPlot(result));
  const page = docs('performance.md');
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), result));
}

/** Results of another Node version are not merged. */
function merged(before, now) {
  if (before.machine === undefined || lineOf(before.machine.node) !== lineOf(now.machine.node)) return now;
  const renewed = new Set(now.scenarios.map(({ id }) => id));
  return {
    ...before,
    ...now,
    startMs: { ...before.startMs, ...now.startMs },
    scenarios: [...before.scenarios.filter(({ id }) => !renewed.has(id)), ...now.scenarios],
  };
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
