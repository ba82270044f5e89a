import { promisify } from 'node:util';
import autocannon from 'autocannon';

const run = promisify(autocannon);
const headers = { 'content-type': 'application/json', authorization: 'Bearer bench-token' };

/** Sends so many requests, or for so many seconds; every answer must be right. @throws for one that is not. */
export async function load({ origin, request, connections, isRight, amount, seconds }) {
  const { path, ...rest } = request;
  const result = await run({
    url: `${origin}${path}`,
    ...rest,
    headers,
    connections: Math.min(connections, amount ?? connections),
    timeout: 30,
    // It finds out that it is done as it takes a sample, by default once a second.
    sampleInt: 50,
    verifyBody: isRight,
    ...(amount === undefined ? { duration: seconds } : { amount }),
  });
  if (result.errors + result.mismatches > 0)
    throw new Error(`${origin}${path}: ${result.errors} failed, ${result.mismatches} with another answer`);
  return { requests: result.requests.total, perSecond: result.requests.total / result.duration };
}
