import {
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { isRecord } from '../../authentik/unknown-value.js';
import type { FieldError, Path } from '../contract/error-extensions.js';
import { createFieldError } from './field-error.js';
import { firstFieldErrors } from './first-field-errors.js';
import { leafError } from './leaf-error.js';
import { variablePath } from './variable-path.js';

/** A generator, so that the walk stops once the caller has enough. */
type Problems = Generator<FieldError, void>;

const graphqlName = /^[_A-Za-z][_0-9A-Za-z]{0,63}$/;

/** A request whose variables graphql-js rejected. */
export interface CoercedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface InvalidVariables {
  readonly fieldErrors: FieldError[];
  readonly definitions: readonly VariableDefinitionNode[];
}

/**
 * The variables of a request that do not match their types, at most one more than an error holds. graphql-js quotes the
 * whole value, secrets included; this walks the types again and reports only paths.
 */
export function coercionErrors(request: CoercedRequest): InvalidVariables {
  const definitions = new Set<VariableDefinitionNode>();
  return { fieldErrors: firstFieldErrors(problemsOfVariables(request, definitions)), definitions: [...definitions] };
}

/**
 * The variables that are null although they have a default. graphql-js accepts them at first and fails during
 * execution, where the argument or field must not be null.
 */
export function nullVariableErrors({ document, operation, variables }: CoercedRequest): FieldError[] {
  return (operation.variableDefinitions ?? [])
    .filter(({ variable, defaultValue }) => defaultValue !== undefined && variables[variable.name.value] === null)
    .map(({ variable }) => createFieldError(variablePath(document, operation, variable.name.value), 'NULL'));
}

/** @param invalid receives the definitions of the invalid variables. */
function* problemsOfVariables(
  { schema, document, operation, variables }: CoercedRequest,
  invalid: Set<VariableDefinitionNode>,
): Problems {
  const { variableDefinitions: definitions = [] } = operation;
  const pathOf = ({ variable }: VariableDefinitionNode) => variablePath(document, operation, variable.name.value);
  const roots = definitions.map((definition) => pathOf(definition)[0]);
  for (const definition of definitions) {
    const { type: typeNode, defaultValue } = definition;
    const name = definition.variable.name.value;
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const hasDefault = defaultValue !== undefined && defaultValue.kind !== Kind.NULL;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type) || (value === undefined && hasDefault)) continue;
    const path = pathOf(definition);
    const isAmbiguous = roots.filter((root) => root === path[0]).length > 1;
    for (const problem of problemsOf(value, type, path)) {
      invalid.add(definition);
      yield isAmbiguous ? withVariable(problem, name) : problem;
    }
  }
}

/** For a document with several arguments of one name, such as `input`: the path alone does not tell them apart. */
function withVariable(problem: FieldError, variable: string): FieldError {
  return { ...problem, messages: problem.messages.map((message) => message.replace(/\.$/, ` (in $${variable}).`)) };
}

function* problemsOf(value: unknown, type: GraphQLInputType, path: Path): Problems {
  if (isNonNullType(type)) {
    if (value === undefined) yield createFieldError(path, 'REQUIRED');
    else if (value === null) yield createFieldError(path, 'NULL');
    else yield* problemsOf(value, type.ofType, path);
    return;
  }
  if (value === undefined || value === null) return;
  if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, item] of items.entries()) yield* problemsOf(item, type.ofType, [...path, index]);
  } else if (isInputObjectType(type)) yield* objectProblems(value, type, path);
  else yield* leafProblems(value, type, path);
}

function* objectProblems(value: unknown, type: GraphQLInputObjectType, path: Path): Problems {
  if (!isRecord(value)) {
    yield createFieldError(path, 'INVALID_TYPE');
    return;
  }
  const fields = type.getFields();
  for (const field of Object.values(fields)) {
    const inner: unknown = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
    if (inner !== undefined || isRequiredInputField(field)) yield* problemsOf(inner, field.type, [...path, field.name]);
  }
  // A key that is no valid GraphQL name may be anything, so it is not quoted.
  for (const key of Object.keys(value))
    if (!Object.hasOwn(fields, key))
      yield createFieldError(graphqlName.test(key) ? [...path, key] : path, 'UNKNOWN_FIELD');
}

function* leafProblems(value: unknown, type: GraphQLLeafType, path: Path): Problems {
  try {
    type.parseValue(value);
  } catch {
    yield leafError(value, type, path);
  }
}
