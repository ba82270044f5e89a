import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { Path } from '../../errors/contract/error-extensions.js';

/** A write that succeeded. */
export interface DoneWrite {
  /** Part of a message, such as "created the stage". */
  readonly done: string;
  /** Paths of the input fields that authentik did not store. */
  readonly ignored: readonly Path[];
}

/** Records that the write succeeded, even if a later field fails, and adds a warning for each ignored input field. */
export function recordWrite(
  { done, ignored }: DoneWrite,
  context: GatewayContext,
  { path: responsePath }: GraphQLResolveInfo,
): void {
  context.appliedFields.add(responsePath.key);
  const path = responsePathAsArray(responsePath);
  for (const place of ignored) {
    const message = `authentik ${done} but ignored ${place.join('.')}; this release may not support it.`;
    context.warnings.push({ code: 'INPUT_IGNORED', path, inputPath: ['input', ...place], message });
  }
}
