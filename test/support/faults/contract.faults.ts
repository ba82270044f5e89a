import {
  harmless,
  infinite,
  unknownEnum,
  unusable,
  unusableByKey,
  unusableByPart,
  unusableObject,
  unusableWithPk,
} from './contract.expected.js';
import { type Fault, type FaultRequest, head, json, okStatus, responseText } from './fault.js';
import type { FaultOperation } from './fault-operation.js';
import type { Json } from './resources.js';
import type { Reason } from './rules.js';

type Spoil = (object: Json, echo: string, operation: FaultOperation) => unknown;
type Expect = Fault['expected'];

/** Breaks the subject of the response: the object, the first row of a page, or the first object of a list. */
function spoiled({ good, operation, echo }: FaultRequest, spoil: Spoil): unknown {
  const first = ([one, ...others]: Json[]) => [spoil(one ?? {}, echo, operation), ...others];
  if (operation.returns === 'usedBy') return first(good as Json[]);
  const object = good as Json;
  return operation.returns === 'page'
    ? { ...object, results: first(object['results'] as Json[]) }
    : spoil(object, echo, operation);
}

const objectWith = (name: string, spoil: Spoil, expected: Expect): Fault => ({
  name,
  act: (request) => respond(request, JSON.stringify(spoiled(request, spoil))),
  expected,
});

/** Values that JavaScript does not have are written into the text. */
const textWith = (name: string, edit: (text: string, request: FaultRequest) => string, expected: Expect): Fault => ({
  name,
  act: (request) => respond(request, edit(JSON.stringify(request.good), request)),
  expected,
});

const pageWith = (
  name: string,
  change: Json,
  toReason: Reason | ((operation: FaultOperation) => Reason | undefined),
): Fault => ({
  name,
  act: (request) => {
    const { good, operation } = request;
    respond(request, JSON.stringify(operation.returns === 'page' ? { ...good, ...change } : good));
  },
  expected: (operation) => {
    const reason = typeof toReason === 'string' ? toReason : toReason(operation);
    return operation.returns === 'page' && reason ? { reason, status: 200 } : {};
  },
});

const respond = ({ socket, operation }: FaultRequest, body: string) =>
  void socket.write(operation.returns === 'nothing' ? head(204, {}) : responseText(okStatus(operation), json, body));

const withName =
  (toName: (echo: string) => unknown): Spoil =>
  (object, echo, { returns, resource }) =>
    returns === 'usedBy' ? { ...object, name: toName(echo) } : resource.withName(object, toName(echo));
const polluted = (text: string, { echo }: FaultRequest) =>
  text.replaceAll(
    /\{(?!\})/g,
    `{"__proto__":{"polluted":"${echo}"},"constructor":{"prototype":{"polluted":"${echo}"}},`,
  );
const toInfinity = (text: string, { operation: { resource } }: FaultRequest) => {
  const { json: number = '' } = resource.number ?? {};
  return text.replace(number, number.replace(/[\d.]+$/, '1e999'));
};
const otherKey: Spoil = (object, _, { key }) => ({
  ...object,
  [key]: key === 'pk' ? 'ca000000-0000-4000-8000-00000000000a' : 'another',
});

/** A success in JSON that differs from its documentation. */
export const contractFaults: readonly Fault[] = [
  objectWith(
    'a missing field',
    withName(() => undefined),
    unusableWithPk,
  ),
  objectWith(
    'null for a field',
    withName(() => null),
    unusableWithPk,
  ),
  objectWith('a field of another type', (object, echo) => ({ ...object, pk: [echo] }), unusable),
  objectWith(
    'an object for a text',
    withName((echo) => ({ echo })),
    unusableWithPk,
  ),
  objectWith('null for an object', () => null, unusable),
  objectWith('a text for an object', (_, echo) => echo, unusable),
  objectWith('a pk that is no UUID', (object) => ({ ...object, pk: '../x' }), unusableObject),
  objectWith(
    'an invalid nested object',
    (object, echo, { resource }) => ({ ...object, ...resource.brokenPart?.(echo) }),
    unusableByPart,
  ),
  objectWith(
    'an unknown enum value',
    (object, echo, { resource }) => ({ ...object, [resource.enumField[0]]: echo, action: echo }),
    unknownEnum,
  ),
  objectWith("another object's key", otherKey, unusableByKey),
  objectWith(
    'unknown fields',
    (object, echo) => ({ ...object, private_key: echo, privateKey: echo, note: { echo } }),
    harmless,
  ),
  textWith('duplicate keys', (text, { echo }) => text.replaceAll('{"pk":', `{"name":"${echo}","pk":`), harmless),
  textWith('__proto__ and constructor', polluted, harmless),
  textWith('1e999', toInfinity, infinite),
  pageWith('no pagination', { pagination: undefined }, 'CONTRACT_VIOLATION'),
  pageWith('pagination as strings', { pagination: pagination('1') }, 'CONTRACT_VIOLATION'),
  pageWith('pagination as fractions', { pagination: pagination(0.5) }, 'CONTRACT_VIOLATION'),
  // Only a reader of every page follows it.
  pageWith('wrong pagination', { pagination: pagination(-7) }, ({ shows }) =>
    shows === 'list' ? 'CONTRACT_VIOLATION' : undefined,
  ),
  pageWith('results that are no list', { results: {} }, 'CONTRACT_VIOLATION'),
];

function pagination(value: unknown): Json {
  const names = ['next', 'previous', 'count', 'current', 'total_pages', 'start_index', 'end_index'];
  return Object.fromEntries(names.map((name) => [name, value]));
}
