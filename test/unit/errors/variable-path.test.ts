import { describe, expect, it } from '@jest/globals';
import { variablePath } from '../../../src/errors/translate/variable-path.js';
import { documentOf, operationOf } from './coercion-schema.js';

describe('variablePath', () => {
  it.each<[string, (string | number)[]]>([
    ['query ($v: X) { f(input: $v) }', ['input']],
    ['query ($v: X) { alias: f(input: $v) }', ['input']],
    ['query ($v: X) { f(input: { name: $v }) }', ['input', 'name']],
    ['query ($v: X) { f(input: { flowSet: [{ slug: "a" }, { slug: $v }] }) }', ['input', 'flowSet', 1, 'slug']],
    ['query ($v: X) { f(matrix: [[1], [2, $v]]) }', ['matrix', 1, 1]],
    ['query ($v: X) { f(a: 1, values: [$v]) }', ['values', 0]],
    ['query ($v: X) { f(outer: 1) { g(inner: $v) } }', ['inner']],
    ['query ($v: X) { f @include(if: $v) }', ['if']],
    ['query ($v: X) @live(if: $v) { f }', ['if']],
    ['query ($v: X) { ... @skip(if: $v) { f } }', ['if']],
    ['query ($v: X) { ...F } fragment F on Query { f(input: { name: $v }) }', ['input', 'name']],
    ['fragment F on Query { f(input: $v) } query ($v: X) { ...F }', ['input']],
    ['query ($v: X) { f(a: $w) g(b: $v) h(c: $v) }', ['b']],
    ['query ($v: X, $w: X = 1) { f(b: $w) }', ['v']],
    ['query ($v: X) { f }', ['v']],
  ])('of $v in %s', (text, path) => {
    const { document, operation } = operationOf(text);
    expect(variablePath(document, operation, 'v')).toEqual(path);
  });

  it('considers one operation of several', () => {
    const { document, operations } = documentOf('query A($v: X) { f(a: $v) } query B($v: X) { f(b: $v) }');
    expect(operations.map((operation) => variablePath(document, operation, 'v'))).toEqual([['a'], ['b']]);
  });

  it('ignores the fragments of other operations', () => {
    const fragment = 'fragment F on Query { f(b: $v) }';
    const { document, operations } = documentOf(`${fragment} query A($v: X) { f(a: $v) } query B($v: X) { ...F }`);
    expect(operations.map((operation) => variablePath(document, operation, 'v'))).toEqual([['a'], ['b']]);
  });
});
