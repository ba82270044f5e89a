import type { Path } from '../../errors/contract/error-extensions.js';
import type { InputNames } from '../../errors/translate/rest-resource.js';
import { toOrdering } from '../list/ordering.js';
import { ignoredInput } from '../write/ignored-input.js';
import { withoutUndefined } from '../write/without-undefined.js';
import type { BoundStage } from './bound-stage.type.js';
import type { FlowStageBinding } from './flow-stage-binding.type.js';
import type { FlowStageBindingsArgs } from './inputs/flow-stage-bindings.args.js';
import type { UpdateFlowStageBindingInput } from './inputs/update-flow-stage-binding.input.js';
import type { DecodedFlowStageBinding } from './rest/flow-stage-binding.decode.js';
import type {
  FlowStageBindingListQuery,
  FlowStageBindingRequest,
  BoundStage as WireBoundStage,
} from './rest/flow-stage-binding.wire.js';

/** Maps authentik's names of the input fields of a binding to this schema's. */
export const flowStageBindingInputNames = {
  target: 'flow',
  stage: 'stage',
  order: 'order',
  evaluate_on_plan: 'evaluateOnPlan',
  re_evaluate_policies: 'reEvaluatePolicies',
  policy_engine_mode: 'policyEngineMode',
  invalid_response_action: 'invalidResponseAction',
} as const satisfies InputNames & Record<keyof FlowStageBindingRequest, string>;

/** Maps authentik's query parameters of the list to this schema's arguments. */
export const flowStageBindingsArgsNames = {
  target: 'flow',
  stage: 'stage',
  search: 'search',
  ordering: 'orderBy',
  page: 'page',
  page_size: 'pageSize',
} as const satisfies Record<keyof FlowStageBindingListQuery, keyof FlowStageBindingsArgs>;

/** The body of a PATCH. A binding keeps its flow and its stage. */
export type FlowStageBindingPatch = Partial<Omit<FlowStageBindingRequest, 'target' | 'stage'>>;

/** Omits fields that the input does not have: authentik keeps their values, or uses its defaults on create. */
export function toPatchedFlowStageBindingRequest(input: UpdateFlowStageBindingInput): FlowStageBindingPatch {
  return withoutUndefined({
    order: input.order,
    evaluate_on_plan: input.evaluateOnPlan,
    re_evaluate_policies: input.reEvaluatePolicies,
    policy_engine_mode: input.policyEngineMode,
    invalid_response_action: input.invalidResponseAction,
  });
}

/** The default order has no ties: tied rows can change places between pages. */
const defaultOrdering = 'order,target,stage';

/** The query of the list. Omits arguments that are absent or null. */
export function toFlowStageBindingListQuery({ orderBy, ...args }: FlowStageBindingsArgs): FlowStageBindingListQuery {
  return withoutUndefined({
    target: args.flow ?? undefined,
    stage: args.stage ?? undefined,
    search: args.search ?? undefined,
    ordering: toOrdering(orderBy) ?? defaultOrdering,
    page: args.page ?? undefined,
    page_size: args.pageSize ?? undefined,
  });
}

/** Paths of the input fields that authentik did not store. */
export const ignoredBindingInput = (sent: FlowStageBindingPatch, stored: DecodedFlowStageBinding): Path[] =>
  ignoredInput(sent, stored, flowStageBindingInputNames);

/** A field that authentik did not return is null. A field that it returned in an invalid form is an error. */
export function toFlowStageBinding(binding: DecodedFlowStageBinding): FlowStageBinding {
  return {
    pk: binding.pk,
    policyBindingModelPtrId: binding.policybindingmodel_ptr_id ?? null,
    order: binding.order,
    evaluateOnPlan: binding.evaluate_on_plan ?? null,
    reEvaluatePolicies: binding.re_evaluate_policies ?? null,
    policyEngineMode: binding.policy_engine_mode ?? null,
    invalidResponseAction: binding.invalid_response_action ?? null,
    flowPk: binding.target,
    boundStage: toBoundStage(binding.stage_obj),
  };
}

function toBoundStage(stage: WireBoundStage): BoundStage {
  return {
    pk: stage.pk,
    name: stage.name,
    component: stage.component,
    verboseName: stage.verbose_name,
    verboseNamePlural: stage.verbose_name_plural,
    metaModelName: stage.meta_model_name,
  };
}
