/**
 * authentik's flows, as in the OpenAPI documents of releases 2024.4 to 2026.8. A field is optional if some release does
 * not have it.
 */

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

/** `require_redirect` exists since 2025.8, `require_token` since 2026.5. */
export const flowAuthentications = [
  'none',
  'require_authenticated',
  'require_unauthenticated',
  'require_superuser',
  'require_redirect',
  'require_outpost',
  'require_token',
] as const;
export type FlowAuthenticationEnum = (typeof flowAuthentications)[number];

/** A flow in the `flow_set` of a response. */
export interface FlowSet {
  pk: string;
  policybindingmodel_ptr_id?: string;
  name: string;
  slug: string;
  title: string;
  designation?: FlowDesignationEnum;
  /**
   * Until 2025.10 the URL of the image. Since 2025.12 the name of the stored file, absent in `flow_set`; the URL is
   * `background_url`.
   */
  background?: string;
  background_url?: string;
  policy_engine_mode?: PolicyEngineMode;
  compatibility_mode?: boolean;
  export_url?: string;
  layout?: FlowLayoutEnum;
  denied_action?: DeniedActionEnum;
}

/** A flow in the `flow_set` of a request. Read-only and ignored since 2025.12. */
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

/** A flow of `/flows/instances/`. The gateway ignores its other fields. */
export interface Flow extends FlowSet {
  authentication?: FlowAuthenticationEnum;
}

/** The query of the list. Absent parameters are not sent. */
export interface FlowListQuery {
  flow_uuid?: string;
  slug?: string;
  name?: string;
  designation?: FlowDesignationEnum;
  search?: string;
  /** Field names, separated by commas, with `-` for descending order. */
  ordering?: string;
  page?: number;
  page_size?: number;
}
