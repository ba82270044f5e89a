import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { readSettings } from '../../src/config/settings.js';
import { readYaml } from './manifests.js';

const require = createRequire(import.meta.url);
const schemaOfCompose = `${dirname(require.resolve('dclint/package.json'))}/schemas/compose.schema.json`;
const compose = readYaml('compose.yaml');
const { gateway, server, worker, postgresql } = compose.services;
const ofImage = { NODE_ENV: 'production', HOST: '::', PORT: '4000' };

describe('compose.yaml', () => {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaOfCompose, 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

  it('matches the schema of the Compose Specification', () => {
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is validated by a schema that rejects an unknown field', () => {
    expect(validate({ services: { gateway: { ...gateway, imge: 'x' } } })).toBe(false);
  });

  it("gives the gateway a valid environment, without authentik's variables", () => {
    const settings = readSettings({ ...ofImage, ...gateway.environment });
    expect(settings.authentik).toMatchObject({ kind: 'remote', url: new URL(`http://server:9000`) });
    expect(gateway).not.toHaveProperty('env_file');
    expect(gateway.ports).toEqual([`127.0.0.1:${settings.port}:${settings.port}`]);
  });

  it('gives the program its grace period, and a little more, before it is killed', () => {
    const { shutdownGraceMs } = readSettings({ ...ofImage, ...gateway.environment });
    expect(Number.parseInt(gateway.stop_grace_period, 10)).toBeGreaterThanOrEqual(shutdownGraceMs / 1000 + 1);
  });

  it('gives the gateway a read-only file system and minimal privileges', () => {
    expect(gateway).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  it('runs the server and the worker of one authentik, with its database', () => {
    expect([server.command, worker.command]).toEqual(['server', 'worker']);
    const { AUTHENTIK_POSTGRESQL__HOST: host, AUTHENTIK_POSTGRESQL__USER: user } = server.environment;
    expect(worker.environment).toEqual(server.environment);
    expect(compose.services).toHaveProperty(host);
    expect(postgresql.environment.POSTGRES_USER).toBe(user);
  });

  it('contains no secret, and documents how to create the ones it needs', () => {
    const text = readFileSync('compose.yaml', 'utf8');
    const required = new Set([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name));
    const made = new Set([...text.matchAll(/^# {3}(\w+)=\$\(openssl/gm)].map(([, name]) => name));
    expect(made).toEqual(required);
    for (const [, value = ''] of text.matchAll(/^\s+\w*(?:PASSWORD|TOKEN|SECRET\w*): (.+)$/gm))
      expect(value).toMatch(/^\$\{/);
  });
});
