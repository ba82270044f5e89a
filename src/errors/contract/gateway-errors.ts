import type { AuthentikError } from '../../authentik/errors.js';
import type { FieldError, Outcome } from './error-extensions.js';
import type { NotFoundReason } from './upstream-reason.js';

/** Input that the gateway rejects; nothing was written. */
export class InvalidInputError extends Error {
  constructor(readonly fieldErrors: readonly FieldError[]) {
    super('invalid input');
    this.name = new.target.name;
  }
}

/** A request without a usable credential; authentik is not called. */
export class UnauthenticatedError extends Error {
  constructor(
    readonly reason: 'CREDENTIALS_MISSING' | 'CREDENTIALS_INVALID',
    /** One sentence that tells the client what to send instead. */
    readonly advice: string,
  ) {
    super(reason);
    this.name = new.target.name;
  }
}

/** An object that a write created or replaced, and that may remain without use. */
export interface Leftover {
  /** Unknown when its creation was not confirmed. */
  readonly pk?: string;
  /** A clause for error messages. */
  readonly note: string;
}

/** What is known of a write as a whole, when one of its calls failed. */
export interface WriteFacts {
  /** Overrides the outcome derived from the failed call. */
  readonly outcome?: Outcome;
  readonly left?: readonly Leftover[];
  /** Whether the write created the object, so that the client does not know its pk. */
  readonly isNew?: boolean;
  /** Whether the write is safe to retry whatever its outcome. */
  readonly isSafeToRetry?: boolean;
  /** Whether a normally permanent error may be temporary here. */
  readonly mayBeTemporary?: boolean;
}

/** One call of a multi-call write failed. */
export class WriteStepError extends Error {
  constructor(
    readonly step: AuthentikError,
    readonly facts: WriteFacts,
  ) {
    super(step.message);
    this.name = new.target.name;
  }
}

/** A referenced object does not exist, or the token may not view it. */
export class NotFoundError extends Error {
  constructor(readonly reason: NotFoundReason) {
    super(reason);
    this.name = new.target.name;
  }
}

/** An operation needs more calls to authentik than one operation may make; earlier calls are not undone. */
export class TooManyCallsError extends Error {
  constructor(readonly maxCalls: number) {
    super('too many calls');
    this.name = new.target.name;
  }
}
