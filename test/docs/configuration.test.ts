import { describe, expect, it } from '@jest/globals';
import type { SettingDefinition } from '../../src/config/definition.js';
import { settingDefinitions } from '../../src/config/definitions.js';
import type { Environment } from '../../src/config/environment.js';
import { readSettings, type SettingsError } from '../../src/config/settings.js';
import { Markdown, word } from '../support/markdown.js';

const document = new Markdown('docs/configuration.md');

const url = 'https://auth.example.com';
const service = { AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: 't' };
/** An environment for each row of the invalid combinations. */
const rejected: Record<string, readonly Environment[]> = {
  '`NODE_ENV=production` without `AUTHENTIK_URL`': [{ NODE_ENV: 'production' }],
  '`AUTHENTIK_URL` with http to another machine, without `AUTHENTIK_ALLOW_HTTP=true`': [
    { AUTHENTIK_URL: 'http://auth.example.com' },
  ],
  '`AUTHENTIK_AUTH_MODE=service` without `AUTHENTIK_TOKEN`': [{ AUTHENTIK_URL: url, AUTHENTIK_AUTH_MODE: 'service' }],
  '`GATEWAY_API_KEY` equal to `AUTHENTIK_TOKEN`': [
    { AUTHENTIK_URL: url, ...service, AUTHENTIK_TOKEN: 'k'.repeat(16), GATEWAY_API_KEY: 'k'.repeat(16) },
  ],
  '`AUTHENTIK_AUTH_MODE=service` without `GATEWAY_API_KEY`, unless `HOST` is loopback': [
    { ...service, AUTHENTIK_URL: url, HOST: '0.0.0.0' },
  ],
  '`AUTHENTIK_TOKEN` or `GATEWAY_API_KEY` in forward mode': [
    { AUTHENTIK_URL: url, AUTHENTIK_TOKEN: 't' },
    { AUTHENTIK_URL: url, GATEWAY_API_KEY: 'k'.repeat(16) },
  ],
  '`SANDBOX_PROFILE` or `SANDBOX_TOKEN` with `AUTHENTIK_URL`': [
    { AUTHENTIK_URL: url, SANDBOX_PROFILE: '2026.8' },
    { AUTHENTIK_URL: url, SANDBOX_TOKEN: 't' },
  ],
  '`AUTHENTIK_TOKEN` other than `SANDBOX_TOKEN`, without `AUTHENTIK_URL`': [service],
};

describe('docs/configuration.md', () => {
  it('lists each setting with the default and description of its definition, in order, and nothing else', () => {
    const definitions = Object.entries<SettingDefinition<unknown>>(settingDefinitions);
    const rows = definitions.map(([name, { default: byDefault, hasFile, meaning, parse }]) => ({
      name: hasFile ? `\`${name}\`, \`${name}_FILE\`` : `\`${name}\``,
      // A default that is no value of the setting is described in words.
      default: 'value' in parse(byDefault) ? `\`${byDefault}\`` : byDefault,
      meaning,
    }));
    expect(document.rows('Settings')).toEqual(rows);
  });

  it('describes each mode of authentication', () => {
    const modes = document.rows('Whose token authentik sees').map((row) => word(row['`AUTHENTIK_AUTH_MODE`']));
    const [problem] = problemsOf({ AUTHENTIK_AUTH_MODE: 'x' });
    expect(problem).toBe(`AUTHENTIK_AUTH_MODE must be one of ${modes.join(', ')}`);
  });

  it('lists the rejected combinations', () => {
    expect(document.rows('Invalid combinations').map(({ settings }) => settings)).toEqual(Object.keys(rejected));
  });

  it.each(Object.entries(rejected))('is right about %s', (_, environments) => {
    for (const environment of environments) expect(problemsOf(environment)).toHaveLength(1);
  });
});

function problemsOf(environment: Environment): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
}
