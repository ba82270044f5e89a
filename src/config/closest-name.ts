/** The maximum edit distance, as a share of the name's length: beyond it, another name was meant. */
const maxDistanceShare = 0.45;

/** The closest name by insertions and deletions, the longest of equally close ones; undefined when none is close. */
export function closestName(name: string, names: readonly string[]): string | undefined {
  const distances = names.map((other) => ({ other, distance: editDistance(name, other) }));
  const [closest] = distances.sort((a, b) => a.distance - b.distance || b.other.length - a.other.length);
  const isClose = closest !== undefined && closest.distance < name.length * maxDistanceShare;
  return isClose || name.endsWith(`_${closest?.other}`) ? closest?.other : undefined;
}

/** The end of a message about an unknown name. */
export const suggestion = (name: string | undefined): string => (name === undefined ? '' : `; did you mean ${name}?`);

// No substitutions: with them, AUTHENTIK_MODE would be closer to AUTHENTIK_URL than to AUTHENTIK_AUTH_MODE.
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const deleted = row[column + 1] ?? 0;
      const inserted = next[column] ?? 0;
      next.push(letter === other ? (row[column] ?? 0) : 1 + Math.min(deleted, inserted));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
