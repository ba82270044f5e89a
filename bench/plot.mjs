import { servers } from './servers.mjs';
import { background, escaped, footer } from './svg.mjs';

const width = 760;
const labelWidth = 230;
const rowHeight = 26;

/** An SVG of horizontal bars: the CPU of one createCaptchaStage by server, with the middle half of the rounds. */
export function plot({ scenarios, machine, at, wrong }) {
  const { servers: measured, title } = scenarios.find(({ id }) => id === 'create');
  const rows = Object.entries(measured).sort(([, a], [, b]) => a.cpuUs.median - b.cpuUs.median);
  const max = Math.max(...rows.map(([, { cpuUs }]) => cpuUs.high));
  const height = 70 + rows.length * rowHeight;
  const scale = (us) => labelWidth + (us / max) * (width - labelWidth - 140);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">
<title>CPU of one request: this gateway and others</title>
${background}
<text x="10" y="22" font-size="15" font-weight="bold">CPU of the server process for one ${escaped(title)}, µs (less is better)</text>
${rows.map((row, index) => bar(row, { y: 40 + index * rowHeight, scale, wrong })).join('\n')}
${footer(height, { machine, at })}
</svg>
`;
}

const colors = { gateway: '#c2410c', raw: '#9ca3af' };

/** A server that returns wrong data for some documents is only an outline. */
function bar([name, { cpuUs, ratio }], { y, scale, wrong }) {
  const isWrong = wrong?.servers.includes(name);
  const color = colors[name] ?? '#60a5fa';
  const fill = isWrong ? `#fff" stroke="${color}" stroke-dasharray="4"` : `${color}"`;
  const middle = y + 9;
  const times = ratio === undefined ? '' : ` (${ratio.median.toFixed(1)} ×)`;
  return [
    `<text x="${scale(0) - 8}" y="${y + 14}" text-anchor="end">${escaped(servers[name].title)}</text>`,
    `<rect x="${scale(0)}" y="${y}" width="${(scale(cpuUs.median) - scale(0)).toFixed(1)}" height="18" fill="${fill}/>`,
    `<path d="M${scale(cpuUs.low).toFixed(1)} ${middle}H${scale(cpuUs.high).toFixed(1)}" stroke="#111" stroke-width="2"/>`,
    `<text x="${(scale(cpuUs.high) + 8).toFixed(1)}" y="${y + 14}">${Math.round(cpuUs.median)}${times}${isWrong ? ' wrong data' : ''}</text>`,
  ].join('\n');
}
