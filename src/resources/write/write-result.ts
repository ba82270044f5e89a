import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import type { GatewayContext } from '../../context/gateway-context.js';
import type { Path } from '../../errors/contract/error-extensions.js';

/** A write that authentik has done. */
export interface DoneWrite {
  /** As a sentence says it: "created the stage". */
  readonly done: string;
  /** The places in the input that authentik did not store. */
  readonly ignored: readonly Path[];
}

/** Records that the field's write is done, whatever fails after it, and warns of all that was sent and is not there. */
export function recordWrite(
  { done, ignored }: DoneWrite,
  context: GatewayContext,
  { path: responsePath }: GraphQLResolveInfo,
): void {
  context.appliedFields.add(responsePath.key);
  context.snapshot = {};
  const path = responsePathAsArray(responsePath);
  for (const place of ignored) {
    const message = `authentik ${done} but ignored ${place.join('.')}; this release may not support it.`;
    context.warnings.push({ code: 'INPUT_IGNORED', path, inputPath: ['input', ...place], message });
  }
}
