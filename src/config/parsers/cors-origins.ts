import type { Parse } from '../definition.js';

/** Exact origins, comma separated, each spelled as a browser sends it. */
export const corsOrigins: Parse<string[]> = (text) => {
  const origins = text.split(',').map((origin) => origin.trim());
  if (text.includes('*')) return { problem: 'must not hold *: name each origin' };
  const wrong = origins.flatMap((origin, index) => (isOrigin(origin) ? [] : [index + 1]));
  if (wrong.length === 0) return { value: origins };
  return { problem: `must hold exact origins such as https://app.example.com: see number ${wrong.join(', ')}` };
};

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
