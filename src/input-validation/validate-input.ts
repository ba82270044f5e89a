import { type ValidationError, validateSync } from 'class-validator';
import type { FieldError, FieldErrorCode, Path } from '../errors/contract/error-extensions.js';
import { InvalidInputError } from '../errors/contract/gateway-errors.js';
import { firstFieldErrors, maxFieldErrors } from '../errors/translate/first-field-errors.js';
import { isValidInput } from './compiled-validator.js';

/** Codes of the class-validator constraints that the inputs use. */
const codes: Readonly<Record<string, FieldErrorCode>> = {
  isDefined: 'NULL',
  isOneGiven: 'REQUIRED',
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
 * @param path the argument's path; empty for an arguments class.
 * @throws InvalidInputError with the invalid fields, at most one more than an error holds.
 */
export function validateInput(input: object, path: Path): void {
  if (isValidInput(input)) return;
  const reduced = withoutValidItems(input);
  const errors = validateSync(reduced, {
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  const problems = firstFieldErrors(problemsOf(errors, reduced, path));
  if (problems.length > 0) throw new InvalidInputError(problems);
}

/**
 * A copy whose lists keep only their first invalid items, at their positions. class-validator skips the holes; it is
 * too slow to check thousands of items.
 */
function withoutValidItems(input: object): object {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(input)), input);
  for (const [name, value] of Object.entries(input)) if (Array.isArray(value)) copy[name] = firstInvalidItems(value);
  return copy;
}

function firstInvalidItems(items: readonly unknown[]): unknown[] {
  const kept = new Array(items.length);
  let count = 0;
  for (const [index, item] of items.entries()) {
    if (typeof item === 'object' && item !== null && isValidInput(item)) continue;
    kept[index] = item;
    count += 1;
    if (count > maxFieldErrors) break;
  }
  return kept;
}

function* problemsOf(errors: readonly ValidationError[], owner: object, parent: Path): Generator<FieldError, void> {
  for (const { property, constraints = {}, children = [] } of errors) {
    const path = [...parent, Array.isArray(owner) ? Number(property) : property];
    for (const [name, message] of Object.entries(constraints))
      yield { path, code: codes[name] ?? 'INVALID', messages: [message] };
    yield* problemsOf(children, Object(new Map(Object.entries(owner)).get(property)), path);
  }
}
