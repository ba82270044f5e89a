import { setTimeout as sleep } from 'node:timers/promises';
import { bodyMarker, startFaultyUpstream, type Written } from './faults.js';
import { type GatewayProcess, startGatewayProcess } from './gateway-process.js';
import { criterion, growthOf, type Sample } from './growth.js';
import { privateKey, Sender, token } from './requests.js';
import { SoakClients } from './soak-clients.js';
import { printTable } from './table.js';

const { SOAK_SECONDS = '600' } = process.env;
const lengthMs = Number(SOAK_SECONDS) * 1000;
const sampleEveryMs = Math.min(10_000, Math.max(1000, lengthMs / 60));
const clientCount = 24;
/** Longer than the deadline of a call whose client did not wait for it. */
const maxEndMs = 15_000;
const inUse = ['graphql_requests_in_flight', 'authentik_calls_in_flight', 'authentik_calls_waiting'];

const written: Written = { posts: new Map(), mayBeStored: new Set() };
const upstream = await startFaultyUpstream(written);
const canaries = [token, privateKey, upstream.address, bodyMarker];
const gateway = await startGatewayProcess(upstream.origin, (line) => clients.searchCanaries(line, 'a log line'));
const sender = new Sender(gateway.origin);
const clients = new SoakClients(sender, written, canaries);

const running = clients.run(clientCount);
const samples = await takeSamples(gateway);
clients.stop();
await running;
const atRest = await untilAtRest(gateway);
await sender.close();
await gateway.stop();
upstream.close();
process.exitCode = report(samples, atRest) ? 0 : 1;

async function takeSamples({ sample }: GatewayProcess): Promise<[number, Sample][]> {
  const taken: [number, Sample][] = [];
  const beganMs = performance.now();
  while (performance.now() - beganMs < lengthMs) {
    await sleep(sampleEveryMs);
    taken.push([performance.now() - beganMs, await sample()]);
  }
  return taken;
}

/** When the clients have left, nothing may be in use any more. */
async function untilAtRest({ sample }: GatewayProcess): Promise<Sample> {
  const giveUpAtMs = performance.now() + maxEndMs;
  let last = await sample();
  while (inUse.some((metric) => last.get(metric) !== 0) && performance.now() < giveUpAtMs) {
    await sleep(500);
    last = await sample();
  }
  return last;
}

function report(taken: [number, Sample][], atRest: Sample): boolean {
  const { rows, isFlat } = growthOf(taken);
  const count = [...clients.counts.values()].reduce((sum, one) => sum + one, 0);
  printTable([['requests', 'count'], ...[...clients.counts].sort().map(([what, number]) => [what, String(number)])]);
  printTable(rows);
  const postedTwice = [...written.posts.values()].filter((posts) => posts > 1).length;
  const leftOver = inUse.filter((metric) => atRest.get(metric) !== 0);
  const verdict = isFlat === undefined ? 'too few samples' : isFlat ? 'yes' : 'NO';
  const lines = [
    `${count} requests in ${SOAK_SECONDS} s, ${written.posts.size} writes posted, ${postedTwice} of them more than once`,
    `${clients.violations.length} invalid responses or log lines`,
    ...clients.violations.slice(0, 10),
    `in use after the last request: ${leftOver.join(', ') || 'nothing'}`,
    `flat: ${verdict} (${criterion})`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return isFlat !== false && postedTwice === 0 && clients.violations.length === 0 && leftOver.length === 0;
}
