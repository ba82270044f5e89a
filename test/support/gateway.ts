import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { readSettings } from '../../src/config/settings.js';
import type { ErrorExtensions } from '../../src/errors/contract/error-extensions.js';
import type { Warning } from '../../src/errors/contract/warning.js';
import { type Gateway, startGateway } from '../../src/gateway.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { keepSecret, watchForLeaks } from './leak-watch.js';
import { watchWire } from './watch-wire.js';

/** A GraphQL response as it arrives over HTTP. */
interface GatewayResponse<Data = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Data | null | undefined;
  readonly errors: readonly GatewayError[];
  readonly warnings: readonly Warning[];
}

interface GatewayError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: ErrorExtensions;
}

type HeaderInit = Record<string, string>;

/** A gateway on its own port, with its log lines and the ways to call it. */
export interface TestGateway extends Gateway {
  readonly logs: string[];
  /** Sends a typed operation with the sandbox's token. */
  send<Data, Variables>(
    operation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    headers?: HeaderInit,
  ): Promise<GatewayResponse<Data>>;
  /** Sends a body as it is. */
  post(body: unknown, headers?: HeaderInit): Promise<GatewayResponse>;
}

/**
 * Starts a gateway over real HTTP; without AUTHENTIK_URL the embedded sandbox is behind it. A test fails when the gateway
 * leaks, in a response, a log line or a metric, what leak-watch.ts keeps.
 */
export async function startTestGateway(environment: Record<string, string> = {}): Promise<TestGateway> {
  keepSecretsOf(environment);
  const gateway = await startUnwatchedGateway(environment, (line) => watchLogLine(line, environment['AUTHENTIK_URL']));
  const endWatch = watchWire(gateway.origin);
  return {
    ...gateway,
    stop: async () => {
      // The watch sees outgoing responses.
      await (await fetch(`${gateway.origin}/metrics`)).text();
      await gateway.stop();
      endWatch();
    },
  };
}

/**
 * For tests that watch for leaks themselves: their private keys are generated, so that the gateway's own words may be among
 * them, or they test GraphiQL, which shows the sandbox's token.
 */
export async function startUnwatchedGateway(
  environment: Record<string, string> = {},
  onLogLine: (line: string) => void = () => undefined,
): Promise<TestGateway> {
  const logs: string[] = [];
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'trace', SHUTDOWN_GRACE_MS: '500', ...environment });
  const write = (line: string) => {
    logs.push(line);
    onLogLine(line);
  };
  const gateway = await startGateway(settings, createLogger(settings.logLevel, { write }));
  const authorized = { authorization: 'Bearer sandbox-token' };
  const post = (body: unknown, headers: HeaderInit = authorized) => postJson(gateway.origin, body, headers);
  return {
    ...gateway,
    logs,
    post,
    send: async (operation, variables, headers = authorized) => {
      const response = await post({ query: print(operation), variables }, headers);
      return response as GatewayResponse<never>;
    },
  };
}

function keepSecretsOf(environment: Record<string, string>): void {
  for (const name of ['AUTHENTIK_TOKEN', 'GATEWAY_API_KEY', 'SANDBOX_TOKEN']) keepSecret(name, environment[name]);
  if (environment['AUTHENTIK_URL']) keepSecret('the upstream', new URL(environment['AUTHENTIK_URL']).host);
}

/** Only the start-up line may contain the origin of authentik, and the gateway's own: its port may have been an upstream's before. */
function watchLogLine(line: string, upstream: string | undefined): void {
  const isStart = line.includes('"msg":"listening"');
  const origin = upstream === undefined ? '' : new URL(upstream).origin;
  watchForLeaks('a log line', isStart ? line.replace(/"graphql":"[^"]*"/, '').replace(origin, '') : line);
}

async function postJson(origin: string, body: unknown, headers: HeaderInit): Promise<GatewayResponse> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors = [], extensions: { warnings = [] } = {} } = JSON.parse(text);
  return { status: response.status, headers: response.headers, text, data, errors, warnings };
}
