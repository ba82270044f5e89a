import { load } from './load.mjs';

/** So many a connection that opening it hardly counts. */
const leastPerConnection = 20;
const enough = 2560;

/**
 * Lets a server get warm at a piece of work.
 * @param coldFor how many requests it takes first.
 * @returns how many requests fill the seconds of a measurement.
 */
export async function warmUp(server, work, { coldFor, seconds }) {
  if (coldFor > 0) await load({ ...work, origin: server.origin, amount: coldFor });
  const { perSecond } = await load({ ...work, origin: server.origin, seconds: 2 * seconds });
  const least = Math.max(4 * work.connections, Math.min(leastPerConnection * work.connections, enough));
  return Math.max(least, Math.round(perSecond * seconds));
}

/** One measurement: what so many requests cost the server, by its own count. */
export async function measure(server, work, amount) {
  // Since its last turn the server has given memory back, and the processor has forgotten it.
  await load({ ...work, origin: server.origin, amount: Math.ceil(amount / 4) });
  const before = await server.usage();
  const { requests, perSecond } = await load({ ...work, origin: server.origin, amount });
  const after = await server.usage();
  return {
    cpuUs: (after.cpuUs - before.cpuUs) / requests,
    perSecond,
    rssMb: after.rssBytes / 1024 / 1024,
  };
}
