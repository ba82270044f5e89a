import type { GraphQLResolveInfo } from 'graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { EnsureChange } from './ensure-change.enum.js';

/** Records an `ensure` mutation that succeeded. It may be sent again, even if a later field fails. */
export function recordEnsured(
  change: EnsureChange,
  context: GatewayContext,
  { path: { key } }: GraphQLResolveInfo,
): void {
  context.retryableFields.add(key);
  if (change !== 'UNCHANGED') context.appliedFields.add(key);
}
