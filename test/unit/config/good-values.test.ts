import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../src/config/settings.js';
import { type Env, remote, service } from './environments.js';

describe('readSettings: valid values', () => {
  it.each<[Env, object]>([
    [{ AUTHENTIK_TIMEOUT_MS: '100' }, { timeoutMs: 100 }],
    [{ AUTHENTIK_TIMEOUT_MS: '120000' }, { timeoutMs: 120_000 }],
    [{ AUTHENTIK_MAX_CONNECTIONS: '1' }, { maxConnections: 1 }],
    [{ AUTHENTIK_MAX_QUEUE: '0' }, { maxQueue: 0 }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: '::' }, { host: '::' }],
    [{ HOST: 'gateway.internal' }, { host: 'gateway.internal' }],
    [{ MAX_BODY_BYTES: '1024' }, { maxBodyBytes: 1024 }],
    [{ SHUTDOWN_GRACE_MS: '0' }, { shutdownGraceMs: 0 }],
    [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [{ LOG_LEVEL: 'trace' }, { logLevel: 'trace' }],
    [{ GRAPHIQL: 'FALSE' }, { graphiql: false }],
    [{ GRAPHIQL: '0' }, { graphiql: false }],
    [{ GRAPHIQL: 'True' }, { graphiql: true }],
    [{ GRAPHIQL: '1' }, { graphiql: true }],
    [
      { CORS_ORIGINS: 'https://a.example, http://b.example:8080' },
      { corsOrigins: ['https://a.example', 'http://b.example:8080'] },
    ],
    [{ SANDBOX_PROFILE: '2024.6' }, { authentik: { kind: 'sandbox', profile: '2024.6', token: 'sandbox-token' } }],
    [{ SANDBOX_TOKEN: 'own' }, { authentik: { kind: 'sandbox', profile: 'documented', token: 'own' } }],
    [{ ...remote, NODE_ENV: 'production' }, { production: true }],
    [{ NODE_ENV: 'development' }, { production: false }],
    [{ NODE_ENV: 'test' }, { production: false }],
    [{ HOST: '::' }, { host: '::' }],
    [{ AUTHENTIK_AUTH_MODE: 'forward' }, { auth: { mode: 'forward' } }],
    [service, { auth: { mode: 'service', token: 'gateway-token', apiKey: undefined } }],
    [
      { ...service, GATEWAY_API_KEY: 'clé-à-seize-lettres', HOST: '0.0.0.0' },
      { auth: { mode: 'service', token: 'gateway-token', apiKey: 'clé-à-seize-lettres' } },
    ],
    [
      { AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN: 'sandbox-token' },
      { authentik: { kind: 'sandbox' }, auth: { mode: 'service', token: 'sandbox-token' } },
    ],
  ])('reads %j', (env, expected) => {
    expect(readSettings(env)).toMatchObject(expected);
  });

  it.each([
    ['https://auth.example.com', 'https://auth.example.com/'],
    ['https://auth.example.com/', 'https://auth.example.com/'],
    ['HTTPS://Auth.Example.com:443//', 'https://auth.example.com/'],
    ['https://example.com/auth/', 'https://example.com/auth'],
    ['https://example.com:9443/a/b', 'https://example.com:9443/a/b'],
    ['http://localhost:9000', 'http://localhost:9000/'],
    ['http://127.0.0.2:9000', 'http://127.0.0.2:9000/'],
    ['http://[::1]:9000', 'http://[::1]:9000/'],
  ])('reads AUTHENTIK_URL %s', (text, href) => {
    const { authentik } = readSettings({ AUTHENTIK_URL: text });
    expect(authentik.kind === 'remote' && authentik.url.href).toBe(href);
  });

  it('allows plain http to another host when enabled', () => {
    const { authentik } = readSettings({ AUTHENTIK_URL: 'http://authentik:9000', AUTHENTIK_ALLOW_HTTP: 'true' });
    expect(authentik).toMatchObject({ kind: 'remote' });
  });
});
