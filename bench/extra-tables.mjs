import { marked, range, tableOf } from './markdown.mjs';
import { servers } from './servers.mjs';

/** The document that proves it: the first response is right, a later one is not. */
export function wrongDataNote({ wrong }) {
  if (wrong === undefined || wrong.servers.length === 0) return [];
  const body = JSON.stringify({ query: wrong.query, variables: wrong.variables });
  return [
    '† returns wrong data for some documents, so it is not used as a target. This document loses `name` from the second request on:',
    '',
    '```json',
    body,
    '```',
    '',
  ];
}

/** createCaptchaStage as a multiple of the raw forwarder on the same Node version. */
export function otherLinesTable({ machine, scenarios, otherLines = [], wrong }) {
  const [first] = scenarios.filter(({ id }) => id === 'create');
  if (first === undefined || otherLines.length === 0) return [];
  const columns = [first, ...otherLines.map((line) => line.scenarios[0])];
  const cell = (figures) => (figures?.ratio === undefined ? '' : range(figures.ratio, 2));
  return tableOf(
    ['createCaptchaStage, × limit', machine.node, ...otherLines.map(({ node }) => node)],
    Object.keys(first.servers)
      .sort((a, b) => first.servers[a].cpuUs.median - first.servers[b].cpuUs.median)
      .map((name) => [marked(name, wrong), ...columns.map((column) => cell(column.servers[name]))]),
  );
}

/** One process, which ran these scenarios in this order. */
export function memoryTable({ memory }) {
  if (memory === undefined) return [];
  return tableOf(
    [`under a memory limit of ${memory.limitMb} MB`, 'connections', 'max RSS, MB', 'last RSS, MB'],
    memory.steps.map(({ title, connections, maxRssMb, lastRssMb }) => [
      title.replace(/, \d+ connections$/, ''),
      connections,
      Math.round(maxRssMb),
      Math.round(lastRssMb),
    ]),
  );
}

/** Nothing when no start was measured. */
export function startsOf({ startMs }) {
  const starts = Object.entries(startMs).map(([name, ms]) => `${servers[name].title} ${Math.round(ms)} ms`);
  if (starts.length === 0) return [];
  return [`Time until the server accepts connections, median of seven starts: ${starts.join(', ')}.`, ''];
}
