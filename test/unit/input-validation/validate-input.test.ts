import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { InvalidInputError } from '../../../src/errors/contract/gateway-errors.js';
import { validateInput } from '../../../src/input-validation/validate-input.js';
import { Secret } from '../../../src/scalars/secret.js';
import { flowInput, stageInput } from '../resources/inputs.js';

function errorOf(input: object): InvalidInputError | undefined {
  try {
    validateInput(input, ['input']);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
}

const found = (input: object) =>
  (errorOf(input)?.fieldErrors ?? []).map(({ path, code }) => `${path.join('.')} ${code}`);
const badTexts = [
  ['', 'BLANK'],
  ['a\0b', 'INVALID_FORMAT'],
  ['\ud800', 'INVALID_FORMAT'],
  ['a\udc00', 'INVALID_FORMAT'],
] as const;
const optional = [
  'flowSet',
  'jsUrl',
  'apiUrl',
  'interactive',
  'scoreMinThreshold',
  'scoreMaxThreshold',
  'errorOnInvalidScore',
  'requestContentType',
];

describe('validateInput', () => {
  it('accepts every field, and the required fields alone', () => {
    expect(found(stageInput())).toEqual([]);
    const nothing = Object.fromEntries(optional.map((name) => [name, undefined]));
    expect(found(stageInput(nothing))).toEqual([]);
    expect(found(stageInput({ flowSet: [] }))).toEqual([]);
  });

  it.each(['name', 'publicKey', 'jsUrl', 'apiUrl'])('rejects texts in %s that cannot be sent', (name) => {
    for (const [text, code] of badTexts) expect(found(stageInput({ [name]: text }))).toEqual([`input.${name} ${code}`]);
    for (const text of [' ', '\n', '🔑', 'x'.repeat(10_000)]) expect(found(stageInput({ [name]: text }))).toEqual([]);
  });

  it('rejects secrets that cannot be sent', () => {
    for (const [text, code] of badTexts)
      expect(found(stageInput({ privateKey: new Secret(text) }))).toEqual([`input.privateKey ${code}`]);
  });

  it.each(['name', 'slug', 'title'])("rejects texts in a flow's %s that cannot be sent", (name) => {
    for (const [text, code] of badTexts) {
      const flowSet = [flowInput(), flowInput({ [name]: text })];
      expect(found(stageInput({ flowSet }))).toEqual([`input.flowSet.1.${name} ${code}`]);
    }
  });

  it.each<[string, string[]]>([
    ['a', []],
    ['-_aZ09', []],
    ['x'.repeat(50), []],
    ['x'.repeat(51), ['input.flowSet.0.slug TOO_LONG']],
    ['é'.repeat(51), ['input.flowSet.0.slug TOO_LONG']],
    ['a b', ['input.flowSet.0.slug INVALID_FORMAT']],
    ['a\n', ['input.flowSet.0.slug INVALID_FORMAT']],
    ['é', ['input.flowSet.0.slug INVALID_FORMAT']],
    ['../x', ['input.flowSet.0.slug INVALID_FORMAT']],
  ])('of the slug %j returns %j', (slug, expected) => {
    expect(found(stageInput({ flowSet: [flowInput({ slug })] }))).toEqual(expected);
  });

  it.each(optional)('rejects null for %s, which may be omitted', (name) => {
    expect(errorOf(stageInput({ [name]: null }))?.fieldErrors).toEqual([
      { path: ['input', name], code: 'NULL', messages: ['This field may not be null; leave it out instead.'] },
    ]);
  });

  it.each(['policyEngineMode', 'compatibilityMode', 'layout', 'deniedAction'])(
    "rejects null for a flow's %s",
    (name) => {
      expect(found(stageInput({ flowSet: [flowInput({ [name]: null })] }))).toEqual([`input.flowSet.0.${name} NULL`]);
      expect(found(stageInput({ flowSet: [flowInput({ [name]: undefined })] }))).toEqual([]);
    },
  );

  it.each(['scoreMinThreshold', 'scoreMaxThreshold'])('rejects numbers in %s that JSON cannot carry', (name) => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(found(stageInput({ [name]: number }))).toEqual([`input.${name} OUT_OF_RANGE`]);
    for (const number of [0, -0, -1.5, 1e308, 5e-324]) expect(found(stageInput({ [name]: number }))).toEqual([]);
  });

  it('collects all problems, with indexes as numbers', () => {
    const flowSet = [flowInput({ slug: '', title: '' }), flowInput(), flowInput({ layout: null })];
    const error = errorOf(stageInput({ name: '', jsUrl: null, flowSet }));
    const places = error?.fieldErrors.map(({ path }) => path) ?? [];
    expect(places).toHaveLength(5);
    for (const place of [
      ['name'],
      ['jsUrl'],
      ['flowSet', 0, 'slug'],
      ['flowSet', 0, 'title'],
      ['flowSet', 2, 'layout'],
    ])
      expect(places).toContainEqual(['input', ...place]);
  });

  it('stops at the first problem beyond the limit of one error', () => {
    let looks = 0;
    const bad = flowInput({ slug: '!' });
    const counted = new Proxy(bad, {
      get: (target, key) => {
        if (key === 'slug') looks += 1;
        return Reflect.get(target, key);
      },
    });
    const error = errorOf(stageInput({ flowSet: [...Array(5).fill(flowInput()), ...Array(10_000).fill(counted)] }));
    const paths = error?.fieldErrors.map(({ path }) => path);
    expect(paths).toEqual(Array.from({ length: 101 }, (_, index) => ['input', 'flowSet', index + 5, 'slug']));
    expect(looks).toBeLessThan(1000);
  });

  it('finds the one invalid item behind thousands of valid ones', () => {
    const flowSet = [...Array(5000).fill(flowInput()), flowInput({ title: '' })];
    expect(found(stageInput({ flowSet }))).toEqual(['input.flowSet.5000.title BLANK']);
  });

  it('contains no value, secret or not', () => {
    const error = errorOf(
      stageInput({
        name: 'hunter2\0',
        privateKey: new Secret('hunter2\0'),
        flowSet: [flowInput({ slug: 'hunter2 ' })],
      }),
    );
    const shown = [JSON.stringify(error), inspect(error, { depth: null, showHidden: true }), String(error)].join();
    expect(error?.fieldErrors).toHaveLength(3);
    expect(shown).not.toContain('hunter2');
  });

  it('knows the name of every constraint in use (class-validator)', () => {
    const bad = [
      stageInput({ name: '', publicKey: '\0', jsUrl: null, scoreMinThreshold: Number.NaN }),
      stageInput({ flowSet: [flowInput({ slug: '!' })] }),
    ];
    expect(bad.flatMap(found).filter((line) => line.endsWith(' INVALID'))).toEqual([]);
  });

  it('starts at the given path', () => {
    expect(() => validateInput(stageInput({ name: '' }), [])).toThrow(
      expect.objectContaining({ fieldErrors: [expect.objectContaining({ path: ['name'] })] }),
    );
  });
});
