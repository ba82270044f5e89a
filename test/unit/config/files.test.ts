import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../src/config/settings.js';
import { canary, problemsOf, remote, service } from './environments.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: string | Buffer): string {
  const path = join(mkdtempSync(join(folder, 'file-')), canary);
  writeFileSync(path, content);
  return path;
}

describe('readSettings: files', () => {
  it.each([
    ['the-secret-from-a-file', 'the-secret-from-a-file'],
    ['the-secret-from-a-file\n', 'the-secret-from-a-file'],
    ['the-secret-from-a-file\r\n', 'the-secret-from-a-file'],
  ])('reads a token and a key from files that hold %j', (content, secret) => {
    const env = {
      ...remote,
      AUTHENTIK_AUTH_MODE: 'service',
      AUTHENTIK_TOKEN_FILE: fileWith(`token-${content}`),
      GATEWAY_API_KEY_FILE: fileWith(content),
    };
    expect(readSettings(env).auth).toEqual({ mode: 'service', token: `token-${secret}`, apiKey: secret });
  });

  it.each<[string, () => string, string]>([
    ['missing', () => join(folder, canary), 'names a file that cannot be read: ENOENT'],
    ['a folder', () => folder, 'names a file that cannot be read: EISDIR'],
    ['empty', () => fileWith(''), 'names an empty file'],
    ['one line break', () => fileWith('\n'), 'names an empty file'],
    [
      'two lines',
      () => fileWith(`${canary}\n\n`),
      'contains a control or non-Latin-1 character, which HTTP headers cannot carry',
    ],
    [
      'not UTF-8',
      () => fileWith(Buffer.from([0x61, 0xff])),
      'contains a control or non-Latin-1 character, which HTTP headers cannot carry',
    ],
  ])('rejects a token file that is %s', (_case, path, problem) => {
    const env = { ...remote, AUTHENTIK_AUTH_MODE: 'service', AUTHENTIK_TOKEN_FILE: path() };
    expect(problemsOf(env)).toEqual([`AUTHENTIK_TOKEN_FILE ${problem}`]);
  });

  it('rejects a secret that is set in both ways', () => {
    const path = fileWith('x');
    expect(
      problemsOf({ ...service, GATEWAY_API_KEY: 'x', AUTHENTIK_TOKEN_FILE: path, GATEWAY_API_KEY_FILE: path }),
    ).toEqual([
      'AUTHENTIK_TOKEN and AUTHENTIK_TOKEN_FILE are both set: keep one',
      'GATEWAY_API_KEY and GATEWAY_API_KEY_FILE are both set: keep one',
    ]);
  });

  it('reads the certificates of a bundle and ignores the rest of it', () => {
    const [first = '', second = ''] = rootCertificates;
    const path = fileWith(`# first\n${first}\n# second\n${second}\n`);
    expect(readSettings({ ...remote, AUTHENTIK_CA_FILE: path }).caCertificates).toBe(`${first}\n${second}\n`);
  });

  it.each<[string, () => string, string]>([
    ['missing', () => join(folder, canary), 'names a file that cannot be read: ENOENT'],
    ['empty', () => fileWith(''), 'names an empty file'],
    ['something else', () => fileWith(canary), 'names a file without a PEM certificate'],
    [
      'a bundle with a broken certificate',
      () => fileWith(`${rootCertificates[0]}\n-----BEGIN CERTIFICATE-----\n${canary}\n-----END CERTIFICATE-----\n`),
      'names a file whose certificate number 2 is invalid',
    ],
  ])('rejects a CA file that is %s', (_case, path, problem) => {
    expect(problemsOf({ ...remote, AUTHENTIK_CA_FILE: path() })).toEqual([`AUTHENTIK_CA_FILE ${problem}`]);
  });
});
