import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** The gateway's targets: rows of name, figure and verdict; targets without a measurement are left out. */
export function targets({ scenarios, latency, startMs, memory }) {
  const of = (id, server = 'gateway') => scenarios.find((scenario) => scenario.id === id)?.servers[server];
  // As a multiple of the raw forwarder in the same rounds: changes of the machine then do not matter.
  const cost = (id, server) => of(id, server)?.ratio?.median;
  const against = (server) => quotient(cost('create'), cost('create', server));
  const rss = (id) => memory?.steps.find((step) => step.id === id)?.maxRssMb;
  const forwarder = latency?.raw;
  const beside = (share) => (forwarder === undefined ? '' : `; the raw forwarder adds ${forwarder[share].toFixed(2)}`);
  return [
    ['createCaptchaStage, less CPU than Mercurius: below 1.0 × its', against('mercurius'), 1],
    ['createCaptchaStage, at most 0.6 × Apollo Server standalone', against('apollo-standalone'), 0.6],
    ['createCaptchaStage, at most 2.0 × the limit', cost('create'), 2],
    ['a 400, at most 1.25 × a 201', quotient(cost('rejected'), cost('create')), 1.25],
    ['captchaStage(pk), at most 2.0 × the limit', cost('one'), 2],
    ['captchaStages of 20, at most 2.0 × the limit', cost('page-20'), 2],
    [`latency added at 200 requests/s, median, at most 1 ms${beside('p50Ms')}`, latency?.gateway.p50Ms, 1],
    [`latency added at 200 requests/s, 99 of 100, at most 3 ms${beside('p99Ms')}`, latency?.gateway.p99Ms, 3],
    ['512 connections, at most 1.1 × the CPU of 32', quotient(cost('connections-512'), cost('create')), 1.1],
    [`RSS at 32 connections, at most 150 MB, under a limit of ${memory?.limitMb} MB`, rss('create'), 150],
    ['… at 512 connections, at most 200 MB', rss('connections-512'), 200],
    ['… times that the kernel killed it, also with pages and flowSets of 100 at 128 connections', memory?.kills, 0],
    ['start, at most 0.75 × Apollo Server standalone', quotient(startMs.gateway, startMs['apollo-standalone']), 0.75],
    ['start, at most 1000 ms', startMs.gateway, 1000],
    ['JavaScript in dist/, at most 12 MB', scriptBytes() / 1e6, 12],
  ]
    .filter(([, figure]) => figure !== undefined)
    .map(([name, figure, max]) => [name, figure.toFixed(figure < 10 ? 2 : figure < 100 ? 1 : 0), verdict(figure, max)]);
}

function scriptBytes() {
  const scripts = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.js'));
  return scripts.reduce((sum, name) => sum + readFileSync(join(dist, name)).length, 0);
}

const quotient = (a, b) => (a === undefined || b === undefined ? undefined : a / b);

function verdict(figure, max) {
  if (figure <= max) return 'met';
  return max === 0 ? 'missed' : `missed by ${Math.ceil((figure / max - 1) * 100)} %`;
}
