import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createHandler } from 'graphql-http/lib/use/http';
import { openapi } from '../openapi.mjs';

// Its build for ES modules does not load on Node.
const { createGraphQLSchema } = createRequire(import.meta.url)('openapi-to-graphql');

/** openapi-to-graphql over the contract, served by graphql-http, the GraphQL foundation's own server. */
const { schema } = await createGraphQLSchema(openapi(process.env.UPSTREAM), {
  headers: (_method, _path, _title, { context }) => ({ authorization: context.authorization }),
});
const handler = createHandler({ schema, context: ({ headers: { authorization } }) => ({ authorization }) });
createServer(handler).listen(Number(process.env.PORT), '127.0.0.1');
