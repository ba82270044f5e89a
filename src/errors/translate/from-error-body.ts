import { classifyMessage } from '../../authentik/response/drf-messages.js';
import type { ErrorBody, Problem } from '../../authentik/response/error-body.js';
import { toSingleLine } from '../../authentik/text.js';
import type { FieldError, FieldErrorCode, NonFieldError, Path } from '../contract/error-extensions.js';
import { defaultMessageOf } from './field-error.js';
import type { InputNames, OperationInput } from './rest-resource.js';

const maxLength = 1000;
const index = /^(?:0|[1-9]\d{0,5})$/;

/**
 * The secret field, as authentik spells it (letters only) and as this schema spells it. authentik may quote its value in
 * any form.
 */
const secretFields: ReadonlySet<unknown> = new Set(['privatekey', 'privateKey']);

/** The errors of a 400, in this schema's names. */
export interface InputErrors {
  readonly fieldErrors: FieldError[];
  readonly nonFieldErrors: NonFieldError[];
}

/**
 * Translates authentik's paths to GraphQL paths. A problem of an unknown field is reported at the argument. Without an
 * argument it is a non-field error, whose message keeps authentik's field name.
 */
export function toInputErrors(body: ErrorBody, { path: argument, names, references }: OperationInput): InputErrors {
  const fieldErrors: FieldError[] = [];
  const nonFieldErrors: NonFieldError[] = [];
  for (const problem of body.problems.map((each) => withoutSecretFieldTexts(each, names))) {
    const upstreamPath = problem.path;
    const path = upstreamPath.length === 0 ? [] : [...argument, ...graphqlPath(upstreamPath, names)];
    if (path.length === 0) nonFieldErrors.push(...toNonFieldErrors(problem));
    else fieldErrors.push({ path, upstreamPath, code: codeOf(problem, references), messages: problem.messages });
  }
  return { fieldErrors, nonFieldErrors };
}

/** authentik reports a missing object that a filter refers to as an invalid choice. */
function codeOf({ path, code }: Problem, references: ReadonlySet<string> | undefined): FieldErrorCode {
  return code === 'INVALID_CHOICE' && references?.has(String(path[0])) ? 'NOT_FOUND' : code;
}

/** Replaces the messages at or inside a secret field by the default messages of their codes. */
function withoutSecretFieldTexts({ path, code, messages }: Problem, names: InputNames): Problem {
  const isSecret = (name: string) =>
    secretFields.has(lettersOf(name)) || (Object.hasOwn(names, name) && secretFields.has(names[name]));
  const secretAt = path.findIndex((step) => isSecret(String(step)));
  if (secretAt < 0) return { path, code, messages };
  const codes = messages.map((message, index) => (index === 0 ? code : classifyMessage(message)));
  return { path: path.slice(0, secretAt + 1), code, messages: [...new Set(codes.map(defaultMessageOf))] };
}

const lettersOf = (name: string): string => name.replace(/[^a-z]/gi, '').toLowerCase();

function toNonFieldErrors({ path, code, messages }: Problem): NonFieldError[] {
  const prefix = path.length === 0 ? '' : `${path.join('.')}: `;
  return messages.map((message, index) => ({
    // The code of the first message was found before redaction.
    code: index === 0 ? code : classifyMessage(message),
    message: toSingleLine(prefix + message, maxLength),
  }));
}

/** An unknown key ends the path at its nearest known parent. */
function graphqlPath([key, ...rest]: Path, names: InputNames): Path {
  const known = typeof key === 'string' && Object.hasOwn(names, key) ? names[key] : undefined;
  if (known === undefined) return [];
  if (typeof known === 'string') return [known];
  const [position, ...inside] = rest;
  if (position === undefined || !index.test(String(position))) return [known.name];
  return [known.name, Number(position), ...graphqlPath(inside, known.items)];
}
