import { measureLatency } from './latency.mjs';
import { nodeVersion } from './machine.mjs';
import { measureMemory } from './memory.mjs';
import { nodeOfLine } from './node-line.mjs';
import { startServer, startUpstream } from './processes.mjs';
import { runScenario } from './run-scenario.mjs';
import { scenarios } from './scenarios.mjs';
import { servers } from './servers.mjs';
import { measureStarts } from './starts.mjs';
import { findServersWithWrongData } from './wrong-data.mjs';

/** Runs the chosen measurements. @param report receives the progress, a line at a time. */
export async function run(options, report) {
  const result = await runOnLine(options.line, options, report);
  const otherLines = [];
  for (const line of options.otherLines) {
    const { scenarios: measured } = await runOnLine(line, { ...options, scenarios: ['create'] }, report);
    otherLines.push({ node: nodeVersion(line), scenarios: measured });
  }
  return { ...result, ...(otherLines.length > 0 && { otherLines }) };
}

/** The servers and the upstream run on the Node release line; this process generates the load. */
async function runOnLine(line, options, report) {
  const node = nodeOfLine(line);
  const wants = (id) => options.scenarios.includes(id);
  const reportOfLine = (text) => report(`Node ${line}, ${text}`);
  const upstream = await startUpstream(node);
  const place = { node, upstreamOrigin: upstream.origin };
  const running = new Map();
  try {
    const startMs = wants('start') ? await measureStarts(options.servers, place, reportOfLine) : {};
    for (const name of options.servers) {
      reportOfLine(`starting ${name}`);
      running.set(name, await startServer(name, servers[name], place));
    }
    const measured = [];
    const cold = new Set(options.servers);
    for (const scenario of scenarios.filter(({ id }) => wants(id)))
      measured.push(await runScenario(scenario, { options, running, cold, upstream, report: reportOfLine }));
    const wrong = await findServersWithWrongData(running, upstream);
    const ofGateway = running.has('gateway');
    return {
      startMs,
      scenarios: measured,
      wrong,
      ...(wants('latency') && ofGateway && { latency: await measureLatency(running, upstream, reportOfLine) }),
      ...(wants('memory') && ofGateway && { memory: await measureMemory(place, upstream, reportOfLine) }),
    };
  } finally {
    await Promise.all([...running.values()].map(({ stop }) => stop()));
    upstream.stop();
  }
}
