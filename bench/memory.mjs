import { setTimeout as sleep } from 'node:timers/promises';
import { load } from './load.mjs';
import { createMemoryCgroup, manifestLimitMb } from './memory-cgroup.mjs';
import { startServer } from './processes.mjs';
import { scenarios } from './scenarios.mjs';
import { servers } from './servers.mjs';

/** In this order, in one process; each for the same time. */
const steps = [
  { id: 'create', connections: 32 },
  { id: 'connections-512', connections: 512 },
  { id: 'page-100', connections: 128 },
  { id: 'flows-100', connections: 128 },
];
const seconds = 10;
const sampleMs = 200;

/**
 * The gateway's memory under the manifest's limit, and whether the kernel kills it.
 * @returns undefined where no memory cgroup can be created.
 */
export async function measureMemory(place, upstream, report) {
  const limitMb = manifestLimitMb();
  const cgroup = createMemoryCgroup(limitMb);
  if (cgroup === undefined) return undefined;
  const measured = [];
  const server = await startServer('gateway-limited', servers.gateway, { ...place, cgroup });
  try {
    for (const { id, connections } of steps) {
      const scenario = scenarios.find((each) => each.id === id);
      report(`memory under ${limitMb} MB: ${scenario.title}, ${connections} connections`);
      await upstream.respondWith(scenario.response, 0);
      const work = { ...scenario, request: scenario.request[servers.gateway.format], connections };
      measured.push({ id, title: scenario.title, connections, ...(await rssDuring(server, work)) });
    }
    return { limitMb, kills: 0, steps: measured };
  } catch (error) {
    const kills = cgroup.kills();
    if (kills === 0) throw error;
    return { limitMb, kills, steps: measured };
  } finally {
    await server.stop();
    cgroup.remove();
  }
}

/** The maximum and the last RSS. A server that is killed fails the load. */
async function rssDuring(server, work) {
  const samples = [];
  let isRunning = true;
  const running = load({ ...work, origin: server.origin, seconds }).finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    samples.push((await server.usage()).rssBytes / 1024 / 1024);
    await Promise.race([sleep(sampleMs), running]);
  }
  await running;
  return { maxRssMb: Math.max(...samples), lastRssMb: samples.at(-1) };
}
