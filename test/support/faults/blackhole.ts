import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { goodResponse } from './fault-server.js';
import type { FaultyOrigin } from './faulty-origin.js';
import { captchaStage, flowStageBinding, stagePk } from './resources.js';

const requestIdPlace = 'r'.repeat(36);
const good = 0;

/** Path and query of each read that precedes a failing call. */
const readsBefore = [
  [`${captchaStage.path}${stagePk}/`, ''],
  [captchaStage.path, '?name=captcha'],
  [flowStageBinding.path, ''],
] as const;

const goodRead = (path: string) =>
  goodResponse({ method: 'GET', path, token: '', requestId: requestIdPlace, body: '' }, { connection: 'close' });

/** A host that neither accepts nor rejects connections: a thread that stopped accepting, its queue full. */
export async function openBlackhole(): Promise<FaultyOrigin> {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const goodResponses = Object.fromEntries(
    readsBefore.map(([path, query]) => [`/api/v3${path}`, goodRead(path + query)]),
  );
  const worker = new Worker(new URL('./blackhole.worker.js', import.meta.url), {
    workerData: { state, goodResponses, requestIdPlace },
  });
  const [port] = await once(worker, 'message');
  return {
    environment: { AUTHENTIK_URL: `http://127.0.0.1:${port}` },
    failAfter: async (responses) => {
      Atomics.store(state, 0, responses);
      await once(worker, 'message');
    },
    recover: async () => {
      Atomics.store(state, 0, good);
      Atomics.notify(state, 0);
    },
    requests: () => 0,
    close: async () => void (await worker.terminate()),
  };
}
