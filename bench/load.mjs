import autocannon from 'autocannon';

const headers = { 'content-type': 'application/json', authorization: 'Bearer bench-token' };

/**
 * Sends `amount` requests, or for `seconds`; checks every response.
 * @param onResponse is called with the number of responses, at each response.
 * @throws for a failed request or an unexpected response.
 */
export async function load({ origin, request, connections, isRight, amount, seconds, onResponse }) {
  const { path, ...rest } = request;
  const options = {
    url: `${origin}${path}`,
    ...rest,
    headers,
    connections: Math.min(connections, amount ?? connections),
    timeout: 30,
    // autocannon notices its end when it takes a sample, by default once a second.
    sampleInt: 50,
    verifyBody: isRight,
    ...(amount === undefined ? { duration: seconds } : { amount }),
  };
  const result = await new Promise((done, fail) => {
    const run = autocannon(options, (error, ended) => (error ? fail(error) : done(ended)));
    let responses = 0;
    run.on('response', () => {
      responses += 1;
      onResponse?.(responses);
    });
  });
  if (result.errors + result.mismatches > 0)
    throw new Error(`${origin}${path}: ${result.errors} failed, ${result.mismatches} with an unexpected response`);
  return { perSecond: result.requests.total / result.duration };
}
