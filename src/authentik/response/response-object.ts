import { type AnswerFault, UnusableAnswerError } from '../errors.js';
import type { Answer } from './response.js';

/** What an optional field held: a value, nothing, or what was wrong with it, kept in its place so that the rest stands. */
export type Read<T> = T | UnusableAnswerError | undefined;

/** Of one response: one more than a GraphQL response reports, so that it says that there are more. */
const maxFaults = 101;

/** More do not fit into the largest response, unless they are no objects of the API. */
const maxRows = 10_000;

type Is<T> = (value: unknown) => value is T;

const canonicalUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isString: Is<string> = (value) => typeof value === 'string';
export const isBoolean: Is<boolean> = (value) => typeof value === 'boolean';
/** JSON's 1e999 parses as Infinity. */
export const isFiniteNumber: Is<number> = (value): value is number => Number.isFinite(value);
/** Of 32 bits: no position or count is larger, and no more fits into what passes it on. */
export const isInteger: Is<number> = (value): value is number => isFiniteNumber(value) && value === (value | 0);
export const isUuid: Is<string> = (value): value is string => isString(value) && canonicalUuid.test(value);

const isList: Is<unknown[]> = (value) => Array.isArray(value);

/** An object of an answer, read field by field into known fields: what else it holds goes nowhere. */
export class AnswerObject {
  readonly #fields: Readonly<Record<string, unknown>>;

  /** @throws UnusableAnswerError when the value is no object. */
  constructor(
    private readonly answer: Answer,
    value: unknown,
    private readonly place = '',
    private readonly faults = { count: 0 },
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.#broken('CONTRACT_VIOLATION', '');
    this.#fields = value as Readonly<Record<string, unknown>>;
  }

  /** @throws UnusableAnswerError when the field is missing or of another kind. */
  required<T>(key: string, is: Is<T>): T {
    const value = this.#get(key);
    if (is(value)) return value;
    throw this.#broken('CONTRACT_VIOLATION', key);
  }

  /** Never throws. `null` is read as nothing. */
  optional<T>(key: string, is: Is<T>): Read<T> {
    const value = this.#get(key) ?? undefined;
    return value === undefined || is(value) ? value : this.#kept(this.#broken('CONTRACT_VIOLATION', key));
  }

  /** Never throws. A string that is none of the values is UNKNOWN_ENUM_VALUE: a later release may have added it. */
  optionalOneOf<T extends string>(key: string, values: readonly T[]): Read<T> {
    const value = this.optional(key, isString);
    if (typeof value !== 'string') return value;
    return values.includes(value as T) ? (value as T) : this.#kept(this.#broken('UNKNOWN_ENUM_VALUE', key));
  }

  /** A list that is absent is empty. @throws UnusableAnswerError when it is no list, or when an item cannot be read. */
  list<T>(key: string, read: (item: AnswerObject) => T): T[] {
    const value = this.#get(key) ?? [];
    if (!Array.isArray(value)) throw this.#broken('CONTRACT_VIOLATION', key);
    return value.map((item, index) => read(this.#item(key, index, item)));
  }

  /** A list whose objects fail one by one. @throws UnusableAnswerError when it is absent, no list, or too long. */
  objects<T>(key: string, read: (item: AnswerObject) => T): Read<T>[] {
    const items = this.required(key, isList);
    if (items.length > maxRows) throw this.#broken('CONTRACT_VIOLATION', key);
    return items.map((item, index) => {
      try {
        return read(this.#item(key, index, item));
      } catch (error) {
        if (error instanceof UnusableAnswerError) return this.#kept(error);
        throw error;
      }
    });
  }

  /** @throws UnusableAnswerError when the field is missing or no object. */
  object(key: string): AnswerObject {
    return new AnswerObject(this.answer, this.#get(key), this.#inside(key), this.faults);
  }

  #item(key: string, index: number, item: unknown): AnswerObject {
    return new AnswerObject(this.answer, item, `${this.#inside(key)}[${index}]`, this.faults);
  }

  #get(key: string): unknown {
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
  }

  #inside(key: string): string {
    return [this.place, key].filter((part) => part !== '').join('.');
  }

  /** Past what a response reports, nothing is kept of an error: each costs graphql-js as much as a hundred good values. */
  #kept(error: UnusableAnswerError): UnusableAnswerError | undefined {
    this.faults.count += 1;
    return this.faults.count > maxFaults ? undefined : error;
  }

  #broken(fault: AnswerFault, key: string): UnusableAnswerError {
    const { operation, status, applied } = this.answer;
    return new UnusableAnswerError(operation, fault, status, this.#inside(key), applied);
  }
}
