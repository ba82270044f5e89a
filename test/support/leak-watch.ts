import { afterAll, afterEach, expect } from '@jest/globals';

/** Marks every part of authentik's responses that must not be passed on. */
export const bodyMarker = 'body-canary';

const secrets = new Map([[bodyMarker, 'what stood in a body of authentik']]);
const leaks = new Set<string>();

/** Not kept: the gateway's own texts contain words too, and some tests send "token" or "name" as a secret. */
const plainWord = /^\p{L}*$/u;
/** Kept only if it contains this: punctuation or a few digits would be found anywhere. */
const unmistakable = /[\w.:-]{6}/;

/** From now on a test fails when the secret occurs anywhere, raw or as JSON text. */
export function keepSecret(what: string, secret: string | undefined): void {
  const trimmed = secret?.trim() ?? '';
  if (plainWord.test(trimmed) || !unmistakable.test(trimmed)) return;
  for (const spelling of [trimmed, JSON.stringify(trimmed).slice(1, -1)]) secrets.set(spelling, what);
}

/**
 * Looks for secrets in the gateway's output. Responses, metrics among them, come from watch-wire.ts, log lines from
 * gateway.ts; other output, such as spans, must be passed in there too.
 */
export function watchForLeaks(place: string, text: string): void {
  for (const [secret, what] of secrets) {
    if (text.includes(secret)) leaks.add(`${what} ("${secret}") in ${place}, ${expect.getState().currentTestName}`);
  }
}

/** The leaks since the last call. */
export function takeLeaks(): string[] {
  const found = [...leaks];
  leaks.clear();
  return found;
}

// For each test file that imports this module: a test that starts a gateway cannot forget it.
const failOnLeaks = () => expect(takeLeaks()).toEqual([]);
afterEach(failOnLeaks);
afterAll(failOnLeaks);
