/** Never to be quoted. */
const canary = 'hunter2-canary';
const flow = { name: 'n', slug: 's', title: 't', designation: 'RECOVERY' };
const pk = '5e000000-0000-4000-8000-000000000009';

/** The overrides of the valid input, and the problems, whose paths begin after `input`. */
export type FieldRow = readonly [
  what: string,
  input: Readonly<Record<string, unknown>>,
  found: readonly (readonly [path: readonly unknown[], code: string])[],
];

/** Found while the variables are read: nothing is executed. */
export const coerced: readonly FieldRow[] = [
  ['a missing field', { name: undefined }, [[['name'], 'REQUIRED']]],
  ['null for a required field', { name: null }, [[['name'], 'NULL']]],
  [
    'a field of another type',
    { name: 7, publicKey: ['x'] },
    [
      [['name'], 'INVALID_TYPE'],
      [['publicKey'], 'INVALID_TYPE'],
    ],
  ],
  ['a secret of another type', { privateKey: { value: canary } }, [[['privateKey'], 'INVALID_TYPE']]],
  ['a field that is not there', { colour: canary }, [[['colour'], 'UNKNOWN_FIELD']]],
  ['a key that could be no field', { 'no name': 1 }, [[[], 'UNKNOWN_FIELD']]],
  ['an unknown enum value', { requestContentType: 'XML' }, [[['requestContentType'], 'INVALID_CHOICE']]],
  ['an enum value of another type', { requestContentType: 7 }, [[['requestContentType'], 'INVALID_TYPE']]],
  ['an item of another type', { flowSet: [flow, 'x'] }, [[['flowSet', 1], 'INVALID_TYPE']]],
  [
    'several in a nested item',
    { name: undefined, flowSet: [flow, { ...flow, slug: 7, designation: 'X', title: undefined }] },
    [
      [['name'], 'REQUIRED'],
      [['flowSet', 1, 'slug'], 'INVALID_TYPE'],
      [['flowSet', 1, 'title'], 'REQUIRED'],
      [['flowSet', 1, 'designation'], 'INVALID_CHOICE'],
    ],
  ],
  ['a reference that is no UUID', { privateKeyRef: '../users' }, [[['privateKeyRef'], 'INVALID_FORMAT']]],
  ['an unknown provider', { provider: canary }, [[['provider'], 'INVALID_CHOICE']]],
];

/** Found when the field is executed. */
export const validated: readonly FieldRow[] = [
  [
    'a blank text',
    { name: '', publicKey: '' },
    [
      [['name'], 'BLANK'],
      [['publicKey'], 'BLANK'],
    ],
  ],
  ['a blank secret', { privateKey: '' }, [[['privateKey'], 'BLANK']]],
  [
    'null for an optional field',
    { jsUrl: null, interactive: null, flowSet: null, scoreMinThreshold: null, requestContentType: null },
    [
      [['jsUrl'], 'NULL'],
      [['interactive'], 'NULL'],
      [['flowSet'], 'NULL'],
      [['scoreMinThreshold'], 'NULL'],
      [['requestContentType'], 'NULL'],
    ],
  ],
  [
    'text that is not well formed',
    { name: 'a\ud800b', privateKey: 'a\udc00', apiUrl: 'a\u0000b' },
    [
      [['name'], 'INVALID_FORMAT'],
      [['privateKey'], 'INVALID_FORMAT'],
      [['apiUrl'], 'INVALID_FORMAT'],
    ],
  ],
  [
    'a nested field',
    { flowSet: [flow, { ...flow, slug: 'x'.repeat(51), title: '', layout: null }, { ...flow, slug: 'a b' }] },
    [
      [['flowSet', 1, 'slug'], 'TOO_LONG'],
      [['flowSet', 1, 'title'], 'BLANK'],
      [['flowSet', 1, 'layout'], 'NULL'],
      [['flowSet', 2, 'slug'], 'INVALID_FORMAT'],
    ],
  ],
  [
    'null for a reference and a provider',
    { privateKeyRef: null, provider: null },
    [
      [['privateKeyRef'], 'NULL'],
      [['provider'], 'NULL'],
    ],
  ],
  ['a key and a reference', { privateKeyRef: pk }, [[['privateKeyRef'], 'INVALID']]],
  [
    'Cap without its URLs',
    { provider: 'CAP' },
    [
      [['jsUrl'], 'REQUIRED'],
      [['apiUrl'], 'REQUIRED'],
    ],
  ],
  [
    'Cap with a reference too many',
    { provider: 'CAP', jsUrl: 'https://a.example/x.js', privateKeyRef: pk },
    [
      [['apiUrl'], 'REQUIRED'],
      [['privateKeyRef'], 'INVALID'],
    ],
  ],
];
