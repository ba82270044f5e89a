import { Agent, request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { scenarios } from './scenarios.mjs';
import { servers } from './servers.mjs';
import { quantile, spread } from './statistics.mjs';

const perSecond = 200;
const rounds = 7;
const seconds = 3;

/** The latency that the gateway and the raw forwarder add to a direct call to the upstream, measured in turn. */
export async function measureLatency(running, upstream, report) {
  const { request, response } = scenarios.find(({ id }) => id === 'create');
  await upstream.respondWith(response, 0);
  const ways = ['gateway', 'raw'].filter((name) => running.has(name));
  const send = (name, forSeconds) => latencyOf(running.get(name).origin, request[servers[name].format], forSeconds);
  for (const name of ways) await send(name, 2);
  const added = new Map(ways.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    report(`latency: round ${round} of ${rounds}`);
    const direct = await latencyOf(upstream.origin, request.rest, seconds);
    for (const name of ways) {
      const { p50, p99 } = await send(name, seconds);
      added.get(name).push({ p50: p50 - direct.p50, p99: p99 - direct.p99 });
    }
  }
  const median = (name, share) => spread(added.get(name).map((each) => each[share])).median;
  return Object.fromEntries(ways.map((name) => [name, { p50Ms: median(name, 'p50'), p99Ms: median(name, 'p99') }]));
}

/** The latency at a constant 200 requests a second, whether or not the previous ones have finished. */
async function latencyOf(origin, { method, path, body }, forSeconds) {
  const agent = new Agent({ keepAlive: true });
  const began = performance.now();
  const pending = [];
  for (let index = 0; index < forSeconds * perSecond; index += 1) {
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
