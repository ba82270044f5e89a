/** The name that takes the fewest letters put in or left out; of equals the longest, which shares most; undefined when there are none. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const distances = names.map((other) => ({ other, distance: editDistance(name, other) }));
  return distances.sort((a, b) => a.distance - b.distance || b.other.length - a.other.length)[0]?.other;
}

// Without substitution, which would put AUTHENTIK_MODE nearer to AUTHENTIK_URL than to AUTHENTIK_AUTH_MODE.
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const leftOut = row[column + 1] ?? 0;
      const putIn = next[column] ?? 0;
      next.push(letter === other ? (row[column] ?? 0) : 1 + Math.min(leftOut, putIn));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
