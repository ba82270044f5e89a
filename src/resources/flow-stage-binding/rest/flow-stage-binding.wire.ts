/** authentik's flow stage bindings, as in the OpenAPI documents of releases 2024.4 to 2026.8, which agree. */
import type { PolicyEngineMode } from '../../flow/flow.wire.js';

export const invalidResponseActions = ['retry', 'restart', 'restart_with_context'] as const;
export type InvalidResponseActionEnum = (typeof invalidResponseActions)[number];

/** A stage of any type in a binding. The response to a write with `stage` does not show the stage's type. */
export interface BoundStage {
  pk: string;
  name: string;
  component: string;
  verbose_name: string;
  verbose_name_plural: string;
  meta_model_name: string;
}

/** A binding in a response. */
export interface FlowStageBinding {
  pk: string;
  policybindingmodel_ptr_id?: string;
  /** Primary key of the flow. */
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
  /** A signed 32-bit integer. */
  order: number;
  policy_engine_mode?: PolicyEngineMode;
  invalid_response_action?: InvalidResponseActionEnum;
}

/** The query of the list. Absent parameters are not sent. */
export interface FlowStageBindingListQuery {
  target?: string;
  stage?: string;
  search?: string;
  /** Field names, separated by commas, with `-` for descending order. */
  ordering?: string;
  page?: number;
  page_size?: number;
}
