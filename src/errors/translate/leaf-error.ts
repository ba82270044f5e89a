import { GRAPHQL_MAX_INT, GRAPHQL_MIN_INT, type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';
import type { FieldError, Path } from '../contract/error-extensions.js';
import { createFieldError } from './field-error.js';

/** The error of a value that is not valid for its scalar or enum. */
export function leafError(value: unknown, type: GraphQLLeafType, path: Path): FieldError {
  return createFieldError(path, leafCode(value, type), leafMessage(value, type));
}

function leafMessage(value: unknown, type: GraphQLLeafType): string {
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    return `Expected one of ${names.join(', ')}.`;
  }
  if (type.name === 'Int' && typeof value === 'number')
    return `Expected an integer from ${GRAPHQL_MIN_INT} to ${GRAPHQL_MAX_INT}.`;
  return `Expected a value of type ${type.name}.`;
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
