/** authentik's flow stage bindings as its OpenAPI documents spell them, the same in releases 2024.4 to 2026.8. */
import type { PolicyEngineMode } from '../../flow/flow.wire.js';

export const invalidResponseActions = ['retry', 'restart', 'restart_with_context'] as const;
export type InvalidResponseActionEnum = (typeof invalidResponseActions)[number];

/** A stage of whatever kind, as a binding shows it. The response to a write that names `stage` shows a bare one, without its kind. */
export interface BoundStage {
  pk: string;
  name: string;
  component: string;
  verbose_name: string;
  verbose_name_plural: string;
  meta_model_name: string;
}

/** A binding, as authentik returns it. */
export interface FlowStageBinding {
  pk: string;
  policybindingmodel_ptr_id?: string;
  /** Of a flow. */
  target: string;
  stage: string;
  stage_obj: BoundStage;
  evaluate_on_plan?: boolean;
  re_evaluate_policies?: boolean;
  order: number;
  policy_engine_mode?: PolicyEngineMode;
  invalid_response_action?: InvalidResponseActionEnum;
}

/** The body of POST and PUT. */
export interface FlowStageBindingRequest {
  target: string;
  stage: string;
  evaluate_on_plan?: boolean;
  re_evaluate_policies?: boolean;
  /** 32 bits, signed. */
  order: number;
  policy_engine_mode?: PolicyEngineMode;
  invalid_response_action?: InvalidResponseActionEnum;
}

/** The query of the list; what is left out is not sent. */
export interface FlowStageBindingListQuery {
  target?: string;
  stage?: string;
  search?: string;
  /** Field names, comma separated, `-` before one that descends. */
  ordering?: string;
  page?: number;
  page_size?: number;
}
