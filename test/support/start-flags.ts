import { readFileSync } from 'node:fs';

/** The flags of Node in `npm start` and in the image. @throws when there are none. */
export function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const flags = /exec node (--.+) dist\/main\.js$/.exec(scripts.start)?.[1];
  if (flags === undefined) throw new Error('npm start has no flags');
  return flags.split(' ');
}
