import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startGatewayProcess } from './gateway-process.js';
import { keepInFlight, type Outcome, offer } from './open-loop.js';
import { Sender } from './requests.js';
import { printTable, quantile } from './table.js';
import { sendJson, startUpstream } from './upstream.js';

const upstreamMs = 100;
/** More than the default of calls in flight, less than in flight and queued together. */
const clientsAtPeak = 128;
const seconds = { warmUp: 3, peak: 8, overload: 20, after: 6 };
const targets = { goodput: 0.8, shedMs: 50, recoveryMs: 2000 };
/** At half the load no call waits; a response that takes longer than this is not normal yet. */
const normalMs = upstreamMs * 2;

const upstream = await startUpstream(({ good }, response) => void setTimeout(sendJson, upstreamMs, response, good));
const gateway = await startGatewayProcess(upstream.origin);
const sender = new Sender(gateway.origin);

await keepInFlight(sender, clientsAtPeak, seconds.warmUp);
const peak = await keepInFlight(sender, clientsAtPeak, seconds.peak);
const peakPerSecond = goodput(peak, seconds.peak);
const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
const cpuBefore = process.cpuUsage();
const gatewayBefore = await gatewayCpuSeconds();
const overload = await offer(sender, Math.round(peakPerSecond * 2), seconds.overload);
const cpu = process.cpuUsage(cpuBefore);
const gatewaySeconds = (await gatewayCpuSeconds()) - gatewayBefore;
delays.disable();
const calmedMs = performance.now();
const after = await offer(sender, Math.round(peakPerSecond / 2), seconds.after);
await sender.close();
await gateway.stop();
upstream.close();
process.exitCode = report() ? 0 : 1;

async function gatewayCpuSeconds(): Promise<number> {
  return (await gateway.sample()).get('process_cpu_seconds_total') ?? Number.NaN;
}

function goodput(outcomes: readonly Outcome[], lasted: number): number {
  return outcomes.filter(({ code }) => code === 'OK').length / lasted;
}

function report(): boolean {
  const shed = overload.filter(({ code }) => code === 'OVERLOADED').map(({ latencyMs }) => latencyMs);
  const others = overload.filter(({ code }) => code !== 'OVERLOADED' && code !== 'OK');
  const share = goodput(overload, seconds.overload) / peakPerSecond;
  const shedP99Ms = quantile(shed, 0.99);
  const recoveryMs = Math.max(0, ...after.filter(isAbnormal).map(({ dueMs }) => dueMs - calmedMs));
  const row = (phase: string, outcomes: Outcome[], lasted: number) => {
    const good = outcomes.filter(({ code }) => code === 'OK').map(({ latencyMs }) => latencyMs);
    const counts = [outcomes.length / lasted, good.length / lasted, quantile(good, 0.5), quantile(good, 0.99)];
    return [phase, ...counts.map((value) => value.toFixed(0))];
  };
  printTable([
    ['', 'offered/s', 'successful/s', 'p50 ms', 'p99 ms'],
    row(`peak, ${clientsAtPeak} in flight`, peak, seconds.peak),
    row('twice the peak', overload, seconds.overload),
    row('half the peak', after, seconds.after),
  ]);
  const shedIsQuick = shedP99Ms < targets.shedMs;
  const lines = [
    `goodput at twice the peak: ${(share * 100).toFixed(0)} % of the peak (at least ${targets.goodput * 100} %)`,
    `shed with OVERLOADED: ${shed.length}, p50 ${quantile(shed, 0.5).toFixed(1)} ms, p99 ${shedP99Ms.toFixed(1)} ms (below ${targets.shedMs} ms)`,
    `other responses: ${others.length} ${[...new Set(others.map(({ code }) => code))].join(' ')}`,
    `normal again after ${recoveryMs.toFixed(0)} ms (within ${targets.recoveryMs} ms)`,
    `the gateway at twice the peak: ${percent(gatewaySeconds)} of a core`,
    `this process, load and upstream in one: ${percent((cpu.user + cpu.system) / 1e6)} of a core`,
    `its own event loop delay (p99, included in every latency): ${(delays.percentile(99) / 1e6).toFixed(1)} ms`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return share >= targets.goodput && shedIsQuick && recoveryMs <= targets.recoveryMs && others.length === 0;
}

function percent(cpuSeconds: number): string {
  return `${((cpuSeconds / seconds.overload) * 100).toFixed(0)} %`;
}

function isAbnormal({ code, latencyMs }: Outcome): boolean {
  return code !== 'OK' || latencyMs > normalMs;
}
