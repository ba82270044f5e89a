import { connect, createServer } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** The value of `state`: respond to all, asleep, or how many more requests to serve before that. */
const [good, asleep] = [0, -1];
/** More than the accept queue holds: the system then drops new connections. */
const knocks = 8;
const { state, goodResponses, requestIdPlace } = workerData;
const ignore = () => undefined;
const held = [];

const server = createServer((socket) => {
  socket.on('error', ignore).on('data', (chunk) => {
    const requestId = /^x-request-id: (\S+)/im.exec(chunk)?.[1];
    const [, path] = /^GET ([^? ]+)/.exec(chunk) ?? [];
    const respond = () => socket.end(goodResponses[path].replaceAll(requestIdPlace, requestId));
    const responses = Atomics.load(state, 0);
    if (responses === good) respond();
    else if (held.push(respond) === responses) fallAsleep();
  });
});

/** A thread that does not run accepts nothing: its queue is full before the caller can connect again. */
function fallAsleep() {
  const { port, address } = server.address();
  const queued = Array.from({ length: knocks }, () => connect(port, address).on('error', ignore));
  // The sockets connect on the next tick; this one comes after them.
  process.nextTick(() => {
    for (const respond of held.splice(0)) respond();
    Atomics.store(state, 0, asleep);
    parentPort.postMessage(asleep);
    Atomics.wait(state, 0, asleep);
    for (const socket of queued) socket.destroy();
  });
}

server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => parentPort.postMessage(server.address().port));
