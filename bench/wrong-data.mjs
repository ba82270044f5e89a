import { stagePk } from './payloads.mjs';
import { scenarios } from './scenarios.mjs';
import { servers } from './servers.mjs';

/** Reaches one fragment by two paths, one of them skipped, as in relay-compiler's documents. */
const query =
  'query Stage($pk: UUID!, $more: Boolean!) { captchaStage(pk: $pk) { pk ...More @include(if: $more) ...Names } } ' +
  'fragment More on CaptchaStage { ...Names } fragment Names on CaptchaStage { name }';
const variables = { pk: stagePk, more: false };

/** Finds the servers of the gateway's schema that drop the name from the response once they know the document. */
export async function findServersWithWrongData(running, upstream) {
  await upstream.respondWith(scenarios.find(({ id }) => id === 'one').response, 0);
  const wrong = [];
  for (const [name, { origin }] of running)
    if (servers[name].format === 'graphql' && !(await returnsRightData(origin))) wrong.push(name);
  return { query, variables, servers: wrong };
}

async function returnsRightData(origin) {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer bench-token' };
  const body = JSON.stringify({ query, variables });
  for (let time = 1; time <= 3; time += 1) {
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
    const { data } = await response.json();
    if (typeof data?.captchaStage?.name !== 'string') return false;
  }
  return true;
}
