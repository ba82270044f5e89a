import { problemCodeOf } from '../authentik/drf-text.js';
import type { ErrorBody, Problem } from '../authentik/error-body.js';
import type { FieldError, NonFieldError, Path } from './error-extensions.js';
import type { InputNames } from './rest-resource.js';

const index = /^(?:0|[1-9]\d{0,5})$/;

/** What a 400 says, in this schema's names. */
export interface InputProblems {
  readonly fieldErrors: FieldError[];
  readonly nonFieldErrors: NonFieldError[];
}

/** Translates authentik's paths to GraphQL's. Without names every problem lands on the argument, if there is one. */
export function inputProblemsOf(body: ErrorBody, argument: Path, names: InputNames): InputProblems {
  const onFields = body.problems.filter(({ path }) => path.length > 0);
  const onTheWhole = body.problems.filter(({ path }) => path.length === 0);
  return {
    fieldErrors: onFields.map((problem) => toFieldError(problem, [...argument, ...graphqlPath(problem.path, names)])),
    nonFieldErrors: onTheWhole.flatMap(({ messages }) =>
      messages.map((message) => ({ code: problemCodeOf(message), message })),
    ),
  };
}

function toFieldError({ path: upstreamPath, code, messages }: Problem, path: Path): FieldError {
  return { path, upstreamPath, code, messages };
}

/** Goes as deep as the names are known: an unknown key ends the path at its nearest known parent. */
function graphqlPath([key, ...rest]: Path, names: InputNames): Path {
  const known = typeof key === 'string' && Object.hasOwn(names, key) ? names[key] : undefined;
  if (known === undefined) return [];
  if (typeof known === 'string') return [known];
  const [position, ...inside] = rest;
  if (position === undefined || !index.test(String(position))) return [known.name];
  return [known.name, Number(position), ...graphqlPath(inside, known.items)];
}
