import { describe, expect, it } from '@jest/globals';
import { type Env, problemsOf, remote, service } from './environments.js';

describe('readSettings: combined settings', () => {
  const forwardToken =
    "AUTHENTIK_TOKEN has no effect in forward mode, where each caller's own token is forwarded: unset it, or set AUTHENTIK_AUTH_MODE=service";
  const forwardKey =
    "GATEWAY_API_KEY has no effect in forward mode, where each caller's own token is forwarded: unset it, or set AUTHENTIK_AUTH_MODE=service";
  const keyRequired =
    "GATEWAY_API_KEY (or GATEWAY_API_KEY_FILE) is required with AUTHENTIK_AUTH_MODE=service unless HOST is loopback: anyone could use the gateway's token";
  const urlRequired =
    'AUTHENTIK_URL is required with NODE_ENV=production: without it the gateway would use its sandbox, which is only for trials and tests';
  const sandboxRejects =
    'AUTHENTIK_TOKEN is not the token that the sandbox accepts: set AUTHENTIK_URL, or make it equal to SANDBOX_TOKEN';

  it.each<[Env, string[]]>([
    [{ ...remote, AUTHENTIK_TOKEN: 'x' }, [forwardToken]],
    [{ AUTHENTIK_TOKEN: 'x' }, [forwardToken]],
    [
      { ...remote, AUTHENTIK_TOKEN_FILE: '/nonexistent' },
      ['AUTHENTIK_TOKEN_FILE names a file that cannot be read: ENOENT', forwardToken],
    ],
    [{ ...remote, GATEWAY_API_KEY: 'k'.repeat(16) }, [forwardKey]],
    [
      { ...remote, AUTHENTIK_AUTH_MODE: 'service' },
      ['AUTHENTIK_TOKEN (or AUTHENTIK_TOKEN_FILE) is required with AUTHENTIK_AUTH_MODE=service'],
    ],
    [{ ...service, HOST: '0.0.0.0' }, [keyRequired]],
    [{ ...service, HOST: '::' }, [keyRequired]],
    [{ ...service, HOST: 'gateway.internal' }, [keyRequired]],
    [{ ...service, HOST: 'localhost' }, []],
    [{ ...service, HOST: '::1' }, []],
    [{ NODE_ENV: 'production' }, [urlRequired]],
    [{ NODE_ENV: 'production', AUTHENTIK_URL: '' }, [urlRequired]],
    [
      { NODE_ENV: 'production', AUTHENTIK_URL: '', AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: 'x' },
      [urlRequired],
    ],
    [{ AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: 'x' }, [sandboxRejects]],
    [{ AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: 'x', SANDBOX_TOKEN: 'x' }, []],
    [
      { ...remote, SANDBOX_PROFILE: 'documented' },
      ['SANDBOX_PROFILE has no effect with AUTHENTIK_URL: unset one of them'],
    ],
    [{ ...remote, SANDBOX_TOKEN: 'x' }, ['SANDBOX_TOKEN has no effect with AUTHENTIK_URL: unset one of them']],
  ])('%j results in %j', (env, problems) => {
    expect(problemsOf(env)).toEqual(problems);
  });

  it.each<[Env, string]>([
    [
      { NODE_ENV: 'production', AUTHENTIK_URL: 'nonsense' },
      'AUTHENTIK_URL must be a URL that begins with https:// or http://',
    ],
    [
      { AUTHENTIK_AUTH_MODE: 'x', AUTHENTIK_TOKEN: 'x', GATEWAY_API_KEY: 'k'.repeat(16), SANDBOX_TOKEN: 'x' },
      'AUTHENTIK_AUTH_MODE must be one of forward, service',
    ],
    [{ ...service, HOST: ' ' }, 'HOST must be a host name or an IP address, without scheme, port or brackets'],
    [
      { AUTHENTIK_URL: 'http://auth.example.com', AUTHENTIK_ALLOW_HTTP: 'x' },
      'AUTHENTIK_ALLOW_HTTP must be true or false (or 1 or 0)',
    ],
  ])('draws no conclusion from the invalid value in %j', (env, problem) => {
    expect(problemsOf(env)).toEqual([problem]);
  });
});
