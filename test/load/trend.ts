/** A line through samples by least squares. */
export interface Trend {
  readonly perHour: number;
  /** Standard error of the slope: twice as much is noise. */
  readonly standardError: number;
  /** Over the sampled time. */
  readonly growth: number;
}

const hourMs = 3_600_000;

/** @param samples at least three pairs of time in milliseconds and value. */
export function trendOf(samples: readonly (readonly [number, number])[]): Trend {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanMs = mean(samples.map(([ms]) => ms));
  const meanValue = mean(samples.map(([, value]) => value));
  const spread = samples.reduce((sum, [ms]) => sum + (ms - meanMs) ** 2, 0);
  const slope = samples.reduce((sum, [ms, value]) => sum + (ms - meanMs) * (value - meanValue), 0) / spread;
  const residual = samples.reduce((sum, [ms, value]) => sum + (value - meanValue - slope * (ms - meanMs)) ** 2, 0);
  const standardError = Math.sqrt(residual / (samples.length - 2) / spread);
  const lastMs = samples.at(-1)?.[0] ?? 0;
  const firstMs = samples[0]?.[0] ?? 0;
  return { perHour: slope * hourMs, standardError: standardError * hourMs, growth: slope * (lastMs - firstMs) };
}
