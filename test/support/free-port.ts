import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

/** A port of this machine that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  await promisify(server.close.bind(server))();
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port');
  return address.port;
}
