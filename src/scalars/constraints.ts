import { IsDefined, IsNumber, Matches, MaxLength, ValidateBy, ValidateIf } from 'class-validator';
import { Secret } from './secret.js';

/** May be left out, but not null: authentik has no nullable field. Goes above the constraints of the value. */
export function Optional(): PropertyDecorator {
  return both(
    ValidateIf((_, value: unknown) => value !== undefined),
    IsDefined({ message: 'This field may not be null; leave it out instead.' }),
  );
}

/** No NUL, no half of a surrogate pair: JSON, URLs and authentik could not carry them. */
function IsWellFormed(): PropertyDecorator {
  return ValidateBy(
    { name: 'isWellFormed', validator: { validate: isWellFormed } },
    { message: 'This field holds characters that cannot be sent.' },
  );
}

/** A text as authentik's contract takes it: well formed and not empty. */
export function IsText(): PropertyDecorator {
  return both(
    IsWellFormed(),
    ValidateBy(
      { name: 'isNotEmpty', validator: { validate: (value) => textOf(value) !== '' } },
      { message: 'This field may not be blank.' },
    ),
  );
}

/** The most characters of a text in a URL. All that authentik filters by, twelve bytes each, fit into a request line of 16 KiB. */
export const longestUrlText = 400;

/** A text that a URL can carry. */
export function IsUrlText(): PropertyDecorator {
  const message = `Ensure this field has no more than ${longestUrlText} characters.`;
  return both(IsWellFormed(), MaxLength(longestUrlText, { message }));
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
