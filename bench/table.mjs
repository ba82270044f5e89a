import { versionsOf } from './machine.mjs';
import { servers } from './servers.mjs';
import { targets } from './targets.mjs';

const range = ({ median, low, high }, digits) =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
const row = (cells) => `| ${cells.join(' | ')} |`;
const tableOf = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row), ''];

/** The figures as Markdown: medians, with the middle half of the rounds. */
export function table(result) {
  const compared = result.scenarios.filter(({ servers: measured }) => Object.keys(measured).length > 2);
  const others = result.scenarios.filter((scenario) => !compared.includes(scenario));
  return [
    ...compared.flatMap(comparison),
    ...(others.length === 0
      ? []
      : tableOf(['work', 'gateway, µs', 'raw forwarder, µs', '× limit', 'RSS, MB'], others.map(single))),
    ...tableOf(['target', 'measured', ''], targets(result)),
    startsOf(result),
    '',
  ].join('\n');
}

const comparison = ({ title, servers: measured }) =>
  tableOf(
    [title, 'µs of CPU a request', '× limit', 'requests/s', 'RSS, MB'],
    Object.entries(measured)
      .sort(([, a], [, b]) => a.cpuUs.median - b.cpuUs.median)
      .map(([name, { cpuUs, ratio, perSecond, rssMb }]) => [
        named(name),
        range(cpuUs, 0),
        ratio === undefined ? '' : range(ratio, 2),
        Math.round(perSecond.median),
        Math.round(rssMb.median),
      ]),
  );

function single({ title, servers: { gateway, raw } }) {
  const us = (figures) => (figures === undefined ? '' : range(figures.cpuUs, 0));
  const ratio = raw === undefined || gateway === undefined ? '' : range(gateway.ratio, 2);
  return [title, us(gateway), us(raw), ratio, gateway === undefined ? '' : Math.round(gateway.rssMb.median)];
}

function named(name) {
  const versions = versionsOf(name);
  const title = name === 'gateway' ? `**${servers[name].title}**` : servers[name].title;
  return versions === '' ? title : `${title} (${versions})`;
}

function startsOf({ startMs }) {
  const starts = Object.entries(startMs).map(([name, ms]) => `${servers[name].title} ${Math.round(ms)} ms`);
  return `Time until the server accepts connections: ${starts.join(', ')}.`;
}
