import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const below = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
const files = below(dist);

/** The files that the bundle was made of, with their text, as its source maps name them. */
const sources = new Map(
  files
    .filter((file) => file.endsWith('.js.map'))
    .flatMap((map): [string, string][] => {
      const { sources: paths, sourcesContent } = JSON.parse(readFileSync(map, 'utf8'));
      return paths.map((path: string, index: number) => [resolve(map, '..', path), sourcesContent[index]]);
    }),
);
const inPackage = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

describe('the bundle', () => {
  it('has at most 12 MB of JavaScript, with that of GraphiQL', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    const bytes = scripts.reduce((sum, script) => sum + readFileSync(script).length, 0);
    expect(bytes).toBeLessThanOrEqual(12_000_000);
  });

  it('has source maps to the sources', () => {
    const own = [...sources].filter(([path]) => !inPackage.test(path) && path.endsWith('.ts'));
    expect(own.length).toBeGreaterThan(100);
    for (const [path, text] of own) expect([path, text]).toEqual([path, readFileSync(path, 'utf8')]);
  });

  it('contains no graphql module twice, as CommonJS and as an ES module', () => {
    const modules = [...sources.keys()].filter((path) => path.includes('/node_modules/graphql/'));
    expect(modules.length).toBeGreaterThan(100);
    expect(new Set(modules.map((path) => path.replace(/\.m?js$/, ''))).size).toBe(modules.length);
  });

  it('leaves out the library of phone numbers', () => {
    expect([...sources.keys()].filter((path) => path.includes('libphonenumber'))).toEqual([]);
  });

  it('has the licence of each package that it contains, and no other', () => {
    const folders = new Set([...sources.keys()].flatMap((path) => inPackage.exec(path)?.[0] ?? []));
    const packages = [...folders].map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const heads = packages.map(({ name, version, license }) => `${name} ${version} (${license})`);
    const text = readFileSync(join(dist, 'licenses.md'), 'utf8');
    // The text of a licence has headings of its own.
    const listed = [...text.matchAll(/^## (\S+ \d\S+ \(.+\))$/gm)].map(([, head]) => head);
    expect(listed).toEqual([...new Set(heads)].sort());
    expect(text).toContain('Copyright (c) GraphQL Contributors');
  });
});
