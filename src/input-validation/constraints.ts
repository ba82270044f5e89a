import { IsDefined, IsNumber, Matches, MaxLength, Min, ValidateBy, ValidateIf } from 'class-validator';
import { trimWhitespace } from '../authentik/text.js';
import { maxRequestLineBytes } from '../errors/translate/request-line.js';
import { Secret } from '../scalars/secret.js';

/** May be omitted, but not null, as most of authentik's fields. Must precede the constraints of the value. */
export function Optional(): PropertyDecorator {
  return both(
    ValidateIf((_, value: unknown) => value !== undefined),
    IsDefined({ message: 'This field may not be null; leave it out instead.' }),
  );
}

/**
 * May be omitted or null: query arguments, where generated clients send null, and authentik's nullable fields. Must
 * precede the constraints of the value.
 */
export function Nullable(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined && value !== null);
}

/** No NUL and no lone surrogates, which JSON, URLs or authentik do not support. */
function IsWellFormed(): PropertyDecorator {
  return ValidateBy(
    { name: 'isWellFormed', validator: { validate: isWellFormed } },
    { message: 'This field contains unsupported characters.' },
  );
}

/** Rejects a text that `isBlank` considers blank. */
function RejectBlank(isBlank: (text: string) => boolean): PropertyDecorator {
  const validate = (value: unknown) => {
    const text = textOf(value);
    return typeof text !== 'string' || !isBlank(text);
  };
  return ValidateBy({ name: 'isNotEmpty', validator: { validate } }, { message: 'This field may not be blank.' });
}

/** A text that authentik accepts: well formed and not empty. */
export function IsText(): PropertyDecorator {
  return both(IsWellFormed(), RejectBlank(isEmpty));
}

/** A text to filter by. authentik ignores a blank filter and returns everything. */
export function IsFilterText(): PropertyDecorator {
  return both(IsWellFormed(), RejectBlank(unlessLong(isBlank)));
}

/** Search terms. authentik ignores separators and empty phrases, and returns everything if no term is left. */
export function IsSearchText(): PropertyDecorator {
  return both(IsWellFormed(), RejectBlank(unlessLong(isBlankSearch)));
}

/** A page number or page size. */
export function IsPositive(): PropertyDecorator {
  return Min(1, { message: 'Ensure this value is greater than or equal to 1.' });
}

/** A number that JSON can represent: graphql-js parses the literal 1e999 as Infinity. */
export function IsFiniteNumber(): PropertyDecorator {
  return IsNumber({ allowInfinity: false, allowNaN: false }, { message: 'Ensure this value is a finite number.' });
}

/** A flow's slug, by authentik's rules. */
export function IsSlug(): PropertyDecorator {
  return both(MaxLength(50, { message: 'Ensure this field has no more than 50 characters.' }), IsSlugFormat());
}

/** A slug of whatever length: releases since 2025.12 have no maximum. */
export function IsSlugFormat(): PropertyDecorator {
  return Matches(/^[-a-zA-Z0-9_]*$/, {
    message: 'Enter a valid slug consisting of letters, numbers, underscores or hyphens.',
  });
}

/**
 * Exactly one of the field and another one is given. Goes on the first of the two, which is where the error is reported;
 * null counts as given, and is rejected.
 */
export function IsGivenUnless(other: string): PropertyDecorator {
  const check = (name: string, message: string, isValid: (isGiven: boolean, isOtherGiven: boolean) => boolean) =>
    ValidateBy(
      {
        name,
        validator: {
          validate: (value, args) => isValid(value !== undefined, Object(args?.object)[other] !== undefined),
        },
      },
      { message },
    );
  const notNull = ValidateBy(
    { name: 'isDefined', validator: { validate: (value) => value !== null } },
    { message: 'This field may not be null; leave it out instead.' },
  );
  const required = `This field is required, unless ${other} is given.`;
  return both(
    both(
      check('isOneGiven', required, (isGiven, isOtherGiven) => isGiven || isOtherGiven),
      check('isOnlyOneGiven', `Give either this field or ${other}, not both.`, (is, isOther) => !is || !isOther),
    ),
    notNull,
  );
}

const both =
  (first: PropertyDecorator, second: PropertyDecorator): PropertyDecorator =>
  (target, key) => {
    first(target, key);
    second(target, key);
  };

const isEmpty = (text: string): boolean => text === '';

/** A text that does not fit into a request line is rejected as too long, without the expensive look at each character. */
const unlessLong =
  (isBlankText: (text: string) => boolean) =>
  (text: string): boolean =>
    text.length <= maxRequestLineBytes && isBlankText(text);

const isBlank = (text: string): boolean => trimWhitespace(text) === '';

/** authentik splits at white space and commas, but not within quotes. An empty quoted phrase matches everything. */
function isBlankSearch(text: string): boolean {
  const terms = text.match(/"[^"]*"|'[^']*'|[^\s,]+/g) ?? [];
  return terms.every((term) => isBlank(term) || /^(["'])\1?$/.test(term));
}

const textOf = (value: unknown): unknown => (value instanceof Secret ? value.reveal() : value);

function isWellFormed(value: unknown): boolean {
  const text = textOf(value);
  return typeof text === 'string' && text.isWellFormed() && !text.includes('\0');
}
