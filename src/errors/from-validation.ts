import { type ValidationError, validateSync } from 'class-validator';
import type { FieldError, FieldErrorCode, Path } from './error-extensions.js';
import { holds } from './holds.js';
import { InvalidInputError } from './local-errors.js';

/** class-validator's constraint names, as far as the inputs use them. */
const codes: Readonly<Record<string, FieldErrorCode>> = {
  isDefined: 'NULL',
  isNotEmpty: 'BLANK',
  isWellFormed: 'INVALID_FORMAT',
  maxLength: 'TOO_LONG',
  arrayMaxSize: 'TOO_LONG',
  matches: 'INVALID_FORMAT',
  isNumber: 'OUT_OF_RANGE',
  min: 'OUT_OF_RANGE',
};

/**
 * Validates one argument, an instance of an input class, by its class-validator decorators.
 * @param path where the argument begins: empty for arguments that are fields of their own.
 * @throws InvalidInputError with every field that does not hold.
 */
export function validateInput(input: object, path: Path): void {
  if (holds(input)) return;
  const errors = validateSync(input, {
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  if (errors.length > 0) throw new InvalidInputError(errors.flatMap((error) => toFieldErrors(error, input, path)));
}

function toFieldErrors(error: ValidationError, owner: object, parent: Path): FieldError[] {
  const { property, constraints = {}, children = [] } = error;
  const path = [...parent, Array.isArray(owner) ? Number(property) : property];
  const value: unknown = Reflect.get(owner, property);
  const own = Object.entries(constraints).map(([name, message]) => ({
    path,
    code: codes[name] ?? 'INVALID',
    messages: [message],
  }));
  const inner = typeof value === 'object' && value !== null ? value : {};
  return [...own, ...children.flatMap((child) => toFieldErrors(child, inner, path))];
}
