import fc from 'fast-check';
import { isMarked, markedTexts } from './canaries.js';

type Json = unknown;
type Path = readonly (string | number)[];

/** Places whose text is not passed on: a canary may be there. */
const closed: ReadonlySet<string | number | undefined> = new Set([
  ...['layout', 'designation', 'denied_action', 'policy_engine_mode', 'request_content_type', 'action'],
  ...['policybindingmodel_ptr_id', 'interactive', 'compatibility_mode', 'score_min_threshold', 'flow_set', 'count'],
]);
const numeric: ReadonlySet<string | number | undefined> = new Set([
  ...['next', 'previous', 'count', 'current', 'total_pages', 'start_index', 'end_index', 'score_max_threshold'],
]);
const scalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -0,
    1,
    -1,
    0.1,
    1e308,
    5e-324,
    2 ** 31,
    2 ** 53,
    2 ** 53 + 2,
    -(2 ** 31) - 1,
  ),
  fc.constantFrom<Json>(
    '',
    ' ',
    '0',
    'null',
    'ALL',
    'all',
    'JSON',
    '\ud800',
    '\0',
    'x'.repeat(5000),
    '2024-01-01',
    'é',
  ),
  fc.constantFrom<Json>(
    'CA000000-0000-4000-8000-000000000009',
    'ca000000-0000-4000-8000-00000000000f',
    [],
    {},
    [[]],
    [{}],
  ),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const marked: fc.Arbitrary<Json> = fc.oneof(
  markedTexts.map((text) => [text]),
  markedTexts.map((text) => Object.fromEntries([text, 'toString', 'then', 'length'].map((key) => [key, text]))),
);
const keys = fc.constantFrom(
  ...['private_key', 'token', '__proto__', 'constructor', 'toString', 'then', 'toJSON', 'extensions', 'errors', 'pk'],
);

/** One change of a value, anywhere in it: another value instead, something less, more or twice. */
const changes: fc.Arbitrary<(json: Json, path: Path) => Json> = fc.oneof(
  fc.oneof(scalars, marked).map((value) => (json: Json, path: Path) => replaceAt(json, path, () => value)),
  markedTexts.map((text) => (json: Json, path: Path) => {
    const places = pathsOf(json, []).filter((place) => closed.has(place.at(-1)));
    return replaceAt(json, places[path.length % places.length] ?? [], () => text);
  }),
  fc.constantFrom(2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e300, -0, -1, 0.5).map((number) => (json: Json, path: Path) => {
    const places = pathsOf(json, []).filter((place) => numeric.has(place.at(-1)));
    return replaceAt(json, places[path.length % places.length] ?? path, () => number);
  }),
  fc.constant((json: Json, path: Path) => replaceAt(json, path, () => undefined)),
  fc
    .constantFrom<(inner: Json) => Json>(
      (inner) => [inner],
      (inner) => ({ inner }),
      (inner) => [inner, inner],
      // Texts here are passed on as they are: no forbidden text is put into them.
      (inner) => (isMarked(JSON.stringify(inner) ?? '') ? inner : JSON.stringify(inner)),
      (inner) => (Array.isArray(inner) ? [...inner, ...inner, null] : inner),
      (inner) => (typeof inner === 'string' ? inner.toUpperCase() : inner),
    )
    .map((wrap) => (json: Json, path: Path) => replaceAt(json, path, wrap)),
  fc.tuple(keys, fc.oneof(scalars, marked)).map(
    ([key, value]) =>
      (json: Json, path: Path) =>
        replaceAt(json, path.slice(0, -1), (parent) => (isObject(parent) ? withKey(parent, key, value) : parent)),
  ),
);

/** A good response with a few changes, each at a place chosen by a number. */
export const mutations = fc.array(fc.tuple(fc.nat({ max: 200 }), changes), { minLength: 1, maxLength: 3 });

/** Applies the changes to a good response. */
export function mutated(good: Json, chosen: readonly (readonly [number, (json: Json, path: Path) => Json])[]): Json {
  return chosen.reduce((json, [place, change]) => {
    const paths = pathsOf(json, []);
    return change(json, paths[place % paths.length] ?? []);
  }, good);
}

function pathsOf(json: Json, path: Path): Path[] {
  if (typeof json !== 'object' || json === null) return [path];
  const inside = Object.entries(json).flatMap(([key, value]) =>
    pathsOf(value, [...path, Array.isArray(json) ? Number(key) : key]),
  );
  return [path, ...inside];
}

function replaceAt(json: Json, [key, ...rest]: Path, change: (inner: Json) => Json): Json {
  if (key === undefined) return change(json);
  if (Array.isArray(json)) return json.map((item, index) => (index === key ? replaceAt(item, rest, change) : item));
  return isObject(json) ? { ...json, [key]: replaceAt(json[key], rest, change) } : json;
}

/** `__proto__` as JSON.stringify shows it: an ordinary key. */
function withKey(object: Record<string, Json>, key: string, value: Json): Record<string, Json> {
  return Object.defineProperty({ ...object }, key, { value, enumerable: true, configurable: true, writable: true });
}

function isObject(json: Json): json is Record<string, Json> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
