import { isScalarType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { validateInput } from '../../input-validation/validate-input.js';

/** Validates an argument by its class. Only an input object has a path: the argument `input`. */
export function validateArgument(value: unknown, type: unknown): void {
  if (typeof value !== 'object' || value === null || isScalarType(type)) return;
  const isInput = getMetadataStorage().inputTypes.some(({ target }) => target === type);
  validateInput(value, isInput ? ['input'] : []);
}
