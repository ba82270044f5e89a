import type { AttemptObserver } from './client/attempt.js';
import type { Operation } from './operation.js';
import type { Redactor } from './redaction/redactor.js';

/** The part of AbortSignal that cancelling a call needs; cheaper to create for each request. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The client request on whose behalf a call is made. */
export interface Caller {
  /** The value of the Authorization header. */
  readonly authorization: string;
  readonly requestId: string;
  /** Aborts when the client disconnects: cancels reads, and writes that have not been sent. */
  readonly signal?: CancelSignal | undefined;
  readonly beginAttempt?: AttemptObserver | undefined;
  /** Knows the secrets of all calls of this client request: authentik may quote them in any response. */
  readonly redactor: Redactor;
}

export interface AuthentikRequest {
  readonly operation: Operation;
  /** Path below `/api/v3`, with its trailing slash: without it authentik responds with 404 or 405. */
  readonly path: string;
  readonly caller: Caller;
  /** The object that the URL names, if any. */
  readonly pk?: string;
  readonly body?: object;
  /** Input names that replace the default ones in errors, by authentik's field name. */
  readonly fieldAliases?: Readonly<Record<string, string>>;
  /** Fields that an error may name although the body does not have them. */
  readonly knownFields?: readonly string[];
  /** When it was queued, by performance.now(), if it waited before: its deadline counts from there. */
  readonly queuedAtMs?: number;
  /** Counts response bytes. @returns false when the limit is exceeded, which stops reading. */
  readonly takeBytes?: (count: number) => boolean;
  /** Secrets of this call: messages must not show them, nor the caller's token. */
  readonly secrets?: readonly string[];
}

/** Everything that messages must not show: the caller's token, as Latin-1 and as UTF-8, and the body's secrets. */
export function secretsOf({ caller, secrets = [] }: AuthentikRequest): string[] {
  const token = caller.authorization.replace(/^\S+ +/, '');
  return [token, Buffer.from(token, 'latin1').toString(), ...secrets];
}

/** The names of all fields of a request's body, at any depth: redaction keeps them. */
export function fieldNamesOf(body: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof body !== 'object' || body === null) return names;
  for (const [name, value] of Object.entries(body)) {
    if (!Array.isArray(body)) names.add(name);
    fieldNamesOf(value, names);
  }
  return names;
}
