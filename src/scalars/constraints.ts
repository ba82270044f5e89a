import { IsDefined, IsNumber, Matches, MaxLength, Min, ValidateBy, ValidateIf } from 'class-validator';
import { withoutOuterSpace } from '../authentik/outer-space.js';
import { Secret } from './secret.js';

/** May be left out, but not null: authentik has no nullable field. Goes above the constraints of the value. */
export function Optional(): PropertyDecorator {
  return both(
    ValidateIf((_, value: unknown) => value !== undefined),
    IsDefined({ message: 'This field may not be null; leave it out instead.' }),
  );
}

/** May be left out of a query; null means the same, because generated clients send it. Goes above the constraints of the value. */
export function OptionalArgument(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined && value !== null);
}

/** No NUL, no half of a surrogate pair: JSON, URLs and authentik could not carry them. */
function IsWellFormed(): PropertyDecorator {
  return ValidateBy(
    { name: 'isWellFormed', validator: { validate: isWellFormed } },
    { message: 'This field holds characters that cannot be sent.' },
  );
}

/** Not empty, once `trim` has taken away what does not count. */
function IsNotBlank(trim: (text: string) => string): PropertyDecorator {
  const validate = (value: unknown) => {
    const text = textOf(value);
    return typeof text !== 'string' || trim(text) !== '';
  };
  return ValidateBy({ name: 'isNotEmpty', validator: { validate } }, { message: 'This field may not be blank.' });
}

/** A text as authentik's contract takes it: well formed and not empty. */
export function IsText(): PropertyDecorator {
  return both(
    IsWellFormed(),
    IsNotBlank((text) => text),
  );
}

/** A text to filter by. authentik ignores a blank filter and returns everything. */
export function IsFilterText(): PropertyDecorator {
  return both(IsWellFormed(), IsNotBlank(withoutOuterSpace));
}

/** Words to search for. authentik splits them at white space and commas; with none left it returns everything. */
export function IsSearchText(): PropertyDecorator {
  return both(
    IsWellFormed(),
    IsNotBlank((text) => withoutOuterSpace(text.replaceAll(',', ' '))),
  );
}

/** The number of a page, or how many items it has. */
export function IsPositive(): PropertyDecorator {
  return Min(1, { message: 'Ensure this value is greater than or equal to 1.' });
}

/** A number that JSON can carry: graphql-js reads the literal 1e999 as Infinity. */
export function IsFiniteNumber(): PropertyDecorator {
  return IsNumber({ allowInfinity: false, allowNaN: false }, { message: 'Ensure this value is a finite number.' });
}

/** The name of a flow in URLs, as authentik's contract takes it. */
export function IsSlug(): PropertyDecorator {
  return both(
    MaxLength(50, { message: 'Ensure this field has no more than 50 characters.' }),
    Matches(/^[-a-zA-Z0-9_]*$/, {
      message: 'Enter a valid slug consisting of letters, numbers, underscores or hyphens.',
    }),
  );
}

const both =
  (first: PropertyDecorator, second: PropertyDecorator): PropertyDecorator =>
  (target, key) => {
    first(target, key);
    second(target, key);
  };

const textOf = (value: unknown): unknown => (value instanceof Secret ? value.reveal() : value);

function isWellFormed(value: unknown): boolean {
  const text = textOf(value);
  return typeof text === 'string' && text.isWellFormed() && !text.includes('\0');
}
