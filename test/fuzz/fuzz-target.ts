import { randomInt } from 'node:crypto';
import { env } from 'node:process';
import { it } from '@jest/globals';
import fc from 'fast-check';

const isLong = env['FUZZ_SECONDS'] !== undefined;
const maxMs = Number(env['FUZZ_SECONDS'] ?? 6) * 1000;
const maxRuns = isLong ? Number.MAX_SAFE_INTEGER : 900;
/** Fewer runs would prove nothing. */
const minRuns = 15;

/**
 * A property test: runs for a few seconds, or for FUZZ_SECONDS. FUZZ_SEED reruns
 * the seed that each test prints.
 */
export function fuzz<T>(name: string, values: fc.Arbitrary<T>, check: (value: T) => Promise<void>): void {
  it(
    name,
    async () => {
      const seed = Number(env['FUZZ_SEED'] ?? randomInt(2 ** 31));
      const property = fc.asyncProperty(values, check);
      const timed = await fc.check(property, {
        seed,
        numRuns: maxRuns,
        plugins: [fc.interruptAfterTimeLimit(maxMs)],
      });
      // A slow machine takes longer; the clock does not decide.
      const isTooFew = timed.counterexample === null && timed.numRuns < minRuns;
      const details = isTooFew ? await fc.check(property, { seed, numRuns: minRuns }) : timed;
      const summary = `${name}: ${details.numRuns} runs, FUZZ_SEED=${seed}`;
      process.stderr.write(`fuzz: ${summary}\n`);
      if (details.failed)
        throw new Error(`${summary}\n${details.errorInstance}\nfor: ${fc.stringify(details.counterexample)}`);
    },
    maxMs + 120_000,
  );
}
