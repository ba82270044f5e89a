import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The tests for a change. Two seconds for each target of the fuzzer, and a read and a write for the faults. */
const fast = {
  folders: ['unit', 'contract', 'docs', 'federation', 'e2e', 'faults', 'fuzz'],
  env: { FUZZ_SECONDS: '2', FAULT_OPERATIONS: 'captchaStage,createCaptchaStage' },
  // Many files wait for time to pass.
  workers: availableParallelism() + 2,
};
/** All else, in this order. Parts that start many processes, or listen at a fixed port, run one file at a time. */
const others = {
  browser: { folders: ['browser'] },
  examples: { folders: ['examples', 'clients'], workers: 1 },
  deploy: { folders: ['deploy'], install: 'test/deploy', typeCheck: 'test/deploy' },
  shutdown: { folders: ['shutdown'], workers: 1 },
  faults: { folders: ['faults', 'cuts'] },
  fuzz: { folders: ['fuzz'], env: { FUZZ_SECONDS: process.env.FUZZ_SECONDS ?? '15' } },
  routers: { folders: ['routers'], workers: 1 },
  compatibility: { folders: ['compatibility'], workers: 1 },
};
const parts = { fast, ...others };

const counts = { passed: 0, failed: 0, skipped: 0 };
const [part = 'fast', ...jestArguments] = process.argv.slice(2);
if (jestArguments.length > 0) runJest(process.execPath, { ...fast, patterns: jestArguments });
else if (part === 'all') {
  for (const name of Object.keys(others)) runPart(name, others[name]);
  runOnNodeLines();
} else if (part === 'node') runOnNodeLines();
else runPart(part, parts[part]);

const { passed, failed, skipped } = counts;
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Runs a part and prints how long it took. @param node the Node binary to run on. */
function runPart(name, { folders, install, typeCheck, ...options }, node = process.execPath) {
  const beganMs = performance.now();
  if (install !== undefined) installPackages(install);
  if (typeCheck !== undefined) run('npx', ['tsc', '-p', typeCheck]);
  const seconds = runJest(node, { ...options, patterns: folders.map((folder) => `${root}test/${folder}/`) });
  const byFolder = Object.entries(seconds).map(([folder, each]) => `${folder} ${Math.round(each)}`);
  const tookSeconds = Math.round((performance.now() - beganMs) / 1000);
  process.stdout.write(`${name}: ${tookSeconds} s (its files by folder: ${byFolder.join(', ')})\n`);
}

/** Adds up Jest's counts. @returns the seconds that the files of each folder took. */
function runJest(node, { env = {}, workers = availableParallelism(), patterns }) {
  const scratch = mkdtempSync(join(tmpdir(), 'jest-'));
  const report = join(scratch, 'report.json');
  const jest = ['--experimental-vm-modules', join(root, 'node_modules/jest/bin/jest.js')];
  const options = ['--json', `--outputFile=${report}`, `--maxWorkers=${workers}`, ...patterns];
  spawnSync(node, [...jest, ...options], {
    cwd: root,
    stdio: ['inherit', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  // Without a report nothing has run.
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numRuntimeErrorTestSuites: 1 };
  rmSync(scratch, { recursive: true });
  counts.passed += result.numPassedTests ?? 0;
  // A file that does not load has no test that could fail.
  counts.failed += (result.numFailedTests ?? 0) + result.numRuntimeErrorTestSuites;
  counts.skipped += result.numPendingTests ?? 0;
  return secondsByFolder(result.testResults ?? []);
}

function secondsByFolder(files) {
  const seconds = {};
  for (const { name, startTime, endTime } of files) {
    const [folder] = relative(join(root, 'test'), name).split('/');
    seconds[folder] = (seconds[folder] ?? 0) + (endTime - startTime) / 1000;
  }
  return seconds;
}

/** Installs the versions in the folder's lock, unless that is done. */
function installPackages(folder) {
  const changedAt = (file) => statSync(join(root, folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  run('npm', ['ci', '--prefix', folder]);
}

function run(command, options) {
  if (spawnSync(command, options, { cwd: root, stdio: 'inherit' }).status !== 0) counts.failed += 1;
}

/** The fast tests, which start the built program too, and those of shutdown, on each supported Node version. */
function runOnNodeLines() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    process.stdout.write('SKIPPED: other Node versions; npm has their binaries only for Linux x64\n');
    counts.skipped += 1;
    return;
  }
  const folder = 'test/node-lines';
  installPackages(folder);
  const { dependencies } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  for (const line of Object.keys(dependencies)) {
    const node = join(root, folder, 'node_modules', line, 'bin/node');
    runPart(`${line}, fast`, fast, node);
    runPart(`${line}, shutdown`, others.shutdown, node);
  }
}
