import { readSettings, SettingsError } from '../../../src/config/settings.js';

export type Env = Record<string, string | undefined>;

/** The minimum for a gateway before an authentik. */
export const remote = { AUTHENTIK_URL: 'https://auth.example.com' };

/** The minimum for one with its own token. */
export const service = { ...remote, AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: 'gateway-token' };

/** A text that no problem may quote. */
export const canary = 'CANARY-7f3a';

/** The problems of the settings, or none. */
export function problemsOf(env: Env): readonly string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}
