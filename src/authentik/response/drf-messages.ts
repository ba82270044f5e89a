import { upcoming } from '../upcoming-names.js';

/** The meaning of a message from authentik. */
export type ProblemCode =
  | 'REQUIRED'
  | 'NULL'
  | 'BLANK'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'OUT_OF_RANGE'
  | 'INVALID_CHOICE'
  | 'INVALID_FORMAT'
  | 'INVALID_TYPE'
  | 'UNIQUE'
  | 'NOT_FOUND'
  | 'UNKNOWN_FIELD'
  | 'INVALID';

/** The meaning of a `detail`; OTHER if unknown. */
export type DetailKind =
  | 'CREDENTIALS_MISSING'
  | 'CREDENTIALS_INVALID'
  | 'CSRF_FAILED'
  | 'SECRET_NOT_USABLE'
  | 'INVALID_PAGE'
  | 'OTHER';

/** DRF's and Django's English messages. authentik sends no codes, so only the texts can be classified. */
const patterns: readonly (readonly [RegExp, ProblemCode])[] = [
  [/field is required/i, 'REQUIRED'],
  [/may not be null/i, 'NULL'],
  [/may not be blank|may not be empty/i, 'BLANK'],
  [/already exists|must make a unique set/i, 'UNIQUE'],
  [/is not a valid choice|Select a valid choice/i, 'INVALID_CHOICE'],
  [/no more than \d+ (characters|elements)/i, 'TOO_LONG'],
  [/at least \d+ (characters|elements)/i, 'TOO_SHORT'],
  [/Ensure this value is/i, 'OUT_OF_RANGE'],
  [/Enter a valid|Must be a valid UUID|is not a valid UUID/i, 'INVALID_FORMAT'],
  [
    /valid (number|integer) is required|Must be a valid boolean|Not a valid string|Incorrect type|Expected a |but got /i,
    'INVALID_TYPE',
  ],
  [/does not exist/i, 'NOT_FOUND'],
  [upcoming.unknownField, 'UNKNOWN_FIELD'],
];

/** The code of a message from authentik; INVALID if unknown. */
export function classifyMessage(text: string): ProblemCode {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'INVALID';
}

const credentialTexts: ReadonlySet<string> = new Set([
  'Token invalid/expired',
  'Unsupported authentication type',
  'Malformed header',
  'Invalid token.',
  'Invalid token header. No credentials provided.',
  'Incorrect authentication credentials.',
  'User inactive or deleted.',
]);

/** authentik sends 403 for every authentication failure: only the text distinguishes it from a missing permission. */
export function classifyDetail(text: string): DetailKind {
  if (text === 'Authentication credentials were not provided.') return 'CREDENTIALS_MISSING';
  if (credentialTexts.has(text)) return 'CREDENTIALS_INVALID';
  if (text === 'Invalid page.') return 'INVALID_PAGE';
  // Since 2026.11.
  if (text === upcoming.secretNotUsable) return 'SECRET_NOT_USABLE';
  return text.startsWith('CSRF Failed') ? 'CSRF_FAILED' : 'OTHER';
}
