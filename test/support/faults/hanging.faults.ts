import type { Socket } from 'node:net';
import { type Expected, type Fault, head, json, okStatus } from './fault.js';

const deadline = { expected: (): Expected => ({ reason: 'DEADLINE' }) };
const length = { ...json, 'content-length': '1000' };

/** A byte now and then while the connection stands: each of them would reset an idle timeout. */
function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 100);
  socket.on('close', () => clearInterval(timer));
}

/** The response never ends. */
export const hangingFaults: readonly Fault[] = [
  { ...deadline, name: 'no response', act: () => undefined },
  { ...deadline, name: 'silence in the headers', act: ({ socket }) => void socket.write('HTTP/1.1 200 OK\r\nx-') },
  {
    ...deadline,
    name: 'a drip of headers',
    act: ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      drip(socket, 'x: y\r\n');
    },
  },
  {
    ...deadline,
    name: 'silence in the body',
    act: ({ socket, operation, echo }) => void socket.write(`${head(okStatus(operation), length)}{"name":"${echo}`),
  },
  {
    ...deadline,
    name: 'a drip of a body',
    act: ({ socket, operation }) => {
      socket.write(head(okStatus(operation), length));
      drip(socket, ' ');
    },
  },
  {
    ...deadline,
    name: 'chunks without end',
    act: ({ socket, operation }) => {
      socket.write(head(okStatus(operation), { ...json, 'transfer-encoding': 'chunked' }));
      drip(socket, '1\r\n \r\n');
    },
  },
];
