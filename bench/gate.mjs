/** Up to this factor, a slowdown against the committed figures is noise. */
const tolerance = 1.25;

/**
 * One line for each scenario in which the gateway costs clearly more than before, as a multiple of the raw forwarder.
 * @throws when the committed figures are of another Node version, whose raw forwarder costs something else.
 */
export function findRegressions(result, committed) {
  const [now, before] = [result.machine.node, committed.machine.node];
  if (lineOf(now) !== lineOf(before)) throw new Error(`the committed figures are of ${before}, not of ${now}`);
  return result.scenarios.flatMap(({ id, servers: { gateway } }) => {
    const before = committed.scenarios.find((scenario) => scenario.id === id)?.servers.gateway.ratio.median;
    const now = gateway?.ratio?.median;
    if (before === undefined || now === undefined || now <= before * tolerance) return [];
    return [`${id}: ${now.toFixed(2)} × the raw forwarder, was ${before.toFixed(2)}`];
  });
}

/** `v26.12.1` -> `v26` */
export const lineOf = (version) => version.split('.')[0];
