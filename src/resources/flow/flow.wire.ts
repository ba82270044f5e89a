/** authentik's flows as its OpenAPI documents spell them, releases 2024.4 to 2026.8. Optional fields are those that some release lacks. */

export const flowDesignations = [
  'authentication',
  'authorization',
  'invalidation',
  'enrollment',
  'unenrollment',
  'recovery',
  'stage_configuration',
] as const;
export type FlowDesignationEnum = (typeof flowDesignations)[number];

export const policyEngineModes = ['all', 'any'] as const;
export type PolicyEngineMode = (typeof policyEngineModes)[number];

/** The last two exist since 2026.2. */
export const flowLayouts = [
  'stacked',
  'content_left',
  'content_right',
  'sidebar_left',
  'sidebar_right',
  'sidebar_left_frame_background',
  'sidebar_right_frame_background',
] as const;
export type FlowLayoutEnum = (typeof flowLayouts)[number];

export const deniedActions = ['message_continue', 'message', 'continue'] as const;
export type DeniedActionEnum = (typeof deniedActions)[number];

/** A flow inside `flow_set`, as authentik returns it. */
export interface FlowSet {
  pk: string;
  policybindingmodel_ptr_id?: string;
  name: string;
  slug: string;
  title: string;
  designation?: FlowDesignationEnum;
  /** Until 2025.10; then `background_url`. */
  background?: string;
  background_url?: string;
  policy_engine_mode?: PolicyEngineMode;
  compatibility_mode?: boolean;
  export_url?: string;
  layout?: FlowLayoutEnum;
  denied_action?: DeniedActionEnum;
}

/** A flow inside `flow_set`, as sent; read-only and ignored since 2025.12. */
export interface FlowSetRequest {
  name: string;
  slug: string;
  title: string;
  designation: FlowDesignationEnum;
  policy_engine_mode?: PolicyEngineMode;
  compatibility_mode?: boolean;
  layout?: FlowLayoutEnum;
  denied_action?: DeniedActionEnum;
}
