import { latencyOf } from './latency.mjs';
import { measure, warmUp } from './measure.mjs';
import { startServer, startUpstream } from './processes.mjs';
import { create } from './requests.mjs';
import { scenarios } from './scenarios.mjs';
import { servers } from './servers.mjs';
import { spread } from './statistics.mjs';

const latencyRounds = 7;

/** Measures what the options ask for. @param tell is told of the progress, a line at a time. */
export async function run(options, tell) {
  const upstream = await startUpstream();
  const running = new Map();
  try {
    for (const name of options.servers) {
      tell(`starting ${name}`);
      running.set(name, await startServer(name, servers[name], upstream.origin));
    }
    const measured = [];
    const cold = new Set(options.servers);
    for (const scenario of scenarios.filter(({ id }) => options.scenarios.includes(id)))
      measured.push(await runScenario(scenario, { options, running, cold, upstream, tell }));
    const wantsLatency = options.scenarios.includes('latency') && running.has('gateway');
    return {
      startMs: Object.fromEntries([...running].map(([name, { startMs }]) => [name, startMs])),
      scenarios: measured,
      ...(wantsLatency && { latency: await runLatency(running.get('gateway'), upstream, tell) }),
    };
  } finally {
    for (const { stop } of running.values()) stop();
    upstream.stop();
  }
}

async function runScenario(scenario, { options, running, cold, upstream, tell }) {
  const { id, title, answer, delayMs, servers: only = options.servers } = scenario;
  const rounds = options.rounds ?? (scenario.servers === undefined ? 12 : 7);
  const seconds = options.seconds ?? 0.6;
  await upstream.answerWith(answer, delayMs);
  const takers = [...running].filter(([name]) => only.includes(name));
  const works = new Map();
  for (const [name, server] of takers) {
    tell(`${id}: warming up ${name}`);
    const work = { ...scenario, request: scenario.request[servers[name].words] };
    works.set(name, {
      work,
      amount: await warmUp(server, work, { coldFor: cold.delete(name) ? options.warmUp : 0, seconds }),
      samples: [],
    });
  }
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % takers.length;
    for (const [name, server] of [...takers.slice(turn), ...takers.slice(0, turn)]) {
      tell(`${id}: round ${round + 1} of ${rounds}, ${name}`);
      const { work, amount, samples } = works.get(name);
      samples.push(await measure(server, work, amount));
    }
  }
  return { id, title, servers: summed(works) };
}

/** Ratios are taken round by round: what the machine did in between does not matter then. */
function summed(works) {
  const limits = works.get('raw')?.samples;
  const sum = ({ samples }) => ({
    cpuUs: spread(samples.map(({ cpuUs }) => cpuUs)),
    ...(limits && { ratio: spread(samples.map(({ cpuUs }, round) => cpuUs / limits[round].cpuUs)) }),
    perSecond: spread(samples.map(({ perSecond }) => perSecond)),
    rssMb: spread(samples.map(({ rssMb }) => rssMb)),
  });
  return Object.fromEntries([...works].map(([name, work]) => [name, sum(work)]));
}

/** Through the gateway and straight to the upstream, in turn. */
async function runLatency(gateway, upstream, tell) {
  const { request, answer } = scenarios.find(({ id }) => id === 'create');
  await upstream.answerWith(answer, 0);
  const seconds = 3;
  const rounds = [];
  await latencyOf(gateway.origin, request.graphql, 2);
  for (let round = 1; round <= latencyRounds; round += 1) {
    tell(`latency: round ${round} of ${latencyRounds}`);
    const direct = await latencyOf(upstream.origin, create().rest, seconds);
    rounds.push({ direct, gateway: await latencyOf(gateway.origin, request.graphql, seconds) });
  }
  const added = (share) => spread(rounds.map(({ direct, gateway: through }) => through[share] - direct[share]));
  return { requestsPerSecond: 200, addedP50Ms: added('p50'), addedP99Ms: added('p99') };
}
