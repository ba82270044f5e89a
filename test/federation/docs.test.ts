import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const document = readFileSync('docs/federation.md', 'utf8');
const quoted = [...document.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```\n/g)].map(
  ([, file = '', text = '']) => [file, text],
);
const settings = [...document.matchAll(/```yaml\n([\s\S]*?)```\n/g)].map(([, text = '']) => parse(text));
const extensions = [
  ...['code', 'reason', 'outcome', 'retryable', 'requestId', 'retryAfterSeconds'],
  ...['fieldErrors', 'nonFieldErrors', 'truncated', 'upstream'],
];

describe('docs/federation.md', () => {
  it('quotes the code that the tests run', () => {
    expect(quoted.map(([file]) => file)).toEqual([
      'test/federation/flows.graphql',
      'test/federation/routers/apollo-gateway.mjs',
      'test/federation/routers/gateway.config.mjs',
      'test/federation/routers/grafbase.toml',
    ]);
  });

  it.each(quoted)('quotes %s as it is', (file = '', text = '') => {
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('shows that Apollo Router and Cosmo Router pass each key of extensions', () => {
    const lists = settings.flatMap((setting) => [
      setting.include_subgraph_errors?.subgraphs.captcha.allow_extensions_keys,
      setting.subgraph_error_propagation?.allowed_extension_fields,
    ]);
    expect(lists.filter((list) => list !== undefined)).toEqual([extensions, extensions]);
  });

  it('shows that Hive Router and Cosmo Router pass warnings', () => {
    const lists = settings.flatMap((setting) => [
      setting.response_extensions?.propagate.allow,
      setting.subgraph_extension_propagation?.allowed_extension_fields,
    ]);
    expect(lists.filter((list) => list !== undefined)).toEqual([['warnings'], ['warnings']]);
  });
});
