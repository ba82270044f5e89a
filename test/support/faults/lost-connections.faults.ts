import { type Expected, type Fault, type FaultRequest, head, json, okStatus, responseText, succeeds } from './fault.js';
import type { FaultOperation } from './fault-operation.js';

const lost = { expected: (): Expected => ({ reason: 'CONNECTION_LOST' }) };
const length = { ...json, 'content-length': '1000' };
const chunked = { ...json, 'transfer-encoding': 'chunked' };

/** Sends the text, and waits for its arrival before the connection is reset. */
function resetAfter({ socket }: FaultRequest, text: string): void {
  socket.write(text, () => setTimeout(() => socket.resetAndDestroy(), 10));
}

/** The connection ends before the response does. */
export const lostConnections: readonly Fault[] = [
  { ...lost, name: 'a FIN before the headers', act: ({ socket }) => void socket.end() },
  { ...lost, name: 'an RST before the headers', act: ({ socket }) => void socket.resetAndDestroy() },
  { ...lost, name: 'a FIN in the status line', act: ({ socket }) => void socket.end('HTTP/1.1 20') },
  { ...lost, name: 'a FIN in the headers', act: ({ socket }) => void socket.end('HTTP/1.1 200 OK\r\ncontent-ty') },
  { ...lost, name: 'an RST in the headers', act: (request) => resetAfter(request, 'HTTP/1.1 200 OK\r\ncontent-ty') },
  {
    ...lost,
    name: 'a FIN after the headers',
    act: ({ socket, operation }) => void socket.end(head(okStatus(operation), length)),
  },
  {
    ...lost,
    name: 'an RST after the headers',
    act: (request) => resetAfter(request, head(okStatus(request.operation), length)),
  },
  {
    ...lost,
    name: 'a FIN in a body of known length',
    act: ({ socket, operation, echo }) => void socket.end(`${head(okStatus(operation), length)}{"name":"${echo}`),
  },
  {
    ...lost,
    name: 'an RST in a body of known length',
    act: (request) => resetAfter(request, `${head(okStatus(request.operation), length)}{"name":"${request.echo}`),
  },
  {
    ...lost,
    name: 'a FIN in a chunk',
    act: ({ socket, operation }) => void socket.end(`${head(okStatus(operation), chunked)}ff\r\n{"name":`),
  },
  {
    ...lost,
    name: 'a FIN before the last chunk',
    act: ({ socket, operation }) => void socket.end(`${head(okStatus(operation), chunked)}2\r\n{}\r\n`),
  },
  {
    // This end looks like the true one: the received bytes are the response.
    name: 'a FIN in a body of unknown length',
    act: ({ socket, operation, echo }) => void socket.end(`${head(okStatus(operation))}{"name":"${echo}`),
    expected: (operation) => ({ reason: 'MALFORMED_BODY', status: okStatus(operation) }),
  },
  {
    // Some systems end a complete response like this: undici accepts it as the end too.
    name: 'an RST in a body of unknown length',
    act: (request) => resetAfter(request, `${head(okStatus(request.operation))}{"name":"${request.echo}`),
    expected: (operation) => ({ reason: 'MALFORMED_BODY', status: okStatus(operation) }),
  },
  once('an RST', ({ socket }) => void socket.resetAndDestroy()),
  once('a FIN', ({ socket }) => void socket.end()),
];

/** One connection ends, and the next would work, as with a restarting instance. */
function once(what: string, close: (request: FaultRequest) => void): Fault {
  const isRead = ({ isWrite }: FaultOperation) => !isWrite;
  return {
    name: `${what}, then a response on the next connection`,
    act: (request) => {
      const { socket, attempt, operation, good } = request;
      if (attempt === 1) close(request);
      else socket.write(responseText(okStatus(operation), json, JSON.stringify(good)));
    },
    expected: (operation) => (isRead(operation) ? { ...succeeds, requests: 2 } : { reason: 'CONNECTION_LOST' }),
  };
}
