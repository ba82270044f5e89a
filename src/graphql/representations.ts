import type { GraphQLSchema } from 'graphql';
import { isUuid } from '../authentik/answer-object.js';
import type { FieldError } from '../errors/error-extensions.js';
import { fieldProblem } from '../errors/field-problem.js';
import { InvalidInputError } from '../errors/local-errors.js';

const mostRepresentations = 100;

/** Makes `_entities` refuse, before anything is loaded, what no entity can be loaded by: the key is a `pk: UUID!`. */
export function checkRepresentations(schema: GraphQLSchema, entities: readonly string[]): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) throw new TypeError('the schema has no entities');
  field.resolve = (source, args: { representations: readonly unknown[] }, context, info) => {
    const problems = problemsOf(args.representations, entities);
    if (problems.length > 0) throw new InvalidInputError(problems);
    return resolve(source, args, context, info);
  };
}

function problemsOf(representations: readonly unknown[], entities: readonly string[]): FieldError[] {
  if (representations.length > mostRepresentations) {
    return [
      fieldProblem(['representations'], 'TOO_LONG', `At most ${mostRepresentations} entities are loaded at a time.`),
    ];
  }
  return representations.flatMap((representation, index) => {
    const { __typename: type, pk }: { __typename?: unknown; pk?: unknown } = Object(representation);
    const path = ['representations', index];
    if (typeof type !== 'string') return [fieldProblem([...path, '__typename'], 'REQUIRED')];
    if (!entities.includes(type))
      return [fieldProblem([...path, '__typename'], 'INVALID_CHOICE', 'There is no such entity here.')];
    if (pk === undefined) return [fieldProblem([...path, 'pk'], 'REQUIRED')];
    return isUuid(pk) ? [] : [fieldProblem([...path, 'pk'], 'INVALID_FORMAT', 'Expected a value of type UUID.')];
  });
}
