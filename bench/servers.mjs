import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));
const { scripts } = JSON.parse(readFileSync(path('../package.json'), 'utf8'));
/** As `npm start` and the image have them. */
const [, startFlags] = /exec node (.+) dist\/main\.js$/.exec(scripts.start);
const own = (file) => [path(`servers/${file}.mjs`)];

/** What is measured. `words` are those in which it takes a request (see requests.mjs). */
export const servers = {
  raw: { title: 'raw forwarder (the limit)', command: own('raw'), words: 'rest' },
  gateway: {
    title: 'this gateway',
    command: [...startFlags.split(' '), path('../dist/main.js')],
    words: 'graphql',
    // So that nothing is shed at 512 connections.
    env: { AUTHENTIK_MAX_QUEUE: '1000' },
  },
  'mercurius-jit': {
    title: 'Mercurius, JIT',
    command: own('mercurius'),
    words: 'graphql',
    env: { JIT: '1' },
    versions: ['mercurius', 'graphql-jit'],
  },
  mercurius: { title: 'Mercurius', command: own('mercurius'), words: 'graphql', versions: ['mercurius'] },
  'apollo-fastify': {
    title: 'Apollo Server on Fastify, bare',
    command: own('apollo-fastify'),
    words: 'graphql',
    versions: ['@apollo/server', '@as-integrations/fastify'],
  },
  'apollo-standalone': {
    title: 'Apollo Server standalone',
    command: own('apollo-standalone'),
    words: 'graphql',
    versions: ['@apollo/server'],
  },
  yoga: { title: 'GraphQL Yoga', command: own('yoga'), words: 'graphql', versions: ['graphql-yoga'] },
  'openapi-to-graphql': {
    title: 'openapi-to-graphql',
    command: own('openapi-to-graphql'),
    words: 'openapiToGraphql',
    versions: ['openapi-to-graphql'],
  },
  hive: {
    title: 'Hive Gateway (Mesh OpenAPI)',
    command: own('hive'),
    words: 'hive',
    versions: ['@graphql-hive/gateway', '@omnigraph/openapi'],
  },
};
