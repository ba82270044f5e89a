import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConstantLoad, idsAt, isRight, respondWithStages } from '../support/constant-load.js';
import { findFreePort } from '../support/free-port.js';
import { hasNginx, Nginx } from '../support/nginx.js';
import { Program } from '../support/program.js';
import { type StubAuthentik, startStubAuthentik } from '../support/stub-authentik.js';
import { waitUntil } from '../support/wait-until.js';

const site = fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url));
const restartsOfEach = 3;
const clients = 16;
const installed = hasNginx();

if (!installed) process.stderr.write('SKIPPED: rolling restart behind nginx; nginx is not installed\n');

(installed ? describe : describe.skip)('a rolling restart of two instances behind nginx', () => {
  let stub: StubAuthentik;
  let nginx: Nginx;
  let load: ConstantLoad;
  const ports: number[] = [];
  const instances: Program[] = [];

  beforeAll(async () => {
    stub = await startStubAuthentik();
    respondWithStages(stub, 50);
    ports.push(await findFreePort(), await findFreePort());
    for (const index of ports.keys()) await start(index);
    const [first = 0, second = 0] = ports;
    nginx = new Nginx(site, { 4001: first, 4002: second, 8080: await findFreePort() });
    load = new ConstantLoad(await nginx.listening('8080'), clients);
  }, 120_000);
  afterAll(async () => {
    await load?.stop();
    await nginx?.stop();
    for (const { child } of instances) child.kill('SIGKILL');
    await stub.close();
  });

  async function start(index: number): Promise<void> {
    const program = new Program({ AUTHENTIK_URL: stub.origin, PORT: String(ports[index]) });
    instances[index] = program;
    await program.origin();
  }

  async function restart(index: number): Promise<void> {
    const before = load.sent.length;
    await waitUntil(() => load.sent.length > before + 100);
    instances[index]?.child.kill('SIGTERM');
    expect(await instances[index]?.exit).toEqual([0, null]);
    await start(index);
    await waitUntil(() => instances[index]?.stdout.includes('"msg":"request"') ?? false);
  }

  it('responds to every request, and calls authentik once for each', async () => {
    for (let count = 0; count < restartsOfEach; count += 1) {
      for (const index of ports.keys()) await restart(index);
    }
    await load.stop();
    expect(load.sent.filter((sent) => !isRight(sent))).toEqual([]);
    expect(idsAt(stub).sort()).toEqual(load.sent.map(({ id }) => id).sort());
    process.stdout.write(
      `rolling restart: ${load.sent.length} requests during ${2 * restartsOfEach} restarts, 0 lost\n`,
    );
  }, 600_000);
});
