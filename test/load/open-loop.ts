import { setTimeout as sleep } from 'node:timers/promises';
import { codesOf, readStage, type Sender, writeStage } from './requests.js';

/** The result of one request: OK, the code of its first error, or LOST and why. */
export interface Outcome {
  /** When it was due: it may have been sent later because this process was busy. */
  readonly dueMs: number;
  /** From when it was due to the end of its response. */
  readonly latencyMs: number;
  readonly code: string;
}

const tickMs = 2;

/** Sends at a fixed rate a second, whatever the results, every second request a write. */
export async function offer(sender: Sender, perSecond: number, seconds: number): Promise<Outcome[]> {
  const outcomes: Promise<Outcome>[] = [];
  const beganMs = performance.now();
  const total = perSecond * seconds;
  while (outcomes.length < total) {
    const due = Math.min(total, ((performance.now() - beganMs) / 1000) * perSecond);
    while (outcomes.length < due)
      outcomes.push(sendOne(sender, beganMs + (outcomes.length / perSecond) * 1000, outcomes.length));
    await sleep(tickMs);
  }
  return Promise.all(outcomes);
}

/** Keeps a fixed number of requests in flight: sends the next as soon as one gets its response. */
export async function keepInFlight(sender: Sender, clients: number, seconds: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const endsAtMs = performance.now() + seconds * 1000;
  const client = async (_: unknown, offset: number) => {
    for (let count = offset; performance.now() < endsAtMs; count += 1)
      outcomes.push(await sendOne(sender, performance.now(), count));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return outcomes;
}

async function sendOne(sender: Sender, dueMs: number, count: number): Promise<Outcome> {
  const operation = count % 2 === 0 ? readStage() : writeStage();
  const code = await sender.post(operation.body).then(
    (response) => codesOf(operation, response)[0]?.code ?? 'OK',
    ({ code = 'LOST' }) => `LOST: ${code}`,
  );
  return { dueMs, latencyMs: performance.now() - dueMs, code };
}
