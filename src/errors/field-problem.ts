import type { FieldError, FieldErrorCode, Path } from './error-extensions.js';

/** What the gateway says of a field it refuses itself, in DRF's words where it has them; never the value. */
const texts = {
  REQUIRED: 'This field is required.',
  NULL: 'This field may not be null.',
  BLANK: 'This field may not be blank.',
  UNKNOWN_FIELD: 'There is no such field.',
  INVALID_CHOICE: 'This is not one of the values of the enum.',
  INVALID_TYPE: 'This is of the wrong type.',
  INVALID_FORMAT: 'This is not in the form that is required.',
  TOO_LONG: 'This is too long.',
  OUT_OF_RANGE: 'This number is out of range.',
} as const satisfies Partial<Record<FieldErrorCode, string>>;

/** @param message when the general text of the code would not tell enough. */
export function fieldProblem(path: Path, code: keyof typeof texts, message?: string): FieldError {
  return { path, code, messages: [message ?? texts[code]] };
}
