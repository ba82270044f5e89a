import { randomInt } from 'node:crypto';
import { env } from 'node:process';
import { it } from '@jest/globals';
import fc from 'fast-check';

const isLong = env['FUZZ_SECONDS'] !== undefined;
const longestMs = Number(env['FUZZ_SECONDS'] ?? 6) * 1000;
const mostRuns = isLong ? Number.MAX_SAFE_INTEGER : 900;
/** What a machine fifty times slower than ours still comes to. */
const fewestRuns = 15;

/**
 * A test that holds for whatever is generated: for a few seconds, or for FUZZ_SECONDS. FUZZ_SEED repeats the runs of
 * the seed that each campaign prints.
 */
export function holds<T>(name: string, values: fc.Arbitrary<T>, check: (value: T) => Promise<void>): void {
  it(
    name,
    async () => {
      const seed = Number(env['FUZZ_SEED'] ?? randomInt(2 ** 31));
      const details = await fc.check(fc.asyncProperty(values, check), {
        seed,
        numRuns: mostRuns,
        plugins: [fc.interruptAfterTimeLimit(longestMs)],
      });
      const summary = `${name}: ${details.numRuns} runs, FUZZ_SEED=${seed}`;
      process.stderr.write(`fuzz: ${summary}\n`);
      if (details.failed) {
        throw new Error(`${summary}\n${details.errorInstance}\nfor: ${fc.stringify(details.counterexample)}`);
      }
      if (details.numRuns < fewestRuns) throw new Error(`${summary}: too few to tell anything`);
    },
    longestMs + 120_000,
  );
}
