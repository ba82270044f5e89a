import { servers } from './servers.mjs';

const width = 760;
const labelWidth = 230;
const rowHeight = 26;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An SVG of horizontal bars: the CPU of one createCaptchaStage by server, with the lowest and highest round. */
export function plot({ scenarios, machine, at }) {
  const { servers: measured, title } = scenarios.find(({ id }) => id === 'create');
  const rows = Object.entries(measured).sort(([, a], [, b]) => a.cpuUs.median - b.cpuUs.median);
  const most = Math.max(...rows.map(([, { cpuUs }]) => cpuUs.highest));
  const height = 70 + rows.length * rowHeight;
  const scale = (us) => labelWidth + (us / most) * (width - labelWidth - 130);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<text x="10" y="22" font-size="15" font-weight="bold">CPU of the server process for one ${escaped(title)}, µs (less is better)</text>
${rows.map((row, index) => bar(row, 40 + index * rowHeight, scale)).join('\n')}
<text x="10" y="${height - 10}" font-size="11" fill="#555">${escaped(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${at.slice(0, 10)}; lines: lowest to highest round`)}</text>
</svg>
`;
}

function bar([name, { cpuUs, ratio }], y, scale) {
  const color = name === 'gateway' ? '#c2410c' : name === 'raw' ? '#9ca3af' : '#60a5fa';
  const middle = y + 9;
  const times = ratio === undefined ? '' : ` (${ratio.median.toFixed(1)} ×)`;
  return [
    `<text x="${scale(0) - 8}" y="${y + 14}" text-anchor="end">${escaped(servers[name].title)}</text>`,
    `<rect x="${scale(0)}" y="${y}" width="${(scale(cpuUs.median) - scale(0)).toFixed(1)}" height="18" fill="${color}"/>`,
    `<path d="M${scale(cpuUs.lowest).toFixed(1)} ${middle}H${scale(cpuUs.highest).toFixed(1)}" stroke="#111" stroke-width="2"/>`,
    `<text x="${(scale(cpuUs.highest) + 8).toFixed(1)}" y="${y + 14}">${Math.round(cpuUs.median)}${times}</text>`,
  ].join('\n');
}
