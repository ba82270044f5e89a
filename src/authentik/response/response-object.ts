import { InvalidResponseError, type InvalidResponseReason } from '../errors.js';
import type { AuthentikResponse } from './response.js';

/** A decoded optional field: a value, undefined, or its error, so that the other fields remain usable. */
export type FieldResult<T> = T | InvalidResponseError | undefined;

/** The same for a field that may be null. */
export type NullableResult<T> = FieldResult<T> | null;

/** Per response: one more than a GraphQL response reports, so that it can show that its list is cut. */
const maxProblems = 101;

/** The largest allowed response cannot hold more valid rows, and no list of scalars is as long. */
const maxItems = 10_000;

type Is<T> = (value: unknown) => value is T;
/** What a value has to be: of a type, or one of several values. */
type Kind<T> = Is<T> | readonly T[];

const canonicalUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isString: Is<string> = (value) => typeof value === 'string';
export const isBoolean: Is<boolean> = (value) => typeof value === 'boolean';
/** JSON's 1e999 parses as Infinity. */
export const isFiniteNumber: Is<number> = (value): value is number => Number.isFinite(value);
/** 32 bits, as GraphQL's Int requires; no position or count is larger. */
export const isInteger: Is<number> = (value): value is number => isFiniteNumber(value) && value === (value | 0);
export const isUuid: Is<string> = (value): value is string => isString(value) && canonicalUuid.test(value);

/** A list that is not too long. */
const isList: Is<unknown[]> = (value): value is unknown[] => Array.isArray(value) && value.length <= maxItems;

const isOneOf =
  <T>(values: readonly T[]): Is<T> =>
  (value): value is T =>
    values.some((known) => known === value);

/** Decodes known fields of an object in a response; other fields are ignored. */
export class ResponseObject {
  readonly #fields: Readonly<Record<string, unknown>>;

  /** @throws InvalidResponseError when the value is not an object. */
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

  /** @throws InvalidResponseError when the field is missing or has another type. */
  required<T>(key: string, is: Is<T>): T {
    const value = this.#get(key);
    if (is(value)) return value;
    throw this.#invalidField('CONTRACT_VIOLATION', key);
  }

  /** Never throws. `null` stays null: unlike a missing field, it shows that this release has the field. */
  optional<T>(key: string, is: Is<T>): NullableResult<T> {
    return this.#nullableAt(key, is);
  }

  /** Never throws. Any other string is UNKNOWN_ENUM_VALUE: a later release may have added it. */
  optionalOneOf<T extends string>(key: string, values: readonly T[]): NullableResult<T> {
    return this.#nullableAt(key, values);
  }

  /** Never throws. A list of scalars, or of values that an enum has, whose items fail separately. */
  optionalListOf<T extends string | number | boolean>(key: string, kind: Kind<T>): NullableResult<FieldResult<T>[]> {
    const items = this.optional(key, isList);
    if (!Array.isArray(items)) return items;
    return items.map((item, index) => this.#valueAt(`${key}[${index}]`, item, kind));
  }

  /** A missing list is empty. @throws InvalidResponseError when it is not a list, or an item is invalid. */
  list<T>(key: string, decode: (item: ResponseObject) => T): T[] {
    const value = this.#get(key) ?? [];
    if (!Array.isArray(value)) throw this.#invalidField('CONTRACT_VIOLATION', key);
    return value.map((item, index) => decode(this.#item(key, index, item)));
  }

  /** A list whose items fail separately. @throws InvalidResponseError when it is missing, not a list, or too long. */
  objects<T>(key: string, decode: (item: ResponseObject) => T): FieldResult<T>[] {
    return this.required(key, isList).map((item, index) => {
      try {
        return decode(this.#item(key, index, item));
      } catch (error) {
        if (error instanceof InvalidResponseError) return this.#keepIfReported(error);
        throw error;
      }
    });
  }

  /** @throws InvalidResponseError when the field is missing or not an object. */
  object(key: string): ResponseObject {
    return new ResponseObject(this.response, this.#get(key), this.#inside(key), this.problems);
  }

  #item(key: string, index: number, item: unknown): ResponseObject {
    return new ResponseObject(this.response, item, `${this.#inside(key)}[${index}]`, this.problems);
  }

  #nullableAt<T>(key: string, kind: Kind<T>): NullableResult<T> {
    const value = this.#get(key);
    return value === undefined || value === null ? value : this.#valueAt(key, value, kind);
  }

  #valueAt<T>(key: string, value: unknown, kind: Kind<T>): FieldResult<T> {
    const is = typeof kind === 'function' ? kind : isOneOf(kind);
    if (is(value)) return value;
    const isUnknown = typeof kind !== 'function' && isString(value);
    return this.#keepIfReported(this.#invalidField(isUnknown ? 'UNKNOWN_ENUM_VALUE' : 'CONTRACT_VIOLATION', key));
  }

  #get(key: string): unknown {
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
  }

  #inside(key: string): string {
    return [this.path, key].filter((part) => part !== '').join('.');
  }

  /** Errors beyond those that a response reports are dropped: each is expensive for graphql-js. */
  #keepIfReported(error: InvalidResponseError): InvalidResponseError | undefined {
    this.problems.count += 1;
    return this.problems.count > maxProblems ? undefined : error;
  }

  #invalidField(reason: InvalidResponseReason, key: string): InvalidResponseError {
    const { operation, status, applied } = this.response;
    return new InvalidResponseError(operation, reason, status, this.#inside(key), applied);
  }
}
