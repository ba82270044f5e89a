import { notUuid } from '../fields/related.field.js';
import { noNulls } from '../fields/text.field.js';
import { canonicalUuid } from '../fields/uuid.js';
import { ValidationError } from '../fields/validation-error.js';
import type { Store } from '../store/store.js';

/** Converts the text of a query parameter to the value to filter by. Undefined: no filter. @throws ValidationError */
export type Filter = (text: string, store: Store) => unknown;

const fault = (message: string) => new ValidationError([message]);
const booleans = new Map([
  ['true', true],
  ['false', false],
]);
const notAvailable = 'Select a valid choice. That choice is not one of the available choices.';

export const textFilter: Filter = (text) => {
  const problem = noNulls(text);
  if (problem !== undefined) throw fault(problem);
  return text;
};

export const uuidFilter: Filter = (text) => {
  const uuid = canonicalUuid(text);
  if (uuid === undefined) throw fault('Enter a valid UUID.');
  return uuid;
};

export const numberFilter: Filter = (text) => {
  const number = Number(text);
  if (!Number.isFinite(number)) throw fault('Enter a number.');
  return number;
};

/** Ignores texts that are neither true nor false. */
export const booleanFilter: Filter = (text) => booleans.get(text.toLowerCase());

export const choiceFilter =
  (choices: readonly string[]): Filter =>
  (text) => {
    if (choices.includes(text)) return text;
    throw fault(`Select a valid choice. ${text} is not one of the available choices.`);
  };

/** Filters by the pk of a row, which must exist. The caller does not need permission to see that row. */
export const relatedFilter =
  (table: 'flows' | 'stages'): Filter =>
  (text, store) => {
    const uuid = canonicalUuid(text);
    if (uuid === undefined) throw fault(notUuid(text));
    if (!store[table].has(uuid)) throw fault(notAvailable);
    return uuid;
  };
