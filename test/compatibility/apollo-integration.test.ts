/** @jest-environment ./test/support/apollo-integration-environment.ts */

import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import { createHttpApp } from '../../src/http/app.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { Metrics } from '../../src/telemetry/metrics.js';
import { noopTracing } from '../../src/telemetry/tracing/tracing.js';

defineIntegrationTestSuite(async (config, options) => {
  const apollo = new ApolloServer(config);
  await apollo.start();
  const app = await createHttpApp({
    apollo,
    createContext: () => options?.context?.() ?? {},
    health: () => ({ state: 'ready', upstream: undefined, circuit: 'closed' }),
    logger: createLogger('silent'),
    metrics: new Metrics(() => ({ circuit: 'closed', inFlight: 0, waiting: 0 })),
    tracing: noopTracing,
    maxBodyBytes: 262_144,
    corsOrigins: [],
  });
  // The suite knows one path, which it calls with and without a slash at its end.
  app.server.prependListener('request', (request) => {
    request.url = request.url?.replace(/^\/(?=$|\?)/, '/graphql') ?? '';
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    server: apollo,
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    extraCleanup: () => app.close(),
  };
});
