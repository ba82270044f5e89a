import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { contextFor, schema } from './shared-classes.mjs';

/** Apollo Server on Fastify as the integration's README shows it: none of this gateway's limits, logs or metrics. */
const app = fastify();
const apollo = new ApolloServer({ schema, plugins: [fastifyApolloDrainPlugin(app)] });
await apollo.start();
app.post(
  '/graphql',
  fastifyApolloHandler(apollo, { context: async (request) => contextFor(request.headers.authorization) }),
);
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
