import { Pool } from 'undici';
import { createSchema } from '../../compiled/src/graphql/schema/schema.js';
import { resourceModules } from '../../compiled/src/resources/resource-modules.js';

/** The gateway's own schema, made of its classes: inputs are validated, answers are read field by field. */
export const schema = createSchema(resourceModules);

const pool = new Pool(process.env.UPSTREAM, { connections: 64 });

/** The bare call: no deadline, no circuit breaker, no queue limit, no checks of what comes back but its JSON. */
const http = {
  async call({ operation, path, body, caller: { authorization } }) {
    const answer = await pool.request({
      method: operation.method,
      path: `/api/v3${path}`,
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { operation, status: answer.statusCode, json: await answer.body.json() };
  },
};

/** What the resolvers need of a request. */
export const contextFor = (authorization) => ({
  authentik: { call: (request) => http.call({ ...request, caller: { authorization } }) },
  authentikIdentity: http,
  keepSecret: () => undefined,
  warnings: [],
  appliedFields: new Set(),
});
