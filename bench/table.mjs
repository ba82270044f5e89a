import { versionsOf } from './machine.mjs';
import { servers } from './servers.mjs';

const range = ({ median, lowest, highest }, digits) =>
  `${median.toFixed(digits)} (${lowest.toFixed(digits)}–${highest.toFixed(digits)})`;
const row = (cells) => `| ${cells.join(' | ')} |`;
const heading = (cells) => [row(cells), row(cells.map(() => '---'))];

/** The figures as Markdown: medians, with the lowest and highest round. */
export function table({ scenarios, latency, startMs }) {
  const lines = scenarios.flatMap(({ title, servers: measured }) => [
    `**${title}**`,
    '',
    ...heading(['server', 'µs of CPU a request', '× limit', 'requests/s', 'RSS, MB']),
    ...Object.entries(measured)
      .sort(([, a], [, b]) => a.cpuUs.median - b.cpuUs.median)
      .map(([name, figures]) => row(cellsOf(name, figures))),
    '',
  ]);
  const starts = Object.entries(startMs).map(([name, ms]) => `${name} ${Math.round(ms)} ms`);
  if (latency !== undefined) {
    const { requestsPerSecond, addedP50Ms, addedP99Ms } = latency;
    lines.push(
      `Added latency at ${requestsPerSecond} requests/s, in ms: p50 ${range(addedP50Ms, 2)}, p99 ${range(addedP99Ms, 2)}`,
      '',
    );
  }
  return [...lines, `Start, until it takes connections: ${starts.join(', ')}`, ''].join('\n');
}

function cellsOf(name, { cpuUs, ratio, perSecond, rssMb }) {
  const versions = versionsOf(name);
  return [
    versions === '' ? servers[name].title : `${servers[name].title} (${versions})`,
    range(cpuUs, 0),
    ratio === undefined ? '' : range(ratio, 2),
    Math.round(perSecond.median),
    Math.round(rssMb.highest),
  ];
}
