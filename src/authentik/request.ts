import type { AttemptObserver } from './client/attempt.js';
import type { Operation } from './operation.js';

/** Tells that a client has gone away; as much of an AbortSignal as is needed, at a tenth of what one costs. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** On whose behalf a call is made. */
export interface Caller {
  /** The value of the Authorization header. */
  readonly authorization: string;
  readonly requestId: string;
  /** Aborts when the client has gone: reads and writes not yet sent are given up. */
  readonly signal?: CancelSignal | undefined;
  /** Follows each exchange. */
  readonly beginAttempt?: AttemptObserver | undefined;
}

export interface AuthentikRequest {
  readonly operation: Operation;
  /** Path below `/api/v3`, with its trailing slash: without it authentik answers 404 or 405. */
  readonly path: string;
  readonly caller: Caller;
  /** The object that the URL names, if it names one. */
  readonly pk?: string;
  readonly body?: object;
  /** What the caller calls fields of the body, where that is not their usual name. */
  readonly fieldAliases?: Readonly<Record<string, string>>;
  /** When it was asked for, in the time of performance.now(), if it waited since: its deadline counts from there. */
  readonly queuedAtMs?: number;
  /** Counts the bytes of its responses. @returns false when they are too many: the response is read no further. */
  readonly takeBytes?: (count: number) => boolean;
  /** What must not come back in a text, besides the caller's token. */
  readonly secrets?: readonly string[];
}

/** All that must not come back in a text: the caller's token, as Latin-1 and as UTF-8, and what the body holds in confidence. */
export function secretsOf({ caller, secrets = [] }: AuthentikRequest): string[] {
  const token = caller.authorization.replace(/^\S+ +/, '');
  return [token, Buffer.from(token, 'latin1').toString(), ...secrets];
}

/** The names of all fields of a request's body, however deep: they may be named in an answer. */
export function fieldNamesOf(body: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof body !== 'object' || body === null) return names;
  for (const [name, value] of Object.entries(body)) {
    if (!Array.isArray(body)) names.add(name);
    fieldNamesOf(value, names);
  }
  return names;
}
