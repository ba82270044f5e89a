/** Shared parts of the plots. */

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** White, for readers in dark mode. */
export const background = '<rect width="100%" height="100%" fill="#fff"/>';

/** The machine and the date of the figures. */
export function footer(height, { machine: { cpu, cores, node }, at }) {
  const text = `${cpu}, ${cores} cores, Node ${node}, ${at.slice(0, 10)}; lines: the middle half of the rounds`;
  return `<text x="10" y="${height - 10}" font-size="11" fill="#555">${escaped(text)}</text>`;
}
