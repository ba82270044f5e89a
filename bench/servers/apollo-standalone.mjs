import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { contextFor, schema } from './shared-classes.mjs';

/** Apollo Server as its "get started" page shows it, with NODE_ENV=production. */
await startStandaloneServer(new ApolloServer({ schema }), {
  context: async ({ req }) => contextFor(req.headers.authorization),
  listen: { port: Number(process.env.PORT), host: '127.0.0.1' },
});
