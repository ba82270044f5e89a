import type { GraphQLSchema } from 'graphql';
import { isUuid } from '../../authentik/response/response-object.js';
import type { FieldError } from '../../errors/contract/error-extensions.js';
import { InvalidInputError } from '../../errors/contract/gateway-errors.js';
import { createFieldError } from '../../errors/translate/field-error.js';

const maxKeys = 100;
/** Per operation. Duplicates count: each representation is an entry of the response, and may be an error. */
const maxRepresentations = 1000;

/** One more than a response shows, so that the response is marked as cut. */
const maxErrors = 101;

const countsByContext = new WeakMap<object, number>();

/**
 * Makes `_entities` validate representations, whose key is `pk: UUID!`. An invalid one gets its own error in its place.
 * Too many representations are rejected as a whole, before anything is loaded.
 */
export function validateRepresentations(schema: GraphQLSchema, entities: readonly string[]): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) throw new TypeError('the schema has no entities');
  field.resolve = (source, args: { representations: readonly unknown[] }, context: object, info) => {
    const { representations } = args;
    const count = (countsByContext.get(context) ?? 0) + representations.length;
    countsByContext.set(context, count);
    if (count > maxRepresentations) throw tooMany(`At most ${maxRepresentations} representations`);
    const problems = representations.map((representation, index) => problemOf(representation, index, entities));
    const valid = representations.filter((_, index) => problems[index] === undefined);
    if (countKeys(valid) > maxKeys) throw tooMany(`At most ${maxKeys} different entities`);
    const loaded: unknown = resolve(source, { ...args, representations: valid }, context, info);
    if (!Array.isArray(loaded)) throw new TypeError('entities are resolved as a list');
    const next = loaded.values();
    const toError = createErrors();
    return problems.map((problem) => (problem === undefined ? next.next().value : toError(problem)));
  };
}

/** Returns null beyond the number of errors that a response shows, because error stacks are expensive. */
function createErrors(): (problem: FieldError) => InvalidInputError | null {
  let count = 0;
  return (problem) => {
    count += 1;
    return count > maxErrors ? null : new InvalidInputError([problem]);
  };
}

const tooMany = (limit: string) =>
  new InvalidInputError([createFieldError(['representations'], 'TOO_LONG', `${limit} can be loaded at a time.`)]);

interface Reference {
  readonly __typename?: unknown;
  readonly pk?: unknown;
}

function countKeys(valid: readonly unknown[]): number {
  return new Set(valid.map(keyOf)).size;
}

function keyOf(representation: unknown): string {
  const { __typename: type, pk }: Reference = Object(representation);
  return `${type} ${pk}`.toLowerCase();
}

function problemOf(representation: unknown, index: number, entities: readonly string[]): FieldError | undefined {
  const { __typename: type, pk }: Reference = Object(representation);
  const path = ['representations', index];
  if (typeof type !== 'string') return createFieldError([...path, '__typename'], 'REQUIRED');
  if (!entities.includes(type))
    return createFieldError([...path, '__typename'], 'INVALID_CHOICE', 'Unknown entity type.');
  if (pk === undefined) return createFieldError([...path, 'pk'], 'REQUIRED');
  return isUuid(pk) ? undefined : createFieldError([...path, 'pk'], 'INVALID_FORMAT', 'Expected a value of type UUID.');
}
