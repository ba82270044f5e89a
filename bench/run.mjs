import { measureLatency } from './latency.mjs';
import { nodeVersion } from './machine.mjs';
import { measureMemory } from './memory.mjs';
import { nodeOfLine } from './node-line.mjs';
import { startServer, startUpstream } from './processes.mjs';
import { runScenario } from './run-scenario.mjs';
import { scenarios } from './scenarios.mjs';
import { servers } from './servers.mjs';
import { measureStarts } from './starts.mjs';
import { findWrongAnswers } from './wrong-data.mjs';

/** Measures what the options ask for. @param tell is told of the progress, a line at a time. */
export async function run(options, tell) {
  const result = await runOnLine(options.line, options, tell);
  const otherLines = [];
  for (const line of options.otherLines) {
    const { scenarios: measured } = await runOnLine(line, { ...options, scenarios: ['create'] }, tell);
    otherLines.push({ node: nodeVersion(line), scenarios: measured });
  }
  return { ...result, ...(otherLines.length > 0 && { otherLines }) };
}

/** The servers and the upstream run on the line; the load comes from this process. */
async function runOnLine(line, options, tell) {
  const node = nodeOfLine(line);
  const wants = (id) => options.scenarios.includes(id);
  const tellOfLine = (text) => tell(`Node ${line}, ${text}`);
  const upstream = await startUpstream(node);
  const place = { node, upstreamOrigin: upstream.origin };
  const running = new Map();
  try {
    const startMs = wants('start') ? await measureStarts(options.servers, place, tellOfLine) : {};
    for (const name of options.servers) {
      tellOfLine(`starting ${name}`);
      running.set(name, await startServer(name, servers[name], place));
    }
    const measured = [];
    const cold = new Set(options.servers);
    for (const scenario of scenarios.filter(({ id }) => wants(id)))
      measured.push(await runScenario(scenario, { options, running, cold, upstream, tell: tellOfLine }));
    const wrong = await findWrongAnswers(running, upstream);
    const ofGateway = running.has('gateway');
    return {
      startMs,
      scenarios: measured,
      wrong,
      ...(wants('latency') && ofGateway && { latency: await measureLatency(running, upstream, tellOfLine) }),
      ...(wants('memory') && ofGateway && { memory: await measureMemory(place, upstream, tellOfLine) }),
    };
  } finally {
    await Promise.all([...running.values()].map(({ stop }) => stop()));
    upstream.stop();
  }
}
