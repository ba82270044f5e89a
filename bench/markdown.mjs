import { versionsOf } from './machine.mjs';
import { servers } from './servers.mjs';

export const range = ({ median, low, high }, digits) =>
  `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;

const row = (cells) => `| ${cells.join(' | ')} |`;
export const tableOf = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row), ''];

/** A server's title with the versions of its packages; a dagger for one that returns wrong data. */
export function marked(name, wrong) {
  const versions = versionsOf(name);
  const title = name === 'gateway' ? `**${servers[name].title}**` : servers[name].title;
  const dagger = wrong?.servers.includes(name) ? ' †' : '';
  return `${title}${dagger}${versions === '' ? '' : ` (${versions})`}`;
}
