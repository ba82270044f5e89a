import { sandboxProfiles } from '../sandbox/profile.js';
import { optional, optionalSecret, type SettingDefinition, setting } from './definition.js';
import { authentikUrl } from './parsers/authentik-url.js';
import { certificatesFile } from './parsers/certificates-file.js';
import { corsOrigins } from './parsers/cors-origins.js';
import { headersFile } from './parsers/headers-file.js';
import { apiKey, boolean, headerValue, host, integer, oneOf, token } from './parsers/values.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** All settings of the gateway, in the order of docs/configuration.md. */
export const settingDefinitions = {
  AUTHENTIK_URL: optional(
    authentikUrl,
    'none: sandbox',
    'origin of authentik, such as `https://auth.example.com`. A path prefix is allowed; the gateway appends `/api/v3`. Credentials, a query or a fragment are rejected',
  ),
  AUTHENTIK_AUTH_MODE: setting(
    oneOf(['forward', 'service']),
    'forward',
    "`forward`: forward each caller's `Authorization: Bearer` token. `service`: use the gateway's own token",
  ),
  AUTHENTIK_TOKEN: optionalSecret(
    token,
    'the token of service mode, without a scheme such as `Bearer`. Rejected in forward mode',
  ),
  AUTHENTIK_HEADERS_FILE: optional(
    headersFile,
    '–',
    'a file with lines of the form `Name: value`: headers that the gateway sends with every call, for an access proxy in front of authentik. The values are secret. `Authorization`, `Host`, hop-by-hop headers and headers that the gateway sets are rejected',
  ),
  GATEWAY_API_KEY: optionalSecret(
    apiKey,
    "the key that callers must send as `X-Api-Key` in service mode: at least 16 characters, different from `AUTHENTIK_TOKEN`. Required unless `HOST` is loopback. Without a key, the gateway accepts only requests whose Host is a loopback name. If a request has an Origin, it must be the gateway's own or in `CORS_ORIGINS`. Rejected in forward mode",
  ),
  AUTHENTIK_ALLOW_HTTP: setting(boolean, 'false', 'allow plain http to a host that is not loopback'),
  AUTHENTIK_TIMEOUT_MS: setting(
    integer(100, 120_000),
    '10000',
    'deadline of one upstream call in milliseconds, from queueing to the last byte (100 to 120000)',
  ),
  AUTHENTIK_MAX_CONNECTIONS: setting(
    integer(1, 1024),
    '64',
    'maximum connections to authentik, and maximum calls in flight. One operation uses at most an eighth of them at a time (1 to 1024)',
  ),
  AUTHENTIK_MAX_QUEUE: setting(
    integer(0, 65_536),
    '128',
    'maximum calls in the queue; further calls are rejected (0 to 65536)',
  ),
  AUTHENTIK_CA_FILE: optional(
    certificatesFile,
    '–',
    'CA certificates (PEM) in addition to those that Node trusts, including `NODE_EXTRA_CA_CERTS`, `--use-openssl-ca` and `--use-system-ca`',
  ),
  HOST: setting(host, '127.0.0.1', 'address to listen on; `::` means every IPv4 and IPv6 address'),
  PORT: setting(integer(0, 65_535), '4000', 'port to listen on; 0 selects a free one'),
  GRAPHIQL: optional(boolean, 'on, except in production', 'serve GraphiQL'),
  INTROSPECTION: optional(boolean, 'same as GRAPHIQL', 'allow introspection; `_service { sdl }` always works'),
  CORS_ORIGINS: optional(
    corsOrigins,
    'empty',
    'exact origins that browsers may send requests from, separated by commas. `*` and paths are rejected',
  ),
  MAX_BODY_BYTES: setting(integer(1024, 16_777_216), '262144', 'maximum request body in bytes (1024 to 16777216)'),
  LOG_LEVEL: setting(oneOf(logLevels), 'info', 'pino log level; logs are JSON lines on stdout, pretty on a terminal'),
  SHUTDOWN_GRACE_MS: setting(
    integer(0, 600_000),
    '20000',
    'time in milliseconds that calls in flight have to end after SIGTERM or SIGINT (0 to 600000)',
  ),
  SANDBOX_PROFILE: setting(
    oneOf(sandboxProfiles),
    'documented',
    '`documented`: the 2024.8 API as documented, with a writable flow_set. `2024.6`, `2025.12`, `2026.8`: the behaviour of that release. `2026.11`: the announced behaviour',
  ),
  SANDBOX_TOKEN: setting(headerValue, 'sandbox-token', 'the token that the sandbox accepts'),
} satisfies Record<string, SettingDefinition<unknown>>;

export type SettingName = keyof typeof settingDefinitions;

type ValueOf<D> = D extends SettingDefinition<infer T> ? T : never;

/** The value of each setting; undefined if it is optional and not set. */
export type SettingValues = { readonly [Name in SettingName]: ValueOf<(typeof settingDefinitions)[Name]> };
