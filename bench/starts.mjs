import { startServer } from './processes.mjs';
import { servers } from './servers.mjs';
import { spread } from './statistics.mjs';

const rounds = 7;

/** The time until each server accepts connections: each alone, in turn, the median of the rounds. */
export async function measureStarts(names, place, report) {
  const samples = new Map(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    report(`start: round ${round} of ${rounds}`);
    for (const name of names) {
      const { startMs, stop } = await startServer(name, servers[name], place);
      samples.get(name).push(startMs);
      await stop();
    }
  }
  return Object.fromEntries([...samples].map(([name, each]) => [name, spread(each).median]));
}
