/** How much slower than the committed figures is still noise. */
const tolerance = 1.25;

/** One line a scenario in which the gateway costs clearly more, measured in raw forwarders, than it did. */
export function slower(result, committed) {
  return result.scenarios.flatMap(({ id, servers: { gateway } }) => {
    const before = committed.scenarios.find((scenario) => scenario.id === id)?.servers.gateway.ratio.median;
    const now = gateway?.ratio?.median;
    if (before === undefined || now === undefined || now <= before * tolerance) return [];
    return [`${id}: ${now.toFixed(2)} × the raw forwarder, was ${before.toFixed(2)}`];
  });
}
