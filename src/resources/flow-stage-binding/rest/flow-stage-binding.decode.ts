import type { Decoded } from '../../../authentik/response/decoded.js';
import {
  isBoolean,
  isInteger,
  isString,
  isUuid,
  type ResponseObject,
} from '../../../authentik/response/response-object.js';
import { isSamePk } from '../../../authentik/same-pk.js';
import { policyEngineModes } from '../../flow/flow.wire.js';
import { type BoundStage, type FlowStageBinding, invalidResponseActions } from './flow-stage-binding.wire.js';

export type DecodedFlowStageBinding = Decoded<Omit<FlowStageBinding, 'stage_obj'>> & { stage_obj: BoundStage };

/** @throws InvalidResponseError if a required field is missing or has another type. */
export function decodeFlowStageBinding(binding: ResponseObject): DecodedFlowStageBinding {
  const stage = binding.required('stage', isUuid);
  return {
    pk: binding.required('pk', isUuid),
    policybindingmodel_ptr_id: binding.optional('policybindingmodel_ptr_id', isUuid),
    target: binding.required('target', isUuid),
    stage,
    stage_obj: decodeBoundStage(binding.object('stage_obj'), stage),
    order: binding.required('order', isInteger),
    evaluate_on_plan: binding.optional('evaluate_on_plan', isBoolean),
    re_evaluate_policies: binding.optional('re_evaluate_policies', isBoolean),
    policy_engine_mode: binding.optionalOneOf('policy_engine_mode', policyEngineModes),
    invalid_response_action: binding.optionalOneOf('invalid_response_action', invalidResponseActions),
  };
}

/** @param pk of the stage that the binding names: another one must not be shown in its place. */
function decodeBoundStage(stage: ResponseObject, pk: string): BoundStage {
  return {
    pk: stage.required('pk', (value): value is string => isUuid(value) && isSamePk(value, pk)),
    name: stage.required('name', isString),
    component: stage.required('component', isString),
    verbose_name: stage.required('verbose_name', isString),
    verbose_name_plural: stage.required('verbose_name_plural', isString),
    meta_model_name: stage.required('meta_model_name', isString),
  };
}
