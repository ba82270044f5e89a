/** How much slower than the committed figures is still noise. */
const tolerance = 1.25;

/**
 * One line a scenario in which the gateway costs clearly more, measured in raw forwarders, than it did.
 * @throws when the committed figures are of another line of Node: its raw forwarder costs something else.
 */
export function slower(result, committed) {
  const [now, before] = [result.machine.node, committed.machine.node];
  if (lineOf(now) !== lineOf(before)) throw new Error(`the committed figures are of ${before}, not of ${now}`);
  return result.scenarios.flatMap(({ id, servers: { gateway } }) => {
    const before = committed.scenarios.find((scenario) => scenario.id === id)?.servers.gateway.ratio.median;
    const now = gateway?.ratio?.median;
    if (before === undefined || now === undefined || now <= before * tolerance) return [];
    return [`${id}: ${now.toFixed(2)} × the raw forwarder, was ${before.toFixed(2)}`];
  });
}

/** `v26` of `v26.12.1`. */
export const lineOf = (version) => version.split('.')[0];
