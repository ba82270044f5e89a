import { connect, createServer } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** What `state` holds: answer all, fall asleep at the next request, asleep. */
const [armed, asleep] = [1, 2];
/** More than the accept queue takes: the system then drops whatever knocks. */
const knocks = 8;
const { state, answer, requestIdPlace } = workerData;
const ignore = () => undefined;

const server = createServer((socket) => {
  socket.on('error', ignore).on('data', (chunk) => {
    const requestId = /^x-request-id: (\S+)/im.exec(chunk)?.[1];
    const respond = () => socket.end(answer.replaceAll(requestIdPlace, requestId));
    if (Atomics.load(state, 0) === armed) fallAsleep(respond);
    else respond();
  });
});

/** A thread that does not run accepts nothing: its queue is filled before the caller can connect again. */
function fallAsleep(respond) {
  const { port, address } = server.address();
  const queued = Array.from({ length: knocks }, () => connect(port, address).on('error', ignore));
  // The sockets connect on the next tick; this one comes after them.
  process.nextTick(() => {
    respond();
    Atomics.store(state, 0, asleep);
    parentPort.postMessage(asleep);
    Atomics.wait(state, 0, asleep);
    for (const socket of queued) socket.destroy();
  });
}

server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => parentPort.postMessage(server.address().port));
