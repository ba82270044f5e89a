import { answer, type Expected, type Fault, type FaultRequest, head, json, okStatus } from './fault.js';
import type { FaultOperation } from './operations.js';
import type { Reason } from './rules.js';

type Json = Record<string, unknown>;
type Spoil = (object: Json, echo: string) => unknown;
type Expect = Fault['expected'];

/** Spoils the object that the answer is about: the stage, the first row of a page, or the first object of a list. */
function spoiled({ good, operation, echo }: FaultRequest, spoil: Spoil): unknown {
  const first = ([one, ...others]: Json[]) => [spoil(one ?? {}, echo), ...others];
  if (operation.answers === 'usedBy') return first(good as Json[]);
  const object = good as Json;
  return operation.answers === 'page'
    ? { ...object, results: first(object['results'] as Json[]) }
    : spoil(object, echo);
}

const objectWith = (name: string, spoil: Spoil, expected: Expect): Fault => ({
  name,
  act: (request) => respond(request, JSON.stringify(spoiled(request, spoil))),
  expected,
});

/** What no JavaScript value has is written into the text. */
const textWith = (name: string, edit: (text: string, echo: string) => string, expected: Expect): Fault => ({
  name,
  act: (request) => respond(request, edit(JSON.stringify(request.good), request.echo)),
  expected,
});

const pageWith = (name: string, change: Json, reason?: Reason): Fault => ({
  name,
  act: (request) => {
    const { good, operation } = request;
    respond(request, JSON.stringify(operation.answers === 'page' ? { ...good, ...change } : good));
  },
  expected: (operation) => (operation.answers === 'page' && reason ? { reason, status: 200 } : {}),
});

const respond = ({ socket, operation }: FaultRequest, body: string) =>
  void socket.write(operation.answers === 'nothing' ? head(204, {}) : answer(okStatus(operation), json, body));

const harmless: Expect = () => ({});
const isStage = ({ answers }: FaultOperation) => answers === 'stage' || answers === 'page';

/** Of an object that cannot be read: a page gives null for the row, all others fail as a whole. */
const unusable: Expect = (operation) => {
  if (operation.answers === 'nothing') return {};
  const fails = { reason: 'CONTRACT_VIOLATION', status: okStatus(operation) } as const;
  return operation.answers === 'page' ? { ...fails, at: ['results', 0] } : fails;
};
/** Of a stage that shows by its pk that it was changed. */
const unusableWithPk: Expect = (operation) => ({ ...unusable(operation), ...appliedTo(operation) });
const appliedTo = ({ isWrite, answers }: FaultOperation): Pick<Expected, 'outcome'> =>
  isWrite && answers === 'stage' ? { outcome: 'APPLIED' } : {};
const unusableStage: Expect = (operation) => (isStage(operation) ? unusable(operation) : {});
const unusableStageWithPk: Expect = (operation) => (isStage(operation) ? unusableWithPk(operation) : {});
/** Of another stage than was asked for; a page and a new stage may be about any. */
const unusableByPk: Expect = (operation) =>
  operation.answers === 'stage' && operation.byPk ? unusable(operation) : {};

/** Of a nullable field, which alone is null. */
const nullField =
  (name: string, reason: Reason): Expect =>
  (operation) => ({
    reason,
    status: okStatus(operation),
    ...appliedTo(operation),
    at: [...(operation.answers === 'page' ? ['results', 0] : []), name],
  });
const unknownEnum: Expect = (operation) => {
  if (operation.answers === 'usedBy') return { reason: 'UNKNOWN_ENUM_VALUE', status: 200, at: [0, 'action'] };
  return isStage(operation) ? nullField('requestContentType', 'UNKNOWN_ENUM_VALUE')(operation) : {};
};
const infinite: Expect = (operation) =>
  isStage(operation) ? nullField('scoreMinThreshold', 'CONTRACT_VIOLATION')(operation) : {};

const withoutName: Spoil = ({ name: _, ...others }) => others;
const polluted = (text: string, echo: string) =>
  text.replaceAll('{', `{"__proto__":{"polluted":"${echo}"},"constructor":{"prototype":{"polluted":"${echo}"}},`);

/** A success in JSON that is not what is documented. */
export const contractFaults: readonly Fault[] = [
  objectWith('a missing field', withoutName, unusableWithPk),
  objectWith('null for a field', (object) => ({ ...object, name: null }), unusableWithPk),
  objectWith('a field of another type', (object, echo) => ({ ...object, pk: [echo] }), unusable),
  objectWith('an object for a text', (object, echo) => ({ ...object, name: { echo } }), unusableWithPk),
  objectWith('null for an object', () => null, unusable),
  objectWith('a text for an object', (_, echo) => echo, unusable),
  objectWith('a pk that is no UUID', (object) => ({ ...object, pk: '../x' }), unusableStage),
  objectWith(
    'a flow that cannot be read',
    (object, echo) => ({ ...object, flow_set: [{ slug: echo }] }),
    unusableStageWithPk,
  ),
  objectWith(
    'an unknown enum value',
    (object, echo) => ({ ...object, request_content_type: echo, action: echo }),
    unknownEnum,
  ),
  objectWith(
    "another object's pk",
    (object) => ({ ...object, pk: 'ca000000-0000-4000-8000-00000000000a' }),
    unusableByPk,
  ),
  objectWith(
    'unknown fields',
    (object, echo) => ({ ...object, private_key: echo, privateKey: echo, note: { echo } }),
    harmless,
  ),
  textWith('keys that come twice', (text, echo) => text.replaceAll('{"pk":', `{"name":"${echo}","pk":`), harmless),
  textWith('__proto__ and constructor', polluted, harmless),
  textWith('1e999', (text) => text.replaceAll('"score_min_threshold":0.5', '"score_min_threshold":1e999'), infinite),
  pageWith('no pagination', { pagination: undefined }, 'CONTRACT_VIOLATION'),
  pageWith('pagination in texts', { pagination: pagination('1') }, 'CONTRACT_VIOLATION'),
  pageWith('pagination in fractions', { pagination: pagination(0.5) }, 'CONTRACT_VIOLATION'),
  pageWith('pagination that lies', { pagination: pagination(-7) }),
  pageWith('results that are no list', { results: {} }, 'CONTRACT_VIOLATION'),
];

function pagination(value: unknown): Json {
  const names = ['next', 'previous', 'count', 'current', 'total_pages', 'start_index', 'end_index'];
  return Object.fromEntries(names.map((name) => [name, value]));
}
