import { background, escaped, footer } from './svg.mjs';

const panels = [
  ['flows in flowSet', { 1: 'create', 10: 'flows-10', 100: 'flows-100' }],
  ['entities in _entities', { 1: 'entities-1', 10: 'entities-10', 100: 'entities-100' }],
  ['stages on a page', { 1: 'page-1', 20: 'page-20', 100: 'page-100' }],
  [
    'connections',
    { 1: 'connections-1', 8: 'connections-8', 32: 'create', 128: 'connections-128', 512: 'connections-512' },
  ],
  ['ms that the upstream takes, 512 connections', { 0: 'connections-512', 50: 'slow-512' }],
];
const colors = { gateway: '#c2410c', raw: '#6b7280' };
const [width, height] = [900, 520];
const [panelWidth, panelHeight] = [220, 150];
const columns = 3;

/** An SVG: the CPU of one request by the size of the request, for the gateway and the raw forwarder, on linear scales. */
export function growthPlot(result) {
  const byId = new Map(result.scenarios.map(({ id, servers }) => [id, servers]));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>CPU of one request: this gateway and others</title>
${background}
<text x="10" y="22" font-size="15" font-weight="bold">CPU of the server process for one request, µs, by size:
<tspan fill="${colors.gateway}">this gateway</tspan>, <tspan fill="${colors.raw}">raw forwarder</tspan></text>
${panels.map((panel, index) => drawPanel(panel, index, byId)).join('\n')}
${footer(height, result)}
</svg>
`;
}

function drawPanel([title, ids], index, byId) {
  const sizes = Object.keys(ids).map(Number);
  const figuresOf = (name) => sizes.flatMap((size) => pointOf(size, byId.get(ids[size])?.[name]?.cpuUs));
  const lines = Object.keys(colors).map((name) => ({ color: colors[name], points: figuresOf(name) }));
  const max = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ high }) => high)));
  const x = (size) => (size / sizes.at(-1)) * panelWidth;
  const y = (us) => panelHeight - (us / max) * panelHeight;
  const left = 60 + (index % columns) * (panelWidth + 70);
  const top = 50 + Math.floor(index / columns) * (panelHeight + 70);
  return `<g transform="translate(${left} ${top})">
<path d="M0 0V${panelHeight}H${panelWidth}" fill="none" stroke="#999"/>
${lines.map((line) => drawLine(line, x, y)).join('\n')}
<text x="-6" y="10" text-anchor="end">${Math.round(max)}</text><text x="-6" y="${panelHeight}" text-anchor="end">0</text>
${ticks(sizes, x)}
<text x="${panelWidth / 2}" y="${panelHeight + 32}" text-anchor="middle">${escaped(title)}</text>
</g>`;
}

const pointOf = (size, cpuUs) => (cpuUs === undefined ? [] : [{ size, ...cpuUs }]);

/** Labels that would overlap the previous one are left out. */
function ticks(sizes, x) {
  const shown = sizes.filter(
    (size, index) => index === sizes.length - 1 || x(size) - x(sizes[index - 1] ?? -size) > 15,
  );
  return shown
    .map((size) => `<text x="${x(size).toFixed(1)}" y="${panelHeight + 15}" text-anchor="middle">${size}</text>`)
    .join('');
}

function drawLine({ color, points }, x, y) {
  const place = ({ size, median }) => `${x(size).toFixed(1)} ${y(median).toFixed(1)}`;
  const halves = points.map(
    ({ size, low, high }) => `M${x(size).toFixed(1)} ${y(low).toFixed(1)}V${y(high).toFixed(1)}`,
  );
  const dots = points.map((point) => `<circle cx="${place(point).replace(' ', '" cy="')}" r="3" fill="${color}"/>`);
  const line = points.length === 0 ? '' : `M${points.map(place).join('L')}`;
  return `<path d="${line}${halves.join('')}" fill="none" stroke="${color}" stroke-width="1.5"/>${dots.join('')}`;
}
