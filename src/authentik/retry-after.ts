const secondsPattern = /^\d+$/;
const longestSeconds = 86_400;

/** Whole seconds from a Retry-After header (seconds or an HTTP date), 0 to 86 400; undefined when unreadable. */
export function readRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = secondsPattern.test(text) ? Number(text) : Math.ceil((Date.parse(text) - nowMs) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), longestSeconds);
}
