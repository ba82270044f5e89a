import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const startDeadlineMs = 60_000;

/** The canned upstream. `respondWith` returns when the next request gets the new response. */
export async function startUpstream(node) {
  const child = spawn(node, [file('upstream.mjs')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [port] = await once(child, 'message');
  const respondWith = async ({ status, body }, delayMs) => {
    child.send({ status, body: JSON.stringify(body), delayMs });
    await once(child, 'message');
  };
  return { origin: `http://127.0.0.1:${port}`, respondWith, stop: () => child.kill() };
}

/**
 * A server as a process of its own, in production mode, its output in a file; returns when it accepts connections.
 * @param node the binary that runs it. @param cgroup the memory cgroup that it runs in, if any.
 */
export async function startServer(name, { command, env = {} }, { node, upstreamOrigin, cgroup }) {
  const port = await freePort();
  const logFile = join(tmpdir(), `bench-${name}.log`);
  const log = openSync(logFile, 'w');
  const [program, ...args] = inCgroup(cgroup, [node, '--import', file('preload.mjs'), ...command]);
  const began = performance.now();
  const child = spawn(program, args, {
    env: { ...environment(port, upstreamOrigin), ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = once(child, 'exit');
  await untilListening(port, child, `${name} did not start, see ${logFile}`);
  return {
    origin: `http://127.0.0.1:${port}`,
    startMs: performance.now() - began,
    usage: async () => {
      child.send('usage');
      const reply = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
      if (reply === undefined) throw new Error(`${name} has exited, see ${logFile}`);
      return reply[0];
    },
    // Not SIGTERM: some peers do not exit on it.
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A shell enters the cgroup and becomes the program: so no part of its memory is counted elsewhere. */
function inCgroup(cgroup, command) {
  if (cgroup === undefined) return command;
  return ['/bin/sh', '-c', `echo $$ > ${cgroup.processesFile} && exec "$@"`, 'sh', ...command];
}

function environment(port, upstreamOrigin) {
  const { PATH, HOME } = process.env;
  const ofGateway = { AUTHENTIK_URL: upstreamOrigin, HOST: '127.0.0.1' };
  return { PATH, HOME, NODE_ENV: 'production', PORT: String(port), UPSTREAM: upstreamOrigin, ...ofGateway };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function untilListening(port, child, problem) {
  const deadline = performance.now() + startDeadlineMs;
  while (!(await isListening(port))) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(problem);
    await sleep(5);
  }
}

function isListening(port) {
  const socket = connect(port, '127.0.0.1');
  return new Promise((done) => {
    socket.once('connect', () => done(true)).once('error', () => done(false));
  }).finally(() => socket.destroy());
}
