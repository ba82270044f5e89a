import { Rejection } from '../http/response.js';

/** DRF's ValidationError: a 400 whose body is the detail itself. Nested ones become part of the outer detail. */
export class ValidationError extends Rejection {
  override readonly name = 'ValidationError';

  constructor(readonly detail: unknown) {
    super({ status: 400, json: detail });
  }
}

/** The problem of a whole object or list, under the key that DRF keeps for those. */
export function nonFieldError(message: string): ValidationError {
  return new ValidationError({ non_field_errors: [message] });
}

export type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly detail: unknown };

/** Turns a thrown validation error into a result, so that the next field can be read too. Any other error passes. */
export function attempt<Value>(read: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof ValidationError) return { ok: false, detail: error.detail };
    throw error;
  }
}
