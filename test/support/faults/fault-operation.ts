import type { FaultResource } from './resources.js';

/** An operation of the gateway whose call fails. */
export interface FaultOperation {
  /** The field that the call is made for. */
  readonly name: string;
  /** The subject of the call. */
  readonly resource: FaultResource;
  /** OpenAPI's operationId of the call. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Whether the call is a write. */
  readonly isWrite: boolean;
  /** Whether the call's URL names one object. */
  readonly byKey: boolean;
  /** The argument that selects the object. */
  readonly key: 'pk' | 'slug';
  /** authentik's response. */
  readonly returns: 'object' | 'page' | 'usedBy' | 'nothing';
  /** The part of it that the data shows: `other` is the response of another call. */
  readonly shows: 'object' | 'page' | 'list' | 'nothing' | 'other';
  /** The object in the data, if that is of another resource. */
  readonly shown?: FaultResource;
  /** Whether null without an error stands for a missing object. */
  readonly isNullIfMissing?: true;
  /** The path that identifies the call among others of the operation: those succeed. */
  readonly meets?: string;
  /** Whether another, successful read precedes the call. */
  readonly followsRead?: boolean;
  /** Whether another, successful read is made at the same time. */
  readonly isBesideRead?: true;
  /** The successful write after the call, which must not be made when the call fails. */
  readonly precedes?: 'POST' | 'PATCH';
  /** The path of a write before the call that is rejected. */
  readonly followsRejectionAt?: string;
  /** Whether the successful read before the call finds nothing. */
  readonly findsNothing?: true;
  /** Whether it may be sent again whatever came of it. */
  readonly isSafeToRetry?: true;
  /** The field of the data at the path that holds the object. */
  readonly holds?: string;
  /** The path of the response in the data. */
  readonly path: readonly (string | number)[];
  readonly body: { readonly query: string; readonly variables: object };
}

const one = { byKey: true, key: 'pk', returns: 'object', shows: 'object' } as const;

/** A read of one object by its pk. */
export const read = { ...one, method: 'GET', isWrite: false } as const;
/** A write to one object by its pk. */
export const write = { ...one, isWrite: true } as const;
export const list = { ...read, byKey: false, returns: 'page', shows: 'page' } as const;
export const create = { ...write, method: 'POST', byKey: false } as const;
export const destroy = { ...write, method: 'DELETE', returns: 'nothing', shows: 'nothing' } as const;

/** A mutation that may be sent again, for each of its calls. */
export const ensure = { isSafeToRetry: true, followsRead: true } as const;

/** What `_entities` shows of one object. */
export function entityBody(type: string, pk: string, fields: string): FaultOperation['body'] {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`;
  return { query, variables: { representations: [{ __typename: type, pk }] } };
}
