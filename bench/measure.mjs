import { load } from './load.mjs';

const leastPerConnection = 4;

/**
 * Lets a server get warm at a piece of work.
 * @param coldFor how many requests it takes first.
 * @returns how many requests fill the seconds of a measurement.
 */
export async function warmUp(server, work, { coldFor, seconds }) {
  if (coldFor > 0) await load({ ...work, origin: server.origin, amount: coldFor });
  const { perSecond } = await load({ ...work, origin: server.origin, seconds: 2 * seconds });
  return Math.max(leastPerConnection * work.connections, Math.round(perSecond * seconds));
}

/**
 * One measurement: what so many requests cost the server, by its own count. A quarter as many come before: since its last
 * turn the server has given memory back, the processor has forgotten it, and its connections have to be opened.
 */
export async function measure(server, work, amount) {
  const warmUp = Math.ceil(amount / 4);
  // More come after it, so that as many are under way at its end as at its beginning.
  const usage = new Map();
  const { perSecond } = await load({
    ...work,
    origin: server.origin,
    amount: warmUp + amount + work.connections,
    onAnswered: (answered) => {
      if (answered === warmUp || answered === warmUp + amount) usage.set(answered, server.usage());
    },
  });
  const [before, after] = await Promise.all(usage.values());
  return {
    cpuUs: (after.cpuUs - before.cpuUs) / amount,
    perSecond,
    rssMb: after.rssBytes / 1024 / 1024,
  };
}
