import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** Sends bytes as they are to an origin, and gives back all that comes until the other side closes. */
export function rawRequest(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  return text(socket);
}
