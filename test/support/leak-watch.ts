import { afterAll, afterEach, expect } from '@jest/globals';

/** Stands in an answer of authentik wherever it must go no further. */
export const bodyMarker = 'body-canary';

const secrets = new Map([[bodyMarker, 'what stood in a body of authentik']]);
const leaks = new Set<string>();

/** Not kept: the gateway's own texts hold words too, and some tests send "token" or "name" as a secret. */
const plainWord = /^\p{L}*$/u;
/** Kept only with this in it: punctuation or a few digits would be found anywhere. */
const unmistakable = /[\w.:-]{6}/;

/** From now on a test fails when the secret is seen anywhere, raw or as JSON spells it. */
export function keepSecret(what: string, secret: string | undefined): void {
  const trimmed = secret?.trim() ?? '';
  if (plainWord.test(trimmed) || !unmistakable.test(trimmed)) return;
  for (const spelling of [trimmed, JSON.stringify(trimmed).slice(1, -1)]) secrets.set(spelling, what);
}

/**
 * Looks for secrets in what left the gateway. Answers, metrics among them, come from watch-wire.ts, log lines from
 * gateway.ts; whatever else a gateway may write to, such as spans, is to be passed in there too.
 */
export function watchForLeaks(place: string, text: string): void {
  for (const [secret, what] of secrets) {
    if (text.includes(secret)) leaks.add(`${what} ("${secret}") in ${place}, ${expect.getState().currentTestName}`);
  }
}

/** What has leaked since it was last asked. */
export function takeLeaks(): string[] {
  const found = [...leaks];
  leaks.clear();
  return found;
}

// Of each test file that comes by this module: whoever starts a gateway cannot forget it.
const failOnLeaks = () => expect(takeLeaks()).toEqual([]);
afterEach(failOnLeaks);
afterAll(failOnLeaks);
