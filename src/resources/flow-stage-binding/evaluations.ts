import type { FlowStageBindingPatch } from './flow-stage-binding.mapper.js';
import type { DecodedFlowStageBinding } from './rest/flow-stage-binding.decode.js';

/** Whether a PATCH names one of the two evaluations without the other. */
export const namesOneEvaluation = (request: FlowStageBindingPatch): boolean =>
  (request.evaluate_on_plan === undefined) !== (request.re_evaluate_policies === undefined);

/**
 * authentik requires one of the two evaluations. It checks a PATCH that leaves one out against that one's default, not
 * against the stored value, so both are sent when one is given.
 */
export function withBothEvaluations(
  request: FlowStageBindingPatch,
  { evaluate_on_plan: onPlan, re_evaluate_policies: onRun }: DecodedFlowStageBinding,
): FlowStageBindingPatch {
  if (!namesOneEvaluation(request)) return request;
  return {
    ...(typeof onPlan === 'boolean' && { evaluate_on_plan: onPlan }),
    ...(typeof onRun === 'boolean' && { re_evaluate_policies: onRun }),
    ...request,
  };
}
