import { isScalarType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { GatewayContext } from '../../context/gateway-context.js';
import { validateInput } from '../../input-validation/validate-input.js';

/**
 * Validates an argument by its class. Only an input object has a path: the argument `input`.
 * @throws InvalidInputError, or UnauthenticatedError before any work on the input.
 */
export function validateArgument(value: unknown, type: unknown, { context }: { readonly context: object }): void {
  if (context instanceof GatewayContext) context.requireCredential();
  if (typeof value !== 'object' || value === null || isScalarType(type)) return;
  const isInput = getMetadataStorage().inputTypes.some(({ target }) => target === type);
  validateInput(value, isInput ? ['input'] : []);
}
