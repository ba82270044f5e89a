import { Rejection } from '../http/response.js';

/** DRF's ValidationError: a 400 with the detail as its body. The outer error contains the details of nested errors. */
export class ValidationError extends Rejection {
  override readonly name = 'ValidationError';

  constructor(readonly detail: unknown) {
    super({ status: 400, json: detail });
  }
}

/** A problem of a whole object or list, under DRF's key for such problems. */
export function nonFieldError(message: string): ValidationError {
  return new ValidationError({ non_field_errors: [message] });
}

export type Validated<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly detail: unknown };

/**
 * Returns a thrown validation error as a result, so that the caller can read the next field. Throws other errors again.
 */
export function toValidated<Value>(read: () => Value): Validated<Value> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof ValidationError) return { ok: false, detail: error.detail };
    throw error;
  }
}
