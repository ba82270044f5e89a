import type { FieldError, FieldErrorCode, Path } from '../contract/error-extensions.js';

/** The gateway's own messages, in DRF's wording where DRF has one. They never quote the value. */
const defaultMessages = {
  REQUIRED: 'This field is required.',
  NULL: 'This field may not be null.',
  BLANK: 'This field may not be blank.',
  UNIQUE: 'This value already exists.',
  NOT_FOUND: 'This object does not exist.',
  UNKNOWN_FIELD: 'Unknown field.',
  INVALID_CHOICE: 'This value is not a member of the enum.',
  INVALID_TYPE: 'Wrong type.',
  INVALID_FORMAT: 'Invalid format.',
  TOO_SHORT: 'This value is too short.',
  TOO_LONG: 'This value is too long.',
  OUT_OF_RANGE: 'This number is out of range.',
  INVALID: 'This value is invalid.',
} as const satisfies Record<FieldErrorCode, string>;

/** The default message of a code. */
export const defaultMessageOf = (code: FieldErrorCode): string => defaultMessages[code];

/** @param message replaces the default message of the code. */
export function createFieldError(path: Path, code: FieldErrorCode, message?: string): FieldError {
  return { path, code, messages: [message ?? defaultMessages[code]] };
}
