import type { AddressInfo } from 'node:net';
import { AuthentikHttpClient } from '../../src/authentik/client/http-client.js';
import { createCredentialReader } from '../../src/context/credentials.js';
import { GatewayContext } from '../../src/context/gateway-context.js';
import type { ErrorExtensions } from '../../src/errors/contract/error-extensions.js';
import type { Warning } from '../../src/errors/contract/warning.js';
import { createGraphqlServer } from '../../src/graphql/apollo-server.js';
import { createHttpApp } from '../../src/http/app.js';
import { drain } from '../../src/process/drain.js';
import { resourceModules } from '../../src/resources/resource-modules.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { Metrics } from '../../src/telemetry/metrics.js';
import { noopTracing } from '../../src/telemetry/tracing/tracing.js';
import { watchForLeaks } from '../support/leak-watch.js';
import { watchWire } from '../support/watch-wire.js';
import { identificationStageModule } from './identification-stage.module.js';

interface ProofResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: ErrorExtensions }[];
  readonly extensions?: { readonly warnings: readonly Warning[] };
}

export interface ProofGateway {
  send(query: string, variables: object): Promise<ProofResponse>;
  stop(): Promise<void>;
}

/** A gateway over HTTP, of the parts that src/gateway.ts puts together, with one resource more. */
export async function startProofGateway(authentikOrigin: string): Promise<ProofGateway> {
  const logger = createLogger('trace', { write: (line) => watchForLeaks('a log line', line) });
  const authentikClient = new AuthentikHttpClient({
    url: new URL(authentikOrigin),
    timeoutMs: 5000,
    maxConnections: 4,
    maxQueue: 4,
    userAgent: 'resource-proof',
  });
  const modules = [...resourceModules, identificationStageModule];
  const { apollo, fastPath } = createGraphqlServer({ introspection: true, logger, modules });
  await apollo.start();
  const readCredential = createCredentialReader({ mode: 'forward' });
  const app = await createHttpApp({
    apollo,
    fastPath,
    logger,
    corsOrigins: [],
    maxBodyBytes: 100_000,
    metrics: new Metrics(() => authentikClient),
    tracing: noopTracing,
    health: () => ({ state: 'ready', upstream: authentikClient.lastOutcome, circuit: authentikClient.circuit }),
    createContext: ({ id, headers, record }, signal) =>
      new GatewayContext(id, authentikClient, readCredential(headers), record, signal),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const endWatch = watchWire(origin);
  return {
    send: (query, variables) => postJson(`${origin}/graphql`, { query, variables }),
    stop: async () => {
      await drain({ app, authentikClient, graceMs: 500, idleMs: 0 });
      await apollo.stop();
      endWatch();
    },
  };
}

async function postJson(url: string, body: object): Promise<ProofResponse> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer sandbox-token' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as ProofResponse;
}
