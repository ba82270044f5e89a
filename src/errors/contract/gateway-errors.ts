import type { FieldError } from './error-extensions.js';

/** Input that the gateway itself refuses; authentik is not asked. */
export class InvalidInputError extends Error {
  constructor(readonly fieldErrors: readonly FieldError[]) {
    super('invalid input');
    this.name = new.target.name;
  }
}

/** A request without a usable credential; authentik is not asked. */
export class UnauthenticatedError extends Error {
  constructor(
    readonly reason: 'CREDENTIALS_MISSING' | 'CREDENTIALS_INVALID',
    /** One sentence for the client: what to send instead. */
    readonly advice: string,
  ) {
    super(reason);
    this.name = new.target.name;
  }
}

/** An object that another one refers to is not there, or the token used may not see it. */
export class NotFoundError extends Error {
  constructor(readonly reason: 'FLOW_NOT_FOUND') {
    super(reason);
    this.name = new.target.name;
  }
}

/** An operation that asks for more calls to authentik than one may make; those it made already stand. */
export class TooManyCallsError extends Error {
  constructor(readonly maxCalls: number) {
    super('too many calls');
    this.name = new.target.name;
  }
}
