import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as client from '../../src/client.js';

const document = readFileSync('docs/clients.md', 'utf8');
const quoted = [...document.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```\n/g)];

describe('docs/clients.md', () => {
  it('quotes the examples as the tests run them', () => {
    expect(quoted.map(([, file]) => file)).toEqual([
      'examples/src/apollo-client.ts',
      'examples/src/apollo-cache.ts',
      'examples/src/urql.ts',
      'examples/src/urql-cache.ts',
      'examples/src/graphql-request.ts',
      'examples/src/create-and-bind.graphql',
      'examples/src/create-and-bind.ts',
      'test/clients/relay/relay.config.json',
      'test/clients/relay/relay-environment.js',
    ]);
    for (const [, file = '', text] of quoted) expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('lists each function of the package', () => {
    const listed = [...document.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys(client).sort());
  });

  it.each(['error-extensions', 'warning'])('names each type of src/errors/contract/%s.ts that clients get', (file) => {
    const source = readFileSync(`src/errors/contract/${file}.ts`, 'utf8');
    const types = [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
    for (const type of types.filter((name) => name !== 'Failure')) expect(document).toContain(`\`${type}\``);
  });
});
