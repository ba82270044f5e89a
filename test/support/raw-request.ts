import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Sends raw bytes to an origin, and returns all that it receives until the other side closes. */
export function rawRequest(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  return text(socket);
}
