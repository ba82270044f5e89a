import { measure, warmUp } from './measure.mjs';
import { servers } from './servers.mjs';
import { spread } from './statistics.mjs';

/** Runs one scenario on all its servers, in turn, in rotating order. */
export async function runScenario(scenario, { options, running, cold, upstream, report }) {
  const { id, title, response, delayMs, servers: only = options.servers } = scenario;
  const rounds = options.rounds ?? (scenario.servers === undefined ? 12 : 7);
  const seconds = options.seconds ?? 0.6;
  await upstream.respondWith(response, delayMs);
  const participants = [...running].filter(([name]) => only.includes(name));
  const works = new Map();
  for (const [name, server] of participants) {
    report(`${id}: warming up ${name}`);
    const work = { ...scenario, request: scenario.request[servers[name].format] };
    works.set(name, {
      work,
      amount: await warmUp(server, work, { coldFor: cold.delete(name) ? options.warmUp : 0, seconds }),
      samples: [],
    });
  }
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % participants.length;
    for (const [name, server] of [...participants.slice(turn), ...participants.slice(0, turn)]) {
      report(`${id}: round ${round + 1} of ${rounds}, ${name}`);
      const { work, amount, samples } = works.get(name);
      samples.push(await measure(server, work, amount));
    }
  }
  return { id, title, servers: summed(works) };
}

/** Ratios are computed for each round: changes of the machine between rounds then do not matter. */
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
