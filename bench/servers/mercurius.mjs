import { fastify } from 'fastify';
import mercurius from 'mercurius';
import { contextFor, schema } from './shared-classes.mjs';

/** Mercurius as its README shows it; JIT=1 compiles each query at its first use, as its documentation advises. */
const app = fastify();
app.register(mercurius, {
  schema,
  graphiql: false,
  jit: Number(process.env.JIT ?? 0),
  context: (request) => contextFor(request.headers.authorization),
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
