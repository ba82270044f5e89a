import type { Socket } from 'node:net';
import type { FaultOperation } from './fault-operation.js';
import type { Reason } from './rules.js';

/** A request that the fault server has read to its end. */
export interface FaultRequest {
  readonly socket: Socket;
  readonly operation: FaultOperation;
  /** 1 for the first request of its case, 2 for its first retry. */
  readonly attempt: number;
  /** All that must not come back: the token, the private key, the server's address, and a marker. */
  readonly echo: string;
  /** The success that this request would get, `{}` where there is no body. */
  readonly good: object;
}

/** What a client gets for a call. */
export interface Expected {
  /** None: the operation succeeds all the same. */
  readonly reason?: Reason;
  /** Of the response, if one could be parsed. */
  readonly status?: number;
  /** Of a write, where rules.ts does not define it: the response proves it, or its status leaves it open. */
  readonly outcome?: 'UNKNOWN' | 'APPLIED';
  /** The path in the response's object, in the schema's names, when not all of it is unusable. */
  readonly at?: readonly (string | number)[];
  readonly retryAfterSeconds?: number;
  /** How often authentik is called, where rules.ts alone does not define it. */
  readonly requests?: number;
  /** `_entities` returns null and no error for a missing object. */
  readonly missing?: true;
}

/** One way to misbehave, and its consequence by errors.md. */
export interface Fault {
  readonly name: string;
  act(request: FaultRequest): void;
  expected(operation: FaultOperation): Expected;
}

export const succeeds: Expected = {};

/** The status of a success. */
export const okStatus = ({ method }: FaultOperation): number => (method === 'POST' ? 201 : 200);

/** A whole response, as text. */
export function responseText(status: number, headers: Record<string, string>, body = ''): string {
  return `${head(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })}${body}`;
}

export const json = { 'content-type': 'application/json' };
export const html = { 'content-type': 'text/html; charset=utf-8' };

/** The head of a response, including the empty line. */
export function head(status: number, headers: Record<string, string> = json): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n`;
}
