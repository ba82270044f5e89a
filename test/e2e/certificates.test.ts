import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTlsAuthentik, type TlsAuthentik } from '../support/certificate-authority.js';
import { Program } from '../support/program.js';

describe('AUTHENTIK_CA_FILE', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const path = (name: string) => join(folder, `${name}.pem`);
  const names = ['own', 'extra', 'machine'] as const;
  const authentiks = new Map<string, TlsAuthentik>();
  beforeAll(async () => {
    // Also for the program's user.
    chmodSync(folder, 0o755);
    for (const name of names) {
      const authentik = await startTlsAuthentik(name);
      authentiks.set(name, authentik);
      writeFileSync(path(name), authentik.ca);
    }
  });
  afterAll(async () => {
    for (const authentik of authentiks.values()) await authentik.close();
    rmSync(folder, { recursive: true });
  });

  const create = async (name: string, environment: Record<string, string>) => {
    const program = new Program({ AUTHENTIK_URL: authentiks.get(name)?.origin ?? '', ...environment });
    const { data, errors } = await program.create();
    program.child.kill('SIGKILL');
    return data?.createCaptchaStage === null ? errors?.[0].extensions : data?.createCaptchaStage.pk;
  };
  const pk = 'ca000000-0000-4000-8000-000000000009';
  const rejected = expect.objectContaining({ reason: 'TLS_FAILURE', outcome: 'NOT_APPLIED' });
  const everything = {
    AUTHENTIK_CA_FILE: path('own'),
    NODE_EXTRA_CA_CERTS: path('extra'),
    NODE_OPTIONS: '--use-openssl-ca',
    SSL_CERT_FILE: path('machine'),
  };

  it.each(names)("adds to the machine's trusted certificates: a certificate of %s", async (name) => {
    expect(await create(name, everything)).toBe(pk);
  });

  it('adds no other certificates', async () => {
    const environment = { AUTHENTIK_CA_FILE: path('own') };
    expect(await create('own', environment)).toBe(pk);
    expect(await create('extra', environment)).toEqual(rejected);
    expect(await create('machine', environment)).toEqual(rejected);
  });
});
