import { isLoopback } from './loopback.js';
import type { SettingsReading } from './read-values.js';

/** The input of the rules between settings. An invalid value is undefined, and no rule reports it again. */
export interface SettingsToCheck extends Pick<SettingsReading, 'values' | 'explicitlySet'> {
  /** Whether NODE_ENV is `production`. */
  readonly production: boolean;
}

type Rule = (settings: SettingsToCheck) => string | false;

const urlInProduction: Rule = ({ explicitlySet, production }) =>
  production &&
  !explicitlySet.has('AUTHENTIK_URL') &&
  'AUTHENTIK_URL is required with NODE_ENV=production: without it the gateway would use its sandbox, which is only for trials and tests';

const encryptedTransport: Rule = ({ values: { AUTHENTIK_URL: url, AUTHENTIK_ALLOW_HTTP: allowed } }) =>
  url?.protocol === 'http:' &&
  allowed === false &&
  !isLoopback(url.hostname) &&
  'AUTHENTIK_URL must be https unless its host is loopback: tokens and keys would be sent unencrypted (AUTHENTIK_ALLOW_HTTP=true allows it)';

const tokenInServiceMode: Rule = ({ values, explicitlySet }) =>
  values.AUTHENTIK_AUTH_MODE === 'service' &&
  !explicitlySet.has('AUTHENTIK_TOKEN') &&
  'AUTHENTIK_TOKEN (or AUTHENTIK_TOKEN_FILE) is required with AUTHENTIK_AUTH_MODE=service';

const noTokenInForwardMode: Rule = ({ values, explicitlySet }) =>
  values.AUTHENTIK_AUTH_MODE === 'forward' &&
  explicitlySet.has('AUTHENTIK_TOKEN') &&
  "AUTHENTIK_TOKEN has no effect in forward mode, where each caller's own token is forwarded: unset it, or set AUTHENTIK_AUTH_MODE=service";

const apiKeyBeyondLoopback: Rule = ({ values: { AUTHENTIK_AUTH_MODE: mode, HOST: host }, explicitlySet }) =>
  mode === 'service' &&
  host !== undefined &&
  !isLoopback(host) &&
  !explicitlySet.has('GATEWAY_API_KEY') &&
  "GATEWAY_API_KEY (or GATEWAY_API_KEY_FILE) is required with AUTHENTIK_AUTH_MODE=service unless HOST is loopback: anyone could use the gateway's token";

const noApiKeyInForwardMode: Rule = ({ values, explicitlySet }) =>
  values.AUTHENTIK_AUTH_MODE === 'forward' &&
  explicitlySet.has('GATEWAY_API_KEY') &&
  "GATEWAY_API_KEY has no effect in forward mode, where each caller's own token is forwarded: unset it, or set AUTHENTIK_AUTH_MODE=service";

// With a token that the sandbox rejects, every call fails. Most likely AUTHENTIK_URL was forgotten.
const tokenOfTheSandbox: Rule = ({ values, explicitlySet, production }) =>
  values.AUTHENTIK_AUTH_MODE === 'service' &&
  !production &&
  !explicitlySet.has('AUTHENTIK_URL') &&
  values.AUTHENTIK_TOKEN !== undefined &&
  values.SANDBOX_TOKEN !== undefined &&
  values.AUTHENTIK_TOKEN !== values.SANDBOX_TOKEN &&
  'AUTHENTIK_TOKEN is not the token that the sandbox accepts: set AUTHENTIK_URL, or make it equal to SANDBOX_TOKEN';

const noSandboxBesideAuthentik = (['SANDBOX_PROFILE', 'SANDBOX_TOKEN'] as const).map(
  (name): Rule =>
    ({ explicitlySet }) =>
      explicitlySet.has(name) &&
      explicitlySet.has('AUTHENTIK_URL') &&
      `${name} has no effect with AUTHENTIK_URL: unset one of them`,
);

const apiKeyIsNotTheToken: Rule = ({ values: { AUTHENTIK_TOKEN: token, GATEWAY_API_KEY: apiKey } }) =>
  apiKey !== undefined &&
  apiKey === token &&
  "GATEWAY_API_KEY must not be AUTHENTIK_TOKEN: callers would know the gateway's token";

const rules: readonly Rule[] = [
  urlInProduction,
  encryptedTransport,
  tokenInServiceMode,
  noTokenInForwardMode,
  apiKeyBeyondLoopback,
  noApiKeyInForwardMode,
  apiKeyIsNotTheToken,
  tokenOfTheSandbox,
  ...noSandboxBesideAuthentik,
];

/** The problems of settings that do not go together, one line each. */
export function crossFieldProblems(settings: SettingsToCheck): string[] {
  return rules.map((rule) => rule(settings)).filter((problem) => problem !== false);
}
