import { Agent, request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from './statistics.mjs';

const perSecond = 200;

/** How long answers take when requests come at an even 200 a second, whether or not the ones before are answered. */
export async function latencyOf(origin, { method, path, body }, seconds) {
  const agent = new Agent({ keepAlive: true });
  const began = performance.now();
  const pending = [];
  for (let index = 0; index < seconds * perSecond; index += 1) {
    const waitMs = began + (index * 1000) / perSecond - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    pending.push(timed(`${origin}${path}`, { method, agent }, body));
  }
  const all = await Promise.all(pending);
  agent.destroy();
  return { p50: quantile(all, 0.5), p99: quantile(all, 0.99) };
}

function timed(url, options, body) {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer bench-token' };
  const began = performance.now();
  return new Promise((done, fail) => {
    send(url, { ...options, headers }, (response) => {
      response.resume().once('end', () => done(performance.now() - began));
    })
      .once('error', fail)
      .end(body);
  });
}
