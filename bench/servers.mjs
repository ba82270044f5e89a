import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));
const { scripts } = JSON.parse(readFileSync(path('../package.json'), 'utf8'));
/** The flags of `npm start` and the image. */
const [, startFlags] = /exec node (.+) dist\/main\.js$/.exec(scripts.start);
const own = (file) => [path(`servers/${file}.mjs`)];

/** The measured servers. `format` is that of their requests (see requests.mjs). */
export const servers = {
  raw: { title: 'raw forwarder (the limit)', command: own('raw'), format: 'rest' },
  gateway: {
    title: 'this gateway',
    command: [...startFlags.split(' '), path('../dist/main.js')],
    format: 'graphql',
    // So that no request is rejected at 512 connections.
    env: { AUTHENTIK_MAX_QUEUE: '1000' },
  },
  'mercurius-jit': {
    title: 'Mercurius, JIT',
    command: own('mercurius'),
    format: 'graphql',
    env: { JIT: '1' },
    versions: ['mercurius', 'graphql-jit'],
  },
  mercurius: { title: 'Mercurius', command: own('mercurius'), format: 'graphql', versions: ['mercurius'] },
  'apollo-fastify': {
    title: 'Apollo Server on Fastify, bare',
    command: own('apollo-fastify'),
    format: 'graphql',
    versions: ['@apollo/server', '@as-integrations/fastify'],
  },
  'apollo-standalone': {
    title: 'Apollo Server standalone',
    command: own('apollo-standalone'),
    format: 'graphql',
    versions: ['@apollo/server'],
  },
  yoga: { title: 'GraphQL Yoga', command: own('yoga'), format: 'graphql', versions: ['graphql-yoga'] },
  'openapi-to-graphql': {
    title: 'openapi-to-graphql',
    command: own('openapi-to-graphql'),
    format: 'openapiToGraphql',
    versions: ['openapi-to-graphql'],
  },
  hive: {
    title: 'Hive Gateway (Mesh OpenAPI)',
    command: own('hive'),
    format: 'hive',
    versions: ['@graphql-hive/gateway', '@omnigraph/openapi'],
  },
};
