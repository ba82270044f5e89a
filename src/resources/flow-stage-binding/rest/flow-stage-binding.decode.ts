import type { Decoded } from '../../../authentik/response/decoded.js';
import {
  isBoolean,
  isInteger,
  isString,
  isUuid,
  type ResponseObject,
} from '../../../authentik/response/response-object.js';
import { policyEngineModes } from '../../flow/flow.wire.js';
import { type BoundStage, type FlowStageBinding, invalidResponseActions } from './flow-stage-binding.wire.js';

export type DecodedFlowStageBinding = Decoded<Omit<FlowStageBinding, 'stage_obj'>> & { stage_obj: BoundStage };

/** @throws InvalidResponseError if a required field is missing or has another type. */
export function decodeFlowStageBinding(binding: ResponseObject): DecodedFlowStageBinding {
  return {
    pk: binding.required('pk', isUuid),
    policybindingmodel_ptr_id: binding.optional('policybindingmodel_ptr_id', isUuid),
    target: binding.required('target', isUuid),
    stage: binding.required('stage', isUuid),
    stage_obj: decodeBoundStage(binding.object('stage_obj')),
    order: binding.required('order', isInteger),
    evaluate_on_plan: binding.optional('evaluate_on_plan', isBoolean),
    re_evaluate_policies: binding.optional('re_evaluate_policies', isBoolean),
    policy_engine_mode: binding.optionalOneOf('policy_engine_mode', policyEngineModes),
    invalid_response_action: binding.optionalOneOf('invalid_response_action', invalidResponseActions),
  };
}

function decodeBoundStage(stage: ResponseObject): BoundStage {
  return {
    pk: stage.required('pk', isUuid),
    name: stage.required('name', isString),
    component: stage.required('component', isString),
    verbose_name: stage.required('verbose_name', isString),
    verbose_name_plural: stage.required('verbose_name_plural', isString),
    meta_model_name: stage.required('meta_model_name', isString),
  };
}
