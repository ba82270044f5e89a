import { trendOf } from './trend.js';

/** A sample of the process. */
export type Sample = ReadonlyMap<string, number>;

/** A metric that must stay flat: its name, its unit, and the maximum growth an hour. */
const watched = [
  { title: 'heap in use, MB', metric: 'heapUsed', unit: 1e6, maxPerHour: 12 },
  { title: 'memory outside the heap, MB', metric: 'external', unit: 1e6, maxPerHour: 12 },
  { title: 'resident memory, MB', metric: 'rss', unit: 1e6, maxPerHour: 60 },
  { title: 'open files and sockets', metric: 'process_open_fds', unit: 1, maxPerHour: 30 },
  { title: 'active handles', metric: 'nodejs_active_handles_total', unit: 1, maxPerHour: 30 },
  { title: 'active resources', metric: 'nodejs_active_resources_total', unit: 1, maxPerHour: 60 },
];

/** The first fifth: caches fill and code is compiled. */
const warmUpShare = 0.2;
const minSamples = 20;

/** A verdict in words. Flat: the line through the samples after the warm-up rises by less than the limit, or by less than its noise. */
export const criterion =
  'flat: after the first fifth, the fitted line rises by less than the limit, or by less than twice its standard error';

/** A table of the watched metrics, and whether all are flat; undefined when there are too few samples. */
export function growthOf(samples: readonly (readonly [number, Sample])[]): {
  rows: string[][];
  isFlat: boolean | undefined;
} {
  const judged = samples.slice(Math.ceil(samples.length * warmUpShare));
  const isLongEnough = judged.length >= minSamples;
  const rows = [['', 'first', 'last', 'max', 'per hour', '± noise', 'limit', 'flat']];
  let isFlat = true;
  for (const { title, metric, unit, maxPerHour } of watched) {
    const points = judged.map(([ms, sample]) => [ms, (sample.get(metric) ?? Number.NaN) / unit] as const);
    const values = points.map(([, value]) => value);
    const { perHour, standardError } = trendOf(points);
    const flat = perHour < maxPerHour || perHour < 2 * standardError;
    isFlat &&= flat;
    const numbers = [values[0], values.at(-1), Math.max(...values), perHour, 2 * standardError, maxPerHour];
    rows.push([
      title,
      ...numbers.map((value = Number.NaN) => value.toFixed(1)),
      isLongEnough ? (flat ? 'yes' : 'NO') : '?',
    ]);
  }
  return { rows, isFlat: isLongEnough ? isFlat : undefined };
}
