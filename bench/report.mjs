import { table } from './table.mjs';

const [begin, end] = ['<!-- figures: written by npm run bench -- --save -->', '<!-- end of figures -->'];

/** The page with these figures between its markers. @throws when a marker is missing. */
export function withFigures(page, result) {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md lacks "${begin}" … "${end}"`);
  const { cpu, cores, memoryGb, node } = result.machine;
  const where = `${result.at.slice(0, 10)}, ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}.`;
  return `${page.slice(0, from)}${begin}\n${where}\n\n${table(result)}${page.slice(to)}`;
}
