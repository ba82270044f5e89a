import { InvalidResponseError, type InvalidResponseReason } from '../errors.js';
import type { AuthentikResponse } from './response.js';

/** What an optional field held: a value, nothing, or what was wrong with it, kept in its place so that the rest stands. */
export type FieldResult<T> = T | InvalidResponseError | undefined;

/** Of one response: one more than a GraphQL response reports, so that it says that there are more. */
const maxProblems = 101;

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
export class ResponseObject {
  readonly #fields: Readonly<Record<string, unknown>>;

  /** @throws InvalidResponseError when the value is no object. */
  constructor(
    private readonly response: AuthentikResponse,
    value: unknown,
    private readonly path = '',
    private readonly problems = { count: 0 },
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.#invalidField('CONTRACT_VIOLATION', '');
    this.#fields = value as Readonly<Record<string, unknown>>;
  }

  /** @throws InvalidResponseError when the field is missing or of another kind. */
  required<T>(key: string, is: Is<T>): T {
    const value = this.#get(key);
    if (is(value)) return value;
    throw this.#invalidField('CONTRACT_VIOLATION', key);
  }

  /** Never throws. `null` is read as nothing. */
  optional<T>(key: string, is: Is<T>): FieldResult<T> {
    const value = this.#get(key) ?? undefined;
    return value === undefined || is(value)
      ? value
      : this.#keepIfReported(this.#invalidField('CONTRACT_VIOLATION', key));
  }

  /** Never throws. A string that is none of the values is UNKNOWN_ENUM_VALUE: a later release may have added it. */
  optionalOneOf<T extends string>(key: string, values: readonly T[]): FieldResult<T> {
    const value = this.optional(key, isString);
    if (typeof value !== 'string') return value;
    return values.includes(value as T)
      ? (value as T)
      : this.#keepIfReported(this.#invalidField('UNKNOWN_ENUM_VALUE', key));
  }

  /** A list that is absent is empty. @throws InvalidResponseError when it is no list, or when an item cannot be read. */
  list<T>(key: string, read: (item: ResponseObject) => T): T[] {
    const value = this.#get(key) ?? [];
    if (!Array.isArray(value)) throw this.#invalidField('CONTRACT_VIOLATION', key);
    return value.map((item, index) => read(this.#item(key, index, item)));
  }

  /** A list whose objects fail one by one. @throws InvalidResponseError when it is absent, no list, or too long. */
  objects<T>(key: string, read: (item: ResponseObject) => T): FieldResult<T>[] {
    const items = this.required(key, isList);
    if (items.length > maxRows) throw this.#invalidField('CONTRACT_VIOLATION', key);
    return items.map((item, index) => {
      try {
        return read(this.#item(key, index, item));
      } catch (error) {
        if (error instanceof InvalidResponseError) return this.#keepIfReported(error);
        throw error;
      }
    });
  }

  /** @throws InvalidResponseError when the field is missing or no object. */
  object(key: string): ResponseObject {
    return new ResponseObject(this.response, this.#get(key), this.#inside(key), this.problems);
  }

  #item(key: string, index: number, item: unknown): ResponseObject {
    return new ResponseObject(this.response, item, `${this.#inside(key)}[${index}]`, this.problems);
  }

  #get(key: string): unknown {
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
  }

  #inside(key: string): string {
    return [this.path, key].filter((part) => part !== '').join('.');
  }

  /** Past what a response reports, nothing is kept of an error: each costs graphql-js as much as a hundred good values. */
  #keepIfReported(error: InvalidResponseError): InvalidResponseError | undefined {
    this.problems.count += 1;
    return this.problems.count > maxProblems ? undefined : error;
  }

  #invalidField(fault: InvalidResponseReason, key: string): InvalidResponseError {
    const { operation, status, applied } = this.response;
    return new InvalidResponseError(operation, fault, status, this.#inside(key), applied);
  }
}
