import { sandboxProfiles } from '../sandbox/profile.js';
import { optional, optionalSecret, type SettingDefinition, setting } from './definition.js';
import { authentikUrl } from './parsers/authentik-url.js';
import { certificatesFile } from './parsers/certificates-file.js';
import { corsOrigins } from './parsers/cors-origins.js';
import { headersFile } from './parsers/headers-file.js';
import { apiKey, boolean, headerValue, host, integer, oneOf, token } from './parsers/values.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting that is the gateway's own, by name, in the order of docs/configuration.md. */
export const settingDefinitions = {
  AUTHENTIK_URL: optional(
    authentikUrl,
    'none: sandbox',
    'origin of authentik, `https://auth.example.com` (a path prefix is allowed; `/api/v3` is appended). Credentials, query or fragment in it are refused',
  ),
  AUTHENTIK_AUTH_MODE: setting(
    oneOf(['forward', 'service']),
    'forward',
    "`forward`: each caller's `Authorization: Bearer` goes on. `service`: the gateway's own token is used",
  ),
  AUTHENTIK_TOKEN: optionalSecret(
    token,
    'the token of service mode, without a scheme such as `Bearer`; set in forward mode it is an error',
  ),
  AUTHENTIK_HEADERS_FILE: optional(
    headersFile,
    '–',
    'a file of `Name: value` lines that are sent with every call, for an access proxy before authentik; their values are secrets. `Authorization`, `Host`, hop-by-hop headers and those that the gateway sets are refused',
  ),
  GATEWAY_API_KEY: optionalSecret(
    apiKey,
    'in service mode callers must send it as `X-Api-Key`; at least 16 characters, not the token; required unless HOST is loopback. Without it, only requests whose Host is a loopback name are taken, and only from the same Origin, if they have one. Set in forward mode it is an error',
  ),
  AUTHENTIK_ALLOW_HTTP: setting(boolean, 'false', 'allow plain http to a host that is not loopback'),
  AUTHENTIK_TIMEOUT_MS: setting(
    integer(100, 120_000),
    '10000',
    'deadline of one upstream call, from queueing to the last byte (100 to 120000)',
  ),
  AUTHENTIK_MAX_CONNECTIONS: setting(
    integer(1, 1024),
    '64',
    'sockets to authentik, and calls in flight; one operation takes at most an eighth of them at a time (1 to 1024)',
  ),
  AUTHENTIK_MAX_QUEUE: setting(integer(0, 65_536), '128', 'calls that may wait; past it they are shed (0 to 65536)'),
  AUTHENTIK_CA_FILE: optional(
    certificatesFile,
    '–',
    'CA certificates (PEM) beside those that Node trusts by itself, `NODE_EXTRA_CA_CERTS`, `--use-openssl-ca` and `--use-system-ca` included',
  ),
  HOST: setting(host, '127.0.0.1', 'where it listens; `::` is every address, IPv4 and IPv6'),
  PORT: setting(integer(0, 65_535), '4000', 'where it listens; port 0 takes a free one'),
  GRAPHIQL: optional(boolean, 'on in the sandbox or outside production', 'serve the page'),
  INTROSPECTION: optional(boolean, 'as GRAPHIQL', 'allow introspection; `_service { sdl }` always answers'),
  CORS_ORIGINS: optional(
    corsOrigins,
    'empty',
    'exact origins, comma separated; a `*` anywhere in one, a path, or what is no origin is refused',
  ),
  MAX_BODY_BYTES: setting(integer(1024, 16_777_216), '262144', 'largest request body (1024 to 16777216)'),
  LOG_LEVEL: setting(oneOf(logLevels), 'info', 'pino levels; logs are JSON lines on stdout, pretty on a terminal'),
  SHUTDOWN_GRACE_MS: setting(integer(0, 600_000), '20000', 'time for calls in flight after SIGTERM (0 to 600000)'),
  SANDBOX_PROFILE: setting(
    oneOf(sandboxProfiles),
    'documented',
    '`documented`: the 2024.8 contract with writable flow_set; `2024.6`, `2025.12`, `2026.8`: as that release really behaves',
  ),
  SANDBOX_TOKEN: setting(headerValue, 'sandbox-token', 'the token that the sandbox accepts'),
} satisfies Record<string, SettingDefinition<unknown>>;

export type SettingName = keyof typeof settingDefinitions;

type ValueOf<D> = D extends SettingDefinition<infer T> ? T : never;

/** The value of each setting: its default, or undefined where the default is words. */
export type SettingValues = { readonly [Name in SettingName]: ValueOf<(typeof settingDefinitions)[Name]> };
