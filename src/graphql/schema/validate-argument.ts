import { isScalarType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { validateInput } from '../../input-validation/validate-input.js';

/** Validates an argument by its class. An input object is always the argument `input`; arguments of a class of their own stand for themselves. */
export function validateArgument(value: unknown, type: unknown): void {
  if (typeof value !== 'object' || value === null || isScalarType(type)) return;
  const isInput = getMetadataStorage().inputTypes.some(({ target }) => target === type);
  validateInput(value, isInput ? ['input'] : []);
}
