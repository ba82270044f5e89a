import type { FaultResource } from './resources.js';

/** An operation of the gateway that makes the call that goes wrong. */
export interface FaultOperation {
  /** The field that the call is made for. */
  readonly name: string;
  /** What the call is about. */
  readonly resource: FaultResource;
  /** OpenAPI's operationId of the call. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Whether the call is a write. */
  readonly isWrite: boolean;
  /** Whether the call's URL names one object. */
  readonly byKey: boolean;
  /** The field that the object is asked for by. */
  readonly key: 'pk' | 'slug';
  /** What authentik answers with. */
  readonly answers: 'object' | 'page' | 'usedBy' | 'nothing';
  /** What of it the data shows: `other` is what another call answers with. */
  readonly shows: 'object' | 'page' | 'list' | 'nothing' | 'other';
  /** What the data shows, where that is of another resource. */
  readonly shown?: FaultResource;
  /** Whether null without an error stands for an object that is not there. */
  readonly isNullIfMissing?: true;
  /** The path that the call is known by, where the operation makes others: those are good. */
  readonly meets?: string;
  /** Whether another read, a good one, comes before the call. */
  readonly followsRead?: boolean;
  /** Whether another read, a good one, is made at the same time. */
  readonly isBesideRead?: true;
  /** The good write that comes after the call, and that is not to be made when the call fails. */
  readonly precedes?: 'POST' | 'PATCH';
  /** The path of a write before the call that is rejected. */
  readonly followsRejectionAt?: string;
  /** Whether the good read before the call finds nothing. */
  readonly findsNothing?: true;
  /** Whether it may be sent again whatever came of it. */
  readonly isSafeToRetry?: true;
  /** The field of the data at the path that holds the object. */
  readonly holds?: string;
  /** Where in the data the answer stands. */
  readonly path: readonly (string | number)[];
  readonly body: { readonly query: string; readonly variables: object };
}

const one = { byKey: true, key: 'pk', answers: 'object', shows: 'object' } as const;

/** A read of one object by its pk. */
export const read = { ...one, method: 'GET', isWrite: false } as const;
/** A write to one object by its pk. */
export const write = { ...one, isWrite: true } as const;
export const list = { ...read, byKey: false, answers: 'page', shows: 'page' } as const;
export const create = { ...write, method: 'POST', byKey: false } as const;
export const destroy = { ...write, method: 'DELETE', answers: 'nothing', shows: 'nothing' } as const;

/** A mutation that may be sent again, for each of its calls. */
export const ensure = { isSafeToRetry: true, followsRead: true } as const;

/** What `_entities` shows of one object. */
export function entityBody(type: string, pk: string, fields: string): FaultOperation['body'] {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`;
  return { query, variables: { representations: [{ __typename: type, pk }] } };
}
