import type { SandboxProfile } from '../sandbox/profile.js';
import type { SpanProtocol } from '../telemetry/tracing/tracing.js';
import { crossFieldProblems } from './cross-field-rules.js';
import type { SettingValues } from './definitions.js';
import type { Environment } from './environment.js';
import { readNodeEnv } from './node-env.js';
import { readTracing } from './open-telemetry.js';
import { proxyVariables } from './proxy-variables.js';
import { readValues } from './read-values.js';
import { unknownNameProblems } from './unknown-names.js';

/** All settings, validated. Holds secrets: never log it. */
export interface Settings {
  /** The embedded sandbox, or authentik's origin with an optional path prefix, without a trailing slash. */
  readonly authentik:
    | { readonly kind: 'sandbox'; readonly profile: SandboxProfile; readonly token: string }
    | { readonly kind: 'remote'; readonly url: URL };
  /** Which token authentik gets: the caller's, or the gateway's own, for which callers may need `apiKey`. */
  readonly auth:
    | { readonly mode: 'forward' }
    | { readonly mode: 'service'; readonly token: string; readonly apiKey?: string | undefined };
  readonly timeoutMs: number;
  readonly maxConnections: number;
  readonly maxQueue: number;
  /** Sent with every call; names in lower case, values secret. */
  readonly authentikHeaders?: Readonly<Record<string, string>> | undefined;
  /** PEM. */
  readonly caCertificates?: string | undefined;
  readonly host: string;
  /** 0 selects a free one. */
  readonly port: number;
  readonly graphiql: boolean;
  readonly introspection: boolean;
  readonly corsOrigins: readonly string[];
  readonly maxBodyBytes: number;
  readonly logLevel: SettingValues['LOG_LEVEL'];
  readonly shutdownGraceMs: number;
  /** The protocol for exporting spans; undefined when tracing is off. */
  readonly tracing?: SpanProtocol | undefined;
  /** Names of set proxy variables such as HTTPS_PROXY, which the gateway ignores. */
  readonly unusedProxies: readonly string[];
  /** Whether NODE_ENV is `production`. */
  readonly production: boolean;
}

/** The environment is invalid. Quotes no value of any setting, so its lines are safe to print. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  /** @param problems one line each, beginning with the name of a setting. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Reads and validates all settings. @throws SettingsError with every problem at once. */
export function readSettings(env: Environment = process.env): Settings {
  const { production, problems: modeProblems } = readNodeEnv(env);
  const { values, explicitlySet, problems } = readValues(env);
  const tracing = readTracing(env);
  const combined = crossFieldProblems({ values, explicitlySet, production });
  const all = [...modeProblems, ...problems, ...combined, ...unknownNameProblems(env), ...tracing.problems];
  if (all.length > 0) throw new SettingsError(all);
  // Safe: every setting without a problem has a value.
  const settings = toSettings(values as SettingValues, production);
  return { ...settings, tracing: tracing.protocol, unusedProxies: proxyVariables(env) };
}

function toSettings(values: SettingValues, production: boolean): Omit<Settings, 'tracing' | 'unusedProxies'> {
  const graphiql = values.GRAPHIQL ?? !production;
  return {
    authentik: toAuthentik(values),
    auth: toAuth(values),
    timeoutMs: values.AUTHENTIK_TIMEOUT_MS,
    maxConnections: values.AUTHENTIK_MAX_CONNECTIONS,
    maxQueue: values.AUTHENTIK_MAX_QUEUE,
    authentikHeaders: values.AUTHENTIK_HEADERS_FILE,
    caCertificates: values.AUTHENTIK_CA_FILE,
    host: values.HOST,
    port: values.PORT,
    graphiql,
    introspection: values.INTROSPECTION ?? graphiql,
    corsOrigins: values.CORS_ORIGINS ?? [],
    maxBodyBytes: values.MAX_BODY_BYTES,
    logLevel: values.LOG_LEVEL,
    shutdownGraceMs: values.SHUTDOWN_GRACE_MS,
    production,
  };
}

function toAuthentik({ AUTHENTIK_URL: url, SANDBOX_PROFILE: profile, SANDBOX_TOKEN: token }: SettingValues) {
  return url === undefined ? ({ kind: 'sandbox', profile, token } as const) : ({ kind: 'remote', url } as const);
}

function toAuth({ AUTHENTIK_AUTH_MODE: mode, AUTHENTIK_TOKEN: token, GATEWAY_API_KEY: apiKey }: SettingValues) {
  // The rules reject service mode without a token, so no token means forward mode.
  return mode === 'forward' || token === undefined ? ({ mode: 'forward' } as const) : { mode, token, apiKey };
}
