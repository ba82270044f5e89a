import { createLoader, nullIfMissing } from '../read/loader.js';
import { toFlowStageBinding } from './flow-stage-binding.mapper.js';
import type { FlowStageBinding } from './flow-stage-binding.type.js';
import { flowStageBindings } from './rest/flow-stage-binding.client.js';

/** A binding by its pk. Null if none exists or the token may not view it. */
export const loadFlowStageBinding = createLoader<FlowStageBinding>(async (pk, context) => {
  const binding = await nullIfMissing(flowStageBindings.retrieve(context.authentik, pk));
  return binding === null ? null : toFlowStageBinding(binding);
});
