import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const folders = [
  '.',
  'bench',
  'examples',
  'test/federation/routers',
  'test/compatibility/suite',
  'test/clients/relay',
  'test/deploy',
  'test/node-lines',
];
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { packages } = readJson('package-lock.json') as { packages: Record<string, { version: string }> };

describe('installed packages', () => {
  it.each([
    // Each earlier version has a published vulnerability, or lacks something that the gateway relies on.
    ['undici', '7.29.1'],
    ['@apollo/server', '5.5.0'],
    ['graphql', '16.15.0'],
    ['class-validator', '0.15.0'],
  ])('include %s at %s or later', (name, floor) => {
    const installed = packages[`node_modules/${name}`]?.version ?? '';
    expect(installed.localeCompare(floor, 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
  });

  it.each(folders)('are pinned exactly in %s', (folder) => {
    const { dependencies, devDependencies } = readJson(`${folder}/package.json`);
    for (const range of Object.values({ ...dependencies, ...devDependencies }))
      expect(range).toMatch(/^file:\.\.(\/node_modules\/graphql)?$|^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it.each(folders)('are identified by their checksum and not by their host in %s', (folder) => {
    const lock = readJson(`${folder}/package-lock.json`);
    const entries = Object.entries<{ integrity?: string; resolved?: string; link?: boolean }>(lock.packages);
    const fetched = entries.filter(
      ([path, { link }]) => path.includes('node_modules/') && !path.startsWith('..') && !link,
    );
    for (const [path, { integrity, resolved }] of fetched)
      expect([path, integrity, resolved]).toEqual([path, expect.stringMatching(/^sha512-/), undefined]);
  });

  it('run no scripts during installation', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
  });

  // With --omit=dev npm omits graphql and others that development tools need too: the bill lists all.
  it('are all listed by npm run sbom with their versions', () => {
    const bom = JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', stdio: 'pipe' }));
    const purls = bom.components.map(({ purl }: { purl: string }) => decodeURIComponent(purl));
    const { dependencies } = readJson('package.json');
    const expected = Object.entries(dependencies).map(([name, version]) => `pkg:npm/${name}@${version}`);
    expect(purls).toEqual(expect.arrayContaining(expected));
  });
});
