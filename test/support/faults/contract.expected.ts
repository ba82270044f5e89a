import { type Expected, type Fault, okStatus } from './fault.js';
import type { FaultOperation } from './fault-operation.js';
import type { Reason } from './rules.js';

type Expect = Fault['expected'];

export const harmless: Expect = () => ({});
const isObject = ({ returns }: FaultOperation) => returns === 'object' || returns === 'page';

/** Of an object that cannot be parsed: a page returns null for the row, all others fail as a whole. */
export const unusable: Expect = (operation) => {
  if (operation.returns === 'nothing') return {};
  const fails = { reason: 'CONTRACT_VIOLATION', status: okStatus(operation) } as const;
  return operation.shows === 'page' ? { ...fails, at: ['results', 0] } : fails;
};
/** Of an object whose pk proves that it was changed. */
export const unusableWithPk: Expect = (operation) => ({ ...unusable(operation), ...appliedTo(operation) });
const appliedTo = ({ isWrite, returns }: FaultOperation): Pick<Expected, 'outcome'> =>
  isWrite && returns === 'object' ? { outcome: 'APPLIED' } : {};
/** Of what objects that use a stage do not have. */
export const unusableObject: Expect = (operation) => (isObject(operation) ? unusable(operation) : {});
export const unusableByPart: Expect = (operation) =>
  isObject(operation) && operation.resource.brokenPart ? unusableWithPk(operation) : {};
/** Of another object than the requested one: a page and a new object may be any, a lookup finds none in it. */
export const unusableByKey: Expect = (operation) => {
  const { returns, shows, byKey, key } = operation;
  if (returns === 'object' && byKey) return unusable(operation);
  if (returns === 'page' && shows === 'other') return key === 'slug' ? { reason: 'INPUT_VALIDATION' } : {};
  return returns === 'page' && shows === 'object' ? { missing: true } : {};
};

/** Of a nullable field, which alone is null. */
function nullField(operation: FaultOperation, name: string, reason: Reason): Expected {
  const places: Partial<Record<FaultOperation['shows'], Expected['at']>> = { page: ['results', 0], list: [0] };
  const held = operation.holds === undefined ? [] : [operation.holds];
  const at = [...held, ...(places[operation.shows] ?? []), name];
  return operation.shows === 'other' ? {} : { reason, status: okStatus(operation), ...appliedTo(operation), at };
}
export const unknownEnum: Expect = (operation) => {
  if (operation.returns === 'nothing') return {};
  const [, field] = operation.returns === 'usedBy' ? ['action', 'action'] : operation.resource.enumField;
  return nullField(operation, field, 'UNKNOWN_ENUM_VALUE');
};
export const infinite: Expect = (operation) => {
  const { number } = operation.resource;
  if (number === undefined || !isObject(operation)) return {};
  return number.field === undefined
    ? unusableWithPk(operation)
    : nullField(operation, number.field, 'CONTRACT_VIOLATION');
};
