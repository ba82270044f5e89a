import autocannon from 'autocannon';

const headers = { 'content-type': 'application/json', authorization: 'Bearer bench-token' };

/**
 * Sends so many requests, or for so many seconds; every answer must be right.
 * @param onAnswered is told how many have been answered, with each answer.
 * @throws for an answer that is not right.
 */
export async function load({ origin, request, connections, isRight, amount, seconds, onAnswered }) {
  const { path, ...rest } = request;
  const options = {
    url: `${origin}${path}`,
    ...rest,
    headers,
    connections: Math.min(connections, amount ?? connections),
    timeout: 30,
    // It finds out that it is done as it takes a sample, by default once a second.
    sampleInt: 50,
    verifyBody: isRight,
    ...(amount === undefined ? { duration: seconds } : { amount }),
  };
  const result = await new Promise((done, fail) => {
    const run = autocannon(options, (error, ended) => (error ? fail(error) : done(ended)));
    let answered = 0;
    run.on('response', () => {
      answered += 1;
      onAnswered?.(answered);
    });
  });
  if (result.errors + result.mismatches > 0)
    throw new Error(`${origin}${path}: ${result.errors} failed, ${result.mismatches} with another answer`);
  return { perSecond: result.requests.total / result.duration };
}
