import { Pool } from 'undici';
import { createSchema } from '../../compiled/src/graphql/schema/schema.js';
import { resourceModules } from '../../compiled/src/resources/resource-modules.js';

/** The gateway's own schema, built from its classes: inputs are validated, responses are decoded field by field. */
export const schema = createSchema(resourceModules);

const pool = new Pool(process.env.UPSTREAM, { connections: 64 });

/** A bare call: no deadline, no circuit breaker, no queue limit, no validation of the response except its JSON. */
const http = {
  async call({ operation, path, body, caller: { authorization } }) {
    const upstreamResponse = await pool.request({
      method: operation.method,
      path: `/api/v3${path}`,
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { operation, status: upstreamResponse.statusCode, json: await upstreamResponse.body.json() };
  },
};

/** The context that the resolvers need. */
export const contextFor = (authorization) => ({
  authentik: { call: (request) => http.call({ ...request, caller: { authorization } }) },
  authentikIdentity: http,
  keepSecret: () => undefined,
  warnings: [],
  appliedFields: new Set(),
});
