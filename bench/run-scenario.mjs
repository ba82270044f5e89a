import { measure, warmUp } from './measure.mjs';
import { servers } from './servers.mjs';
import { spread } from './statistics.mjs';

/** One scenario on all servers that take part, in turn, in rotating order. */
export async function runScenario(scenario, { options, running, cold, upstream, tell }) {
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
