import { memoryTable, otherLinesTable, startsOf, wrongDataNote } from './extra-tables.mjs';
import { marked, range, tableOf } from './markdown.mjs';
import { targets } from './targets.mjs';

/** The figures as Markdown: medians, with the middle half of the rounds. */
export function table(result) {
  const compared = result.scenarios.filter(({ servers: measured }) => Object.keys(measured).length > 2);
  const others = result.scenarios.filter((scenario) => !compared.includes(scenario));
  return [
    ...compared.flatMap((scenario) => comparison(scenario, result)),
    ...wrongDataNote(result),
    ...otherLinesTable(result),
    ...(others.length === 0
      ? []
      : tableOf(['work', 'gateway, µs', 'raw forwarder, µs', '× limit', 'RSS, MB'], others.map(single))),
    ...memoryTable(result),
    ...tableOf(['target', 'measured', ''], targets(result)),
    ...startsOf(result),
  ].join('\n');
}

const comparison = ({ title, servers: measured }, { wrong }) =>
  tableOf(
    [title, 'µs of CPU a request', '× limit', 'requests/s', 'RSS, MB'],
    Object.entries(measured)
      .sort(([, a], [, b]) => a.cpuUs.median - b.cpuUs.median)
      .map(([name, { cpuUs, ratio, perSecond, rssMb }]) => [
        marked(name, wrong),
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
