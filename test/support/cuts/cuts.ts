import type { Socket } from 'node:net';

/** Where and how the connection of an exchange is cut. */
export interface Cut {
  readonly name: string;
  /** How many bytes of the request the server gets; all of them by default. */
  readonly request?: (request: Buffer) => number;
  /** How many bytes of the response the client gets, once the response is complete. Without it, no response is awaited. */
  readonly response?: (response: Buffer) => number;
  /** Ends a connection after its last bytes. */
  readonly close: (socket: Socket, last: Buffer | string) => void;
}

const headOf = (message: Buffer) => message.indexOf('\r\n\r\n') + 4;
const halfBodyOf = (message: Buffer) => Math.floor((headOf(message) + message.length) / 2);

const places: readonly Omit<Cut, 'close'>[] = [
  { name: 'before the request is read', request: () => 0 },
  { name: 'in the head of the request', request: () => 20 },
  { name: 'after the head of the request', request: headOf },
  { name: 'in the body of the request', request: halfBodyOf },
  { name: 'after the whole request' },
  { name: 'before the response', response: () => 0 },
  { name: 'in the head of the response', response: () => 20 },
  { name: 'after the head of the response', response: headOf },
  { name: 'in the body of the response', response: halfBodyOf },
  { name: 'before the last byte of the response', response: (message) => message.length - 1 },
];

const closings: Readonly<Record<string, Cut['close']>> = {
  'a FIN': (socket, last) => void socket.end(last),
  'an RST': (socket, last) => void socket.write(last, () => socket.resetAndDestroy()),
};

/** A connection that is cut at each stage of an exchange. */
export const cuts: readonly Cut[] = places.flatMap((place) =>
  Object.entries(closings).map(([how, close]) => ({ ...place, name: `${how} ${place.name}`, close })),
);
