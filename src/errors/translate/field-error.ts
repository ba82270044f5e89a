import type { FieldError, FieldErrorCode, Path } from '../contract/error-extensions.js';

/** What the gateway says of a field in its own words, which are DRF's where it has them; never the value. */
const texts = {
  REQUIRED: 'This field is required.',
  NULL: 'This field may not be null.',
  BLANK: 'This field may not be blank.',
  UNIQUE: 'This already exists.',
  NOT_FOUND: 'This does not exist.',
  UNKNOWN_FIELD: 'There is no such field.',
  INVALID_CHOICE: 'This is not one of the values of the enum.',
  INVALID_TYPE: 'This is of the wrong type.',
  INVALID_FORMAT: 'This is not in the form that is required.',
  TOO_SHORT: 'This is too short.',
  TOO_LONG: 'This is too long.',
  OUT_OF_RANGE: 'This number is out of range.',
  INVALID: 'This is not valid.',
} as const satisfies Record<FieldErrorCode, string>;

/** The general text of a code. */
export const textOfCode = (code: FieldErrorCode): string => texts[code];

/** @param message when the general text of the code would not tell enough. */
export function createFieldError(path: Path, code: FieldErrorCode, message?: string): FieldError {
  return { path, code, messages: [message ?? texts[code]] };
}
