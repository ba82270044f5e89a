import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import type { FieldError, Path } from './error-extensions.js';
import { fieldProblem } from './field-problem.js';
import { variablePath } from './variable-path.js';

const graphqlName = /^[_A-Za-z][_0-9A-Za-z]{0,63}$/;

/** A request whose variables did not fit. */
export interface CoercedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * All that does not fit in the variables of a request. graphql-js says it too, but quotes the whole value,
 * secrets included; this walks the types again and speaks only of places.
 */
export function coercionProblems({ schema, document, operation, variables }: CoercedRequest): FieldError[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType | undefined;
    const path = variablePath(document, operation, definition.variable.name.value);
    return type === undefined ? [] : variableProblems(definition, type, path, variables);
  });
}

/**
 * The variables that are null although they have a default: graphql-js lets them pass and only then finds that what
 * they are part of may not be null.
 */
export function nullProblems({ document, operation, variables }: CoercedRequest): FieldError[] {
  return (operation.variableDefinitions ?? [])
    .filter(({ variable, defaultValue }) => defaultValue !== undefined && variables[variable.name.value] === null)
    .map(({ variable }) => variable.name.value)
    .map((name) => fieldProblem(variablePath(document, operation, name), 'NULL'));
}

function variableProblems(
  { variable, defaultValue }: VariableDefinitionNode,
  type: GraphQLInputType,
  path: Path,
  variables: CoercedRequest['variables'],
): FieldError[] {
  const name = variable.name.value;
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value === undefined && defaultValue !== undefined && defaultValue.kind !== Kind.NULL) return [];
  return problemsOf(value, type, path);
}

function problemsOf(value: unknown, type: GraphQLInputType, path: Path): FieldError[] {
  if (isNonNullType(type)) {
    if (value === undefined) return [fieldProblem(path, 'REQUIRED')];
    return value === null ? [fieldProblem(path, 'NULL')] : problemsOf(value, type.ofType, path);
  }
  if (value === undefined || value === null) return [];
  if (isListType(type)) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => problemsOf(item, type.ofType, [...path, index]))
      : problemsOf(value, type.ofType, [...path, 0]);
  }
  if (!isInputObjectType(type)) return leafProblems(value, type, path);
  if (typeof value !== 'object' || Array.isArray(value)) return [fieldProblem(path, 'INVALID_TYPE')];
  const fields = type.getFields();
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
  return [
    ...Object.values(fields).flatMap((field) => {
      const inner: unknown = Object.hasOwn(value, field.name) ? Reflect.get(value, field.name) : undefined;
      return inner === undefined && !isRequiredInputField(field)
        ? []
        : problemsOf(inner, field.type, [...path, field.name]);
    }),
    // A key that could be no field's name is not repeated.
    ...unknown.map((key) => fieldProblem(graphqlName.test(key) ? [...path, key] : path, 'UNKNOWN_FIELD')),
  ];
}

function leafProblems(value: unknown, type: GraphQLLeafType, path: Path): FieldError[] {
  try {
    type.parseValue(value);
    return [];
  } catch {
    return [fieldProblem(path, leafCode(value, type), `Expected a value of type ${type.name}.`)];
  }
}

function leafCode(
  value: unknown,
  type: GraphQLLeafType,
): 'OUT_OF_RANGE' | 'INVALID_TYPE' | 'INVALID_CHOICE' | 'INVALID_FORMAT' {
  if (isSpecifiedScalarType(type))
    return typeof value === 'number' && type.name !== 'String' && type.name !== 'Boolean'
      ? 'OUT_OF_RANGE'
      : 'INVALID_TYPE';
  if (typeof value !== 'string') return 'INVALID_TYPE';
  return isEnumType(type) ? 'INVALID_CHOICE' : 'INVALID_FORMAT';
}
