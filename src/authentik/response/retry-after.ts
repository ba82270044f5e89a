const secondsPattern = /^\d+$/;
/** V8's Date.parse accepts almost anything, such as "soon 5". */
const httpDatePattern = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;
const maxSeconds = 86_400;

/** Whole seconds from a Retry-After header (seconds or an HTTP date), 0 to 86 400; undefined when invalid. */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  const untilDate = httpDatePattern.test(text) ? Math.ceil((Date.parse(text) - nowMs) / 1000) : Number.NaN;
  const seconds = secondsPattern.test(text) ? Number(text) : untilDate;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), maxSeconds);
}
