import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsError } from '../../../src/config/settings.js';
import { canary, type Env, problemsOf, remote, service } from './environments.js';

describe('readSettings', () => {
  it('starts the sandbox in forward mode when nothing is set', () => {
    expect(readSettings({})).toEqual({
      authentik: { kind: 'sandbox', profile: 'documented', token: 'sandbox-token' },
      auth: { mode: 'forward' },
      timeoutMs: 10_000,
      maxConnections: 64,
      maxQueue: 128,
      caCertificates: undefined,
      host: '127.0.0.1',
      port: 4000,
      graphiql: true,
      introspection: true,
      corsOrigins: [],
      maxBodyBytes: 262_144,
      logLevel: 'info',
      shutdownGraceMs: 20_000,
      unusedProxies: [],
      production: false,
    });
  });

  it('treats an empty variable as unset', () => {
    const names = [
      'AUTHENTIK_URL',
      'AUTHENTIK_AUTH_MODE',
      'AUTHENTIK_TOKEN',
      'AUTHENTIK_TOKEN_FILE',
      'PORT',
      'HOST',
      'GRAPHIQL',
    ];
    expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readSettings({}));
    expect(problemsOf({ AUTHENTIK_URI: '', AUTHENTIK_URL: undefined })).toEqual([]);
  });

  it('reads the environment of the process by default', () => {
    const before = process.env['SHUTDOWN_GRACE_MS'];
    process.env['SHUTDOWN_GRACE_MS'] = '1234';
    try {
      expect(readSettings().shutdownGraceMs).toBe(1234);
    } finally {
      if (before === undefined) delete process.env['SHUTDOWN_GRACE_MS'];
      else process.env['SHUTDOWN_GRACE_MS'] = before;
    }
  });

  it.each<[Env, { graphiql: boolean; introspection: boolean }]>([
    [{}, { graphiql: true, introspection: true }],
    [remote, { graphiql: true, introspection: true }],
    [
      { ...remote, NODE_ENV: 'development' },
      { graphiql: true, introspection: true },
    ],
    [
      { ...remote, NODE_ENV: 'production' },
      { graphiql: false, introspection: false },
    ],
    [
      { ...remote, NODE_ENV: 'production', GRAPHIQL: 'true' },
      { graphiql: true, introspection: true },
    ],
    [
      { ...remote, NODE_ENV: 'production', INTROSPECTION: 'true' },
      { graphiql: false, introspection: true },
    ],
    [{ GRAPHIQL: 'false' }, { graphiql: false, introspection: false }],
    [{ INTROSPECTION: 'false' }, { graphiql: true, introspection: false }],
  ])('with %j serves %j', (env, expected) => {
    expect(readSettings(env)).toMatchObject(expected);
  });
});

describe('SettingsError', () => {
  it('reports every problem at once, one line each', () => {
    const env = {
      AUTHENTIK_URI: 'x',
      AUTHENTIK_AUTH_MODE: 'service',
      AUTHENTIK_TIMEOUT_MS: 'x',
      PORT: 'x',
      NODE_ENV: 'production',
      GATEWAY_KEY: 'x',
    };
    const problems = problemsOf(env);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'AUTHENTIK_TIMEOUT_MS',
      'PORT',
      'AUTHENTIK_URL',
      'AUTHENTIK_TOKEN',
      'AUTHENTIK_URI',
      'GATEWAY_KEY',
    ]);
    expect(() => readSettings(env)).toThrow(new SettingsError(problems));
    expect(new SettingsError(problems)).toMatchObject({ name: 'SettingsError', message: problems.join('\n') });
    expect(problems.join('')).not.toContain('\n');
  });

  it('quotes no value of any setting, nor the path of a file', () => {
    const names = [
      'AUTHENTIK_AUTH_MODE AUTHENTIK_ALLOW_HTTP AUTHENTIK_TIMEOUT_MS AUTHENTIK_MAX_CONNECTIONS AUTHENTIK_MAX_QUEUE',
      'AUTHENTIK_CA_FILE PORT GRAPHIQL INTROSPECTION CORS_ORIGINS MAX_BODY_BYTES LOG_LEVEL SHUTDOWN_GRACE_MS',
      'SANDBOX_PROFILE SANDBOX_TOKEN AUTHENTIK_TOKEN AUTHENTIK_TOKEN_FILE GATEWAY_API_KEY_FILE GATEWAY_SECRET',
    ];
    const bad = Object.fromEntries(names.flatMap((line) => line.split(' ')).map((name) => [name, `${canary}\n`]));
    const env = { ...bad, HOST: `${canary}:1`, AUTHENTIK_URL: `https://user:${canary}@${canary}/?${canary}#${canary}` };
    const problems = problemsOf(env);
    expect(problems).toHaveLength(22);
    expect(problems.join('\n')).not.toContain(canary);
  });

  it.each<[string, Env]>([
    ['a token in forward mode', { AUTHENTIK_TOKEN: canary, GATEWAY_API_KEY: `${canary}-key-canary` }],
    [
      'a token that the sandbox rejects',
      { AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: canary, SANDBOX_TOKEN: `${canary}2` },
    ],
    ['a plain http URL', { AUTHENTIK_URL: `http://${canary}.example.com/${canary}` }],
    ['an invalid URL', { AUTHENTIK_URL: canary }],
    ['a token with a space', { ...service, AUTHENTIK_TOKEN: `${canary} ` }],
  ])('does not quote %s', (_case, env) => {
    const problems = problemsOf(env);
    expect(problems).not.toEqual([]);
    expect(problems.join('\n')).not.toContain(canary);
  });
});
