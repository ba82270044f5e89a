import { describe, expect, it } from '@jest/globals';
import { type Env, problemsOf, service } from './environments.js';

describe('readSettings: invalid values', () => {
  const notAUrl = 'AUTHENTIK_URL must be a URL that begins with https:// or http://';
  const urlHoldsMore = 'AUTHENTIK_URL must not contain credentials, a query or a fragment';
  const plainHttp =
    'AUTHENTIK_URL must be https unless its host is loopback: tokens and keys would be sent unencrypted (AUTHENTIK_ALLOW_HTTP=true allows it)';
  const timeout = 'AUTHENTIK_TIMEOUT_MS must be an integer from 100 to 120000';
  const host = 'HOST must be a host name or an IP address, without scheme, port or brackets';
  const origins = 'CORS_ORIGINS must list exact origins such as https://app.example.com: check number';

  it.each<[Env, string]>([
    [{ AUTHENTIK_URL: 'auth.example.com' }, notAUrl],
    [{ AUTHENTIK_URL: 'ftp://auth.example.com' }, notAUrl],
    [{ AUTHENTIK_URL: 'https:auth.example.com' }, notAUrl],
    [{ AUTHENTIK_URL: 'https://' }, notAUrl],
    [{ AUTHENTIK_URL: 'https://auth.exa\nmple.com' }, notAUrl],
    [{ AUTHENTIK_URL: ' https://auth.example.com' }, notAUrl],
    [{ AUTHENTIK_URL: 'https:\\\\auth.example.com' }, notAUrl],
    [{ AUTHENTIK_URL: 'https://auth.example.com:99999' }, notAUrl],
    [{ AUTHENTIK_URL: 'https://user@auth.example.com' }, urlHoldsMore],
    [{ AUTHENTIK_URL: 'https://user:pass@auth.example.com' }, urlHoldsMore],
    [{ AUTHENTIK_URL: 'https://:pass@auth.example.com' }, urlHoldsMore],
    [{ AUTHENTIK_URL: 'https://auth.example.com/?a=b' }, urlHoldsMore],
    [{ AUTHENTIK_URL: 'https://auth.example.com?' }, urlHoldsMore],
    [{ AUTHENTIK_URL: 'https://auth.example.com/#a' }, urlHoldsMore],
    [
      { AUTHENTIK_URL: 'https://auth.example.com/api/v3/' },
      'AUTHENTIK_URL must not end in /api/v3: the gateway appends it',
    ],
    [{ AUTHENTIK_URL: 'http://auth.example.com' }, plainHttp],
    [{ AUTHENTIK_URL: 'http://auth.example.com', AUTHENTIK_ALLOW_HTTP: 'false' }, plainHttp],
    [{ AUTHENTIK_URL: 'http://localhost.example.com' }, plainHttp],
    [{ AUTHENTIK_AUTH_MODE: 'Service' }, 'AUTHENTIK_AUTH_MODE must be one of forward, service'],
    [{ AUTHENTIK_ALLOW_HTTP: 'yes' }, 'AUTHENTIK_ALLOW_HTTP must be true or false (or 1 or 0)'],
    [{ AUTHENTIK_TIMEOUT_MS: '99' }, timeout],
    [{ AUTHENTIK_TIMEOUT_MS: '120001' }, timeout],
    [{ AUTHENTIK_TIMEOUT_MS: '10s' }, timeout],
    [{ AUTHENTIK_TIMEOUT_MS: '1e3' }, timeout],
    [{ AUTHENTIK_TIMEOUT_MS: '1000.5' }, timeout],
    [{ AUTHENTIK_TIMEOUT_MS: '-1000' }, timeout],
    [{ AUTHENTIK_TIMEOUT_MS: ' 1000' }, timeout],
    [{ AUTHENTIK_TIMEOUT_MS: '9'.repeat(400) }, timeout],
    [{ AUTHENTIK_MAX_CONNECTIONS: '0' }, 'AUTHENTIK_MAX_CONNECTIONS must be an integer from 1 to 1024'],
    [{ AUTHENTIK_MAX_QUEUE: '-1' }, 'AUTHENTIK_MAX_QUEUE must be an integer from 0 to 65536'],
    [{ PORT: '65536' }, 'PORT must be an integer from 0 to 65535'],
    [{ PORT: 'http' }, 'PORT must be an integer from 0 to 65535'],
    [{ HOST: ' ' }, host],
    [{ HOST: 'http://0.0.0.0' }, host],
    [{ HOST: '0.0.0.0:4000' }, host],
    [{ HOST: '[::1]' }, host],
    [{ GRAPHIQL: 'on' }, 'GRAPHIQL must be true or false (or 1 or 0)'],
    [{ INTROSPECTION: 'no' }, 'INTROSPECTION must be true or false (or 1 or 0)'],
    [{ CORS_ORIGINS: '*' }, 'CORS_ORIGINS must not contain *: list each origin'],
    [{ CORS_ORIGINS: 'https://a.example,*' }, 'CORS_ORIGINS must not contain *: list each origin'],
    [{ CORS_ORIGINS: 'https://a.example/' }, `${origins} 1`],
    [{ CORS_ORIGINS: 'https://a.example,https://A.example,null,ftp://a.example' }, `${origins} 2, 3, 4`],
    [{ CORS_ORIGINS: 'https://a.example,' }, `${origins} 2`],
    [{ CORS_ORIGINS: 'https://*.a.example/x' }, 'CORS_ORIGINS must not contain *: list each origin'],
    [{ CORS_ORIGINS: 'https://*.example.com' }, 'CORS_ORIGINS must not contain *: list each origin'],
    [{ CORS_ORIGINS: 'https://a.example/x' }, `${origins} 1`],
    [{ CORS_ORIGINS: 'https://a.example:443' }, `${origins} 1`],
    [{ CORS_ORIGINS: 'https://bücher.example' }, `${origins} 1`],
    [{ MAX_BODY_BYTES: '256kb' }, 'MAX_BODY_BYTES must be an integer from 1024 to 16777216'],
    [{ LOG_LEVEL: 'verbose' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent'],
    [{ SHUTDOWN_GRACE_MS: '600001' }, 'SHUTDOWN_GRACE_MS must be an integer from 0 to 600000'],
    [{ SANDBOX_PROFILE: '2025.1' }, 'SANDBOX_PROFILE must be one of documented, 2024.6, 2025.12, 2026.8, 2026.11'],
    [
      { SANDBOX_TOKEN: 'a\nb' },
      'SANDBOX_TOKEN contains a control or non-Latin-1 character, which HTTP headers cannot carry',
    ],
  ])('rejects %j', (env, problem) => {
    expect(problemsOf(env)).toEqual([problem]);
  });

  it.each(['a\nb', 'a\tb', 'a\0b', 'a\x7fb', 'a\x85b', 'ключ', '🔑'])('rejects the token and key %j', (text) => {
    const why = 'contains a control or non-Latin-1 character, which HTTP headers cannot carry';
    const env = { ...service, AUTHENTIK_TOKEN: text, GATEWAY_API_KEY: text };
    expect(problemsOf(env)).toEqual([`AUTHENTIK_TOKEN ${why}`, `GATEWAY_API_KEY ${why}`]);
  });

  const modes = 'NODE_ENV must be one of development, test, production, or not set; did you mean';
  it.each([
    ['Production', 'production'],
    ['prod', 'production'],
    ['production ', 'production'],
    ['PRODUCTION', 'production'],
    ['dev', 'development'],
    ['Test', 'test'],
  ])('rejects NODE_ENV=%s', (text, nearest) => {
    expect(problemsOf({ NODE_ENV: text, AUTHENTIK_URL: 'https://a.example' })).toEqual([`${modes} ${nearest}?`]);
  });

  it.each([
    'Bearer abc',
    'bearer abc',
    'Token abc',
    'Basic YTpi',
    'Authorization: Bearer abc',
    'Bearer',
    'Bearer:abc',
    '"Bearer abc"',
    'DPoP x',
  ])('rejects the token %j, which begins with a scheme', (text) => {
    const problem = 'AUTHENTIK_TOKEN begins with a scheme such as Bearer: give only the token';
    expect(problemsOf({ ...service, AUTHENTIK_TOKEN: text })).toEqual([problem]);
  });

  it('rejects a key that begins with a scheme', () => {
    const problem = 'GATEWAY_API_KEY begins with a scheme such as Bearer: give only the token';
    expect(problemsOf({ ...service, GATEWAY_API_KEY: 'Bearer 0123456789abcdef' })).toEqual([problem]);
  });

  it('rejects a key that is short, or that is the token', () => {
    const short = 'GATEWAY_API_KEY must have at least 16 characters';
    for (const key of ['k', 'k'.repeat(15)]) expect(problemsOf({ ...service, GATEWAY_API_KEY: key })).toEqual([short]);
    const same = 'k'.repeat(16);
    expect(problemsOf({ ...service, AUTHENTIK_TOKEN: same, GATEWAY_API_KEY: same })).toEqual([
      "GATEWAY_API_KEY must not be AUTHENTIK_TOKEN: callers would know the gateway's token",
    ]);
  });

  it.each([' a', 'a ', ' '])('rejects the token %j, which HTTP would trim', (text) => {
    expect(problemsOf({ ...service, AUTHENTIK_TOKEN: text })).toEqual(['AUTHENTIK_TOKEN begins or ends with a space']);
  });
});
