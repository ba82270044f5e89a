import { load } from './load.mjs';

const minPerConnection = 4;

/**
 * Warms a server up for a scenario.
 * @param coldFor how many requests come first.
 * @returns how many requests fill the seconds of a measurement.
 */
export async function warmUp(server, work, { coldFor, seconds }) {
  if (coldFor > 0) await load({ ...work, origin: server.origin, amount: coldFor });
  const { perSecond } = await load({ ...work, origin: server.origin, seconds: 2 * seconds });
  return Math.max(minPerConnection * work.connections, Math.round(perSecond * seconds));
}

/**
 * One measurement: the server's own CPU time for `amount` requests. A quarter as many come before: since its last turn the
 * server has released memory, its CPU caches are cold, and its connections have to be opened.
 */
export async function measure(server, work, amount) {
  const warmUp = Math.ceil(amount / 4);
  // More come after it, so that as many are in flight at its end as at its beginning.
  const usage = new Map();
  const { perSecond } = await load({
    ...work,
    origin: server.origin,
    amount: warmUp + amount + work.connections,
    onResponse: (responses) => {
      if (responses === warmUp || responses === warmUp + amount) usage.set(responses, server.usage());
    },
  });
  const [before, after] = await Promise.all(usage.values());
  return {
    cpuUs: (after.cpuUs - before.cpuUs) / amount,
    perSecond,
    rssMb: after.rssBytes / 1024 / 1024,
  };
}
