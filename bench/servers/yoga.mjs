import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { contextFor, schema } from './shared-classes.mjs';

/** GraphQL Yoga on node:http as its documentation shows it for Node. */
const yoga = createYoga({
  schema,
  graphiql: false,
  logging: false,
  context: ({ request }) => contextFor(request.headers.get('authorization')),
});
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1');
