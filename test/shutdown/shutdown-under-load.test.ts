import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConstantLoad, idsAt, isRight, respondWithStages } from '../support/constant-load.js';
import { KeepAliveClient } from '../support/keep-alive-client.js';
import { Program } from '../support/program.js';
import { type StubAuthentik, startStubAuthentik } from '../support/stub-authentik.js';
import { waitUntil } from '../support/wait-until.js';

const rounds = 20;
const clients = 16;

describe('SIGTERM under constant load', () => {
  let stub: StubAuthentik;
  const programs: Program[] = [];
  const begin = () => {
    const program = new Program({ AUTHENTIK_URL: stub.origin, LOG_LEVEL: 'info' });
    programs.push(program);
    return program;
  };

  beforeAll(async () => {
    stub = await startStubAuthentik();
    respondWithStages(stub, 20);
  }, 60_000);
  afterAll(async () => {
    for (const { child } of programs) child.kill('SIGKILL');
    await stub.close();
  });

  /** Polls a gateway's readiness, over one connection, until it is 503. */
  async function watchReadiness(origin: string): Promise<number[]> {
    const client = new KeepAliveClient(origin);
    const statuses: number[] = [];
    while (statuses.at(-1) !== 503) {
      const exchange = await client.get('/readyz');
      if (exchange.kind !== 'response') break;
      statuses.push(exchange.status);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    client.close();
    return [...new Set(statuses)];
  }

  async function round(program: Program) {
    stub.requests.length = 0;
    const origin = await program.origin();
    const load = new ConstantLoad(origin, clients, ({ kind }) => kind !== 'response');
    const readiness = watchReadiness(origin);
    await waitUntil(() => load.sent.length >= 100 && stub.requests.length - load.completed.length >= clients / 2);
    const completedBefore = load.completed.length;
    program.child.kill('SIGTERM');
    const exit = await program.exit;
    await load.ended;
    return { load, exit, completedBefore, readiness: await readiness, stderr: program.stderr };
  }

  it('loses no call in twenty rounds, and reports that it is not ready', async () => {
    let resent = 0;
    let next = begin();
    for (let count = 1; count <= rounds; count += 1) {
      const program = next;
      await program.origin();
      if (count < rounds) next = begin();
      const { load, exit, completedBefore, readiness, stderr } = await round(program);
      expect({ exit, stderr, readiness }).toEqual({ exit: [0, null], stderr: '', readiness: [200, 503] });
      expect(load.completed.length).toBeGreaterThan(completedBefore);
      expect(load.completed.filter((sent) => !isRight(sent))).toEqual([]);
      // What reached authentik got a response, each once: none lost, none sent twice.
      expect(idsAt(stub).sort()).toEqual(load.completed.map(({ id }) => id).sort());
      const lost = load.sent.filter(({ exchange }) => exchange.kind === 'lost');
      expect(lost.filter(({ exchange }) => exchange.kind === 'lost' && exchange.reused)).toEqual([]);
      resent += lost.length;
    }
    process.stdout.write(
      `SIGTERM under load: ${rounds} rounds, ${resent} connections closed before their first request\n`,
    );
  }, 600_000);
});
