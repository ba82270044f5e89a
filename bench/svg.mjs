/** What the plots have in common. */

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** White, for readers whose page is dark. */
export const background = '<rect width="100%" height="100%" fill="#fff"/>';

/** Where and when it was measured. */
export function footer(height, { machine: { cpu, cores, node }, at }) {
  const text = `${cpu}, ${cores} cores, Node ${node}, ${at.slice(0, 10)}; lines: the middle half of the rounds`;
  return `<text x="10" y="${height - 10}" font-size="11" fill="#555">${escaped(text)}</text>`;
}
