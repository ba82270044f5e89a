import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { AuthentikHttpClient } from './authentik/client/http-client.js';
import { isLoopback } from './config/loopback.js';
import type { Settings } from './config/settings.js';
import { createCredentialReader } from './context/credentials.js';
import { GatewayContext } from './context/gateway-context.js';
import { createGraphqlServer } from './graphql/apollo-server.js';
import { createHttpApp } from './http/app.js';
import type { Health } from './http/routes/health-routes.js';
import { drain } from './process/drain.js';
import { graphiqlInitialState } from './process/graphiql-initial-state.js';
import { resourceModules } from './resources/resource-modules.js';
import { startSandbox } from './sandbox/sandbox.js';
import type { Logger } from './telemetry/logger.js';
import { Metrics } from './telemetry/metrics.js';
import { startTracing } from './telemetry/tracing/start-tracing.js';
import { version } from './telemetry/version.js';

/**
 * Maximum of connections that wait to be accepted, within the system's limit. A burst quickly exceeds Node's default;
 * the kernel then drops connections, and clients try again only after seconds.
 */
const listenBacklog = 4096;

/** The same directory from src/ and from the bundle in dist/. */
const graphiqlDirectory = fileURLToPath(new URL('../dist/graphiql/', import.meta.url));

const userAgent = `authentik-captcha-graphql-gateway/${version}`;

/** A running gateway. */
export interface Gateway {
  /** The origin it listens on, e.g. `http://127.0.0.1:4000`. */
  readonly origin: string;
  /**
   * Accepts no new connections, lets calls in flight end within the grace period, then closes everything.
   * @param idleMs how long idle connections stay open for another request.
   */
  stop(idleMs?: number): Promise<void>;
}

/** Creates all parts and listens. @throws when it cannot listen on the port. */
export async function startGateway(settings: Settings, logger: Logger): Promise<Gateway> {
  const tracing = await startTracing(settings.tracing, logger);
  const sandbox = settings.authentik.kind === 'sandbox' ? await startSandbox(settings.authentik) : undefined;
  const authentikClient = createAuthentikClient(settings, sandbox?.origin);
  const { apollo, fastPath } = createGraphqlServer({
    introspection: settings.introspection,
    logger,
    modules: resourceModules,
  });
  await apollo.start();
  const readCredential = createCredentialReader(settings.auth);
  let state: Health['state'] = 'starting';
  const app = await createHttpApp({
    apollo,
    fastPath,
    logger,
    corsOrigins: settings.corsOrigins,
    maxBodyBytes: settings.maxBodyBytes,
    metrics: new Metrics(() => authentikClient),
    tracing,
    isAllowedHost: needsNoCredential(settings) ? isLoopback : undefined,
    graphiql: settings.graphiql
      ? { directory: graphiqlDirectory, initialState: graphiqlInitialState(settings, sandbox?.stagePks) }
      : undefined,
    health: () => healthOf(authentikClient, state),
    createContext: ({ id, headers, record }, signal) =>
      new GatewayContext(id, authentikClient, readCredential(headers), record, signal),
  });
  const stop = async (idleMs = 0) => {
    // First accept the connections that wait: closing the listener would drop them.
    await setImmediate();
    if (state === 'ready') logger.info('stopping');
    state = 'draining';
    const graceEndsMs = performance.now() + settings.shutdownGraceMs;
    await drain({ app, authentikClient, graceMs: settings.shutdownGraceMs, idleMs });
    await apollo.stop();
    await tracing.stop(graceEndsMs - performance.now());
    await sandbox?.close();
  };
  const origin = await listen(app, settings).catch(async (error) => {
    await stop();
    throw error;
  });
  state = 'ready';
  logStart(settings, origin, logger);
  return { origin, stop };
}

function createAuthentikClient(settings: Settings, sandboxOrigin = ''): AuthentikHttpClient {
  const { authentik, timeoutMs, maxConnections, maxQueue, authentikHeaders: headers, caCertificates } = settings;
  const url = authentik.kind === 'remote' ? authentik.url : new URL(sandboxOrigin);
  return new AuthentikHttpClient({ url, timeoutMs, maxConnections, maxQueue, headers, caCertificates, userAgent });
}

function healthOf({ isFull, lastOutcome, circuit }: AuthentikHttpClient, state: Health['state']): Health {
  return { state: state === 'ready' && isFull ? 'shedding' : state, upstream: lastOutcome, circuit };
}

/** Logs the start. Only this line may name authentik's origin. */
function logStart({ authentik, unusedProxies }: Settings, origin: string, logger: Logger): void {
  if (authentik.kind === 'remote' && unusedProxies.length > 0)
    logger.warn(`${unusedProxies.join(', ')} not used: authentik is called without a proxy`);
  const upstream = authentik.kind === 'sandbox' ? 'sandbox' : authentik.url.origin;
  logger.info({ version, graphql: `${origin}/graphql`, authentik: upstream }, 'listening');
}

/** Whether an address can be listened on, but not connected to. */
const isWildcardAddress = (address: string): boolean => address === '::' || address === '0.0.0.0';

/** Whether every caller may use the gateway's token; the settings allow this only on loopback. */
const needsNoCredential = ({ auth }: Settings): boolean => auth.mode === 'service' && auth.apiKey === undefined;

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<string> {
  await app.listen({ host, port, backlog: listenBacklog });
  const { address, family, port: taken } = app.server.address() as AddressInfo;
  if (isWildcardAddress(address)) return `http://localhost:${taken}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`;
}
