import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { Path } from '../../errors/contract/error-extensions.js';
import type { Warning } from '../../errors/contract/warning.js';

/** Records that the write succeeded, even if a later field fails, and adds its warnings to the response. */
export function recordWrite(
  warnings: readonly Omit<Warning, 'path'>[],
  context: GatewayContext,
  info: GraphQLResolveInfo,
): void {
  context.appliedFields.add(info.path.key);
  addWarnings(warnings, context, info);
}

/** Adds warnings to the response. */
export function addWarnings(
  warnings: readonly Omit<Warning, 'path'>[],
  context: GatewayContext,
  info: GraphQLResolveInfo,
): void {
  const path = responsePathAsArray(info.path);
  for (const warning of warnings) context.warnings.push({ ...warning, path });
}

/** Warnings of the places in the input that authentik did not store. @param done "created the stage". */
export function ignoredWarnings(done: string, ignored: readonly Path[]): Omit<Warning, 'path'>[] {
  return ignored.map((place) => ({
    code: 'INPUT_IGNORED',
    inputPath: ['input', ...place],
    message: `authentik ${done} but ignored ${place.join('.')}; this release may not support it.`,
  }));
}
