import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingDefinitions } from '../../src/config/definitions.js';
import { gatewayReasons } from '../../src/errors/contract/error-code.js';
import { upstreamReasons } from '../../src/errors/contract/upstream-reason.js';
import { Markdown } from '../support/markdown.js';

const documents = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith('.md'),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const settings = Object.entries(settingDefinitions).flatMap(([name, { hasFile }]) =>
  hasFile ? [name, `${name}_FILE`] : [name],
);
/** Looks like a setting and is none. */
const others = [...Object.keys({ ...gatewayReasons, ...upstreamReasons }), 'AUTHENTIK_BOOTSTRAP_TOKEN'];

describe.each(documents)('%s', (path) => {
  const document = new Markdown(path);
  const text = readFileSync(path, 'utf8');

  it('has no broken link', () => {
    const broken = document.links
      .filter((href) => !/^[a-z]+:/.test(href))
      .filter((href) => {
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        return !existsSync(target) || (anchor !== undefined && !new Markdown(target).anchors.has(anchor));
      });
    expect(broken).toEqual([]);
  });

  it('names only existing commands', () => {
    const commands = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands));
  });

  it('names only existing settings', () => {
    const named = text.match(/\b(?:AUTHENTIK|GATEWAY|SANDBOX)_[A-Z_]*[A-Z]\b/g) ?? [];
    expect(named.filter((name) => !settings.includes(name) && !others.includes(name))).toEqual([]);
  });

  it('names only existing files', () => {
    // The files of a resource that is yet to be added.
    const files = document.words.filter(
      (word) => /^(src|test|docs|deploy)\/[\w./-]+$/.test(word) && !word.includes('identification'),
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
