import fc from 'fast-check';
import { markedTexts, plainTexts } from './canaries.js';
import { spelled } from './spellings.js';

const drfTexts = fc.constantFrom(
  ...['This field is required.', 'This field may not be blank.', 'stage with this name already exists.', 'Not found.'],
  ...['Ensure this field has no more than 50 characters.', 'A valid number is required.', 'Invalid page.'],
  ...[
    'Token invalid/expired',
    'Authentication credentials were not provided.',
    'CSRF Failed: x',
    '"x" is not a valid choice.',
  ],
);
const knownKeys = fc.constantFrom(
  ...['name', 'public_key', 'private_key', 'flow_set', 'slug', 'title', 'js_url', 'score_min_threshold', 'page', 'pk'],
  ...['detail', 'code', 'non_field_errors', '__all__', 'messages', 'ordering', 'page_size', 'search', 'designation'],
);
const oddKeys = fc.constantFrom(
  ...['', '0', '1', '01', '-1', '99', '1e3', '999999', '4294967296', '__proto__', 'constructor', 'toString', 'length'],
  ...['hasOwnProperty', 'then', 'toJSON', 'input', 'flowSet', 'nonFieldErrors', 'a.b', 'a b', 'ключ', '🔑'.repeat(60)],
);
const numbers = fc.constantFrom(
  '0',
  '-0',
  '7',
  '1e400',
  '-1E+3',
  '9007199254740993',
  '0.1e-400',
  '12345678901234567890',
);

/** The text of a JSON object, including duplicate keys; `__proto__` is an ordinary key. */
const objectOf = (entries: readonly (readonly [string, string])[]): string =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;

/** JSON as DRF and Django send it with a 4xx, and similar JSON; the secrets are in its keys and texts. */
export function errorBodies(secrets: readonly string[]): fc.Arbitrary<string> {
  const texts = fc.oneof(
    { weight: 3, arbitrary: drfTexts },
    { weight: 3, arbitrary: spelled(secrets) },
    { weight: 2, arbitrary: plainTexts },
    { weight: 1, arbitrary: fc.array(spelled(secrets), { maxLength: 4 }).map((parts) => parts.join(' ')) },
  );
  const keys = fc.oneof(
    { weight: 5, arbitrary: knownKeys },
    { weight: 2, arbitrary: oddKeys },
    { weight: 1, arbitrary: spelled(secrets) },
    { weight: 1, arbitrary: plainTexts },
  );
  const quoted = texts.map((text) => JSON.stringify(text));
  const { node } = fc.letrec<{ node: string; list: string; object: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true, maxDepth: 12 },
      { weight: 4, arbitrary: quoted },
      { weight: 1, arbitrary: fc.oneof(numbers, fc.constantFrom('null', 'true', 'false', '{}', '[]')) },
      { weight: 3, arbitrary: tie('list') },
      { weight: 4, arbitrary: tie('object') },
    ),
    list: fc.array(tie('node'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    object: fc.array(fc.tuple(keys, tie('node')), { maxLength: 4 }).map(objectOf),
  }));
  const many = fc
    .tuple(fc.integer({ min: 90, max: 130 }), quoted, keys)
    .map(([count, text, key]) => objectOf([[key, `[${Array(count).fill(text).join(',')}]`]]));
  const deep = fc
    .tuple(fc.integer({ min: 1, max: 3000 }), node, keys)
    .map(([depth, inner, key]) => `${`[{${JSON.stringify(key)}:`.repeat(depth)}${inner}${'}]'.repeat(depth)}`);
  const root = fc.array(fc.tuple(keys, node), { minLength: 1, maxLength: 6 }).map(objectOf);
  const marked = markedTexts.map((text) => `<html>${text}</html>`);
  return fc.oneof(
    { weight: 12, arbitrary: root },
    { weight: 2, arbitrary: node },
    { weight: 1, arbitrary: many },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: marked },
  );
}
