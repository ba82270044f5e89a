import type { Parse } from '../definition.js';

/** Exact origins, comma separated, each spelled as a browser sends it. */
export const corsOrigins: Parse<string[]> = (text) => {
  const origins = text.split(',').map((origin) => origin.trim());
  if (text.includes('*')) return { problem: 'must not contain *: list each origin' };
  const invalid = origins.flatMap((origin, index) => (isOrigin(origin) ? [] : [index + 1]));
  if (invalid.length === 0) return { value: origins };
  return {
    problem: `must list exact origins such as https://app.example.com: check number ${invalid.join(', ')}`,
  };
};

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
