import { gzipSync } from 'node:zlib';
import { type Expected, type Fault, type FaultRequest, head, json, okStatus, responseText, succeeds } from './fault.js';
import type { FaultOperation } from './fault-operation.js';

const threeMiB = 'x'.repeat(3 << 20);
const bomb = gzipSync(Buffer.alloc(64 << 20));

const protocolError = { expected: (): Expected => ({ reason: 'PROTOCOL_ERROR' }) };
/** A valid head, followed by invalid bytes. */
const protocolErrorAfterHead = {
  expected: (operation: FaultOperation): Expected => ({ reason: 'PROTOCOL_ERROR', status: okStatus(operation) }),
};
const tooLarge = { reason: 'RESPONSE_TOO_LARGE' } as const;
const unreadable = {
  expected: (operation: FaultOperation): Expected => ({ reason: 'MALFORMED_BODY', status: okStatus(operation) }),
};

const goodResponse = ({ operation, good }: FaultRequest) =>
  operation.returns === 'nothing' ? head(204, {}) : responseText(okStatus(operation), json, JSON.stringify(good));
const other = responseText(200, json, '{"pk":"ca000000-0000-4000-8000-00000000000b","name":"of nobody"}');

/** Responses that are not HTTP, or not as the gateway requested. */
export const brokenHttp: readonly Fault[] = [
  { ...protocolError, name: 'another protocol', act: ({ socket }) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n') },
  { ...protocolError, name: 'a page without a head', act: ({ socket, echo }) => void socket.end(`<p>${echo}</p>`) },
  {
    ...protocolError,
    name: "TLS's alert to plain HTTP",
    act: ({ socket }) => void socket.end(Buffer.from([21, 3, 1, 0, 2, 2, 70])),
  },
  {
    ...protocolError,
    name: 'conflicting lengths',
    act: ({ socket }) => void socket.end(`${head(200, { 'content-length': '2', 'Content-Length': '3' })}{}x`),
  },
  {
    ...protocolError,
    name: 'a length beside chunks',
    act: ({ socket }) => {
      const headers = { 'transfer-encoding': 'chunked', 'content-length': '2' };
      socket.end(`${head(200, headers)}2\r\n{}\r\n0\r\n\r\n`);
    },
  },
  {
    ...protocolError,
    name: 'a length that is no number',
    act: ({ socket }) => void socket.end(`${head(200, { 'content-length': '-7' })}{}`),
  },
  {
    ...protocolError,
    name: 'a header line without a name',
    act: ({ socket, echo }) => void socket.end(`HTTP/1.1 200 OK\r\n: ${echo}\r\n\r\n`),
  },
  ...['099', '000', '101'].map((code) => ({
    ...protocolError,
    name: `a status of ${code}`,
    act: ({ socket }: FaultRequest) => void socket.write(`HTTP/1.1 ${code} Status\r\n\r\n`),
  })),
  {
    ...protocolError,
    name: 'an unsolicited 100',
    act: (request) => void request.socket.write(`${head(100, {})}${goodResponse(request)}`),
  },
  {
    ...protocolError,
    name: 'a protocol upgrade',
    act: ({ socket }) => void socket.write(head(101, { connection: 'upgrade', upgrade: 'websocket' })),
  },
  {
    ...protocolErrorAfterHead,
    name: 'a chunk without a size',
    act: ({ socket, operation, echo }) =>
      void socket.end(`${head(okStatus(operation), { ...json, 'transfer-encoding': 'chunked' })}${echo}\r\n`),
  },
  {
    name: 'a second response right after the first',
    act: (request) => void request.socket.write(goodResponse(request) + other),
    expected: () => succeeds,
  },
  {
    name: 'a huge body of known length',
    act: ({ socket, operation }) => void socket.end(responseText(okStatus(operation), json, `"${threeMiB}"`)),
    expected: (operation) => ({ ...tooLarge, status: okStatus(operation) }),
  },
  {
    name: 'a huge body of unknown length',
    act: ({ socket, operation }) => void socket.end(`${head(okStatus(operation))}"${threeMiB}"`),
    expected: (operation) => ({ ...tooLarge, status: okStatus(operation) }),
  },
  {
    name: 'a huge header',
    act: ({ socket }) => void socket.end(responseText(200, { ...json, x: 'x'.repeat(20_480) }, '{}')),
    expected: () => tooLarge,
  },
  {
    name: 'a thousand headers',
    act: ({ socket }) => {
      const many = Array.from({ length: 1000 }, (_, index): [string, string] => [`x-${index}`, 'x'.repeat(20)]);
      socket.end(responseText(200, { ...json, ...Object.fromEntries(many) }, '{}'));
    },
    expected: () => tooLarge,
  },
  {
    ...unreadable,
    name: 'unsolicited gzip',
    act: ({ socket, operation, good }) => sendGzip(socket, operation, gzipSync(JSON.stringify(good))),
  },
  { ...unreadable, name: 'a gzip bomb', act: ({ socket, operation }) => sendGzip(socket, operation, bomb) },
];

function sendGzip(socket: FaultRequest['socket'], operation: FaultOperation, body: Buffer): void {
  socket.write(head(okStatus(operation), { ...json, 'content-encoding': 'gzip', 'content-length': `${body.length}` }));
  socket.write(body);
}
