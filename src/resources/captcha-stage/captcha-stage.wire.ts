/**
 * authentik's captcha-stage resource as its OpenAPI documents spell it, releases 2024.4 to 2026.8.
 * Optional fields are those that some release lacks. Nothing here knows GraphQL.
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

export const requestContentTypes = ['application/x-www-form-urlencoded', 'application/json'] as const;
export type RequestContentTypeEnum = (typeof requestContentTypes)[number];

/** A flow inside `flow_set`, as answered. */
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

/** A captcha stage, as answered. No answer carries `private_key`. */
export interface CaptchaStage {
  pk: string;
  name: string;
  component: string;
  verbose_name: string;
  verbose_name_plural: string;
  meta_model_name: string;
  flow_set: FlowSet[];
  public_key: string;
  js_url?: string;
  api_url?: string;
  /** Since 2024.10. */
  interactive?: boolean;
  score_min_threshold?: number;
  score_max_threshold?: number;
  error_on_invalid_score?: boolean;
  /** Since 2026.8. */
  request_content_type?: RequestContentTypeEnum;
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

/** The body of POST and PUT. A field that is left out is not sent, and authentik's default applies. */
export interface CaptchaStageRequest {
  name: string;
  flow_set?: FlowSetRequest[];
  public_key: string;
  private_key: string;
  js_url?: string;
  api_url?: string;
  interactive?: boolean;
  score_min_threshold?: number;
  score_max_threshold?: number;
  error_on_invalid_score?: boolean;
  request_content_type?: RequestContentTypeEnum;
}

/** The body of PATCH. */
export type PatchedCaptchaStageRequest = Partial<CaptchaStageRequest>;

/** The query of the list; what is left out is not sent. */
export interface CaptchaStageListQuery {
  name?: string;
  public_key?: string;
  search?: string;
  /** Field names, comma separated, `-` before one that descends. */
  ordering?: string;
  page?: number;
  page_size?: number;
}

/** 0 stands for no next or previous page. */
export interface Pagination {
  next: number;
  previous: number;
  count: number;
  current: number;
  total_pages: number;
  start_index: number;
  end_index: number;
}

/** The answer of the list. Releases since 2025.8 add `autocomplete`, which is not read. */
export interface PaginatedCaptchaStageList {
  pagination: Pagination;
  results: CaptchaStage[];
}

/** The last since 2025.12. */
export const usedByActions = ['cascade', 'cascade_many', 'set_null', 'set_default', 'left_dangling'] as const;
export type UsedByActionEnum = (typeof usedByActions)[number];

/** Something that refers to a stage. */
export interface UsedBy {
  app: string;
  model_name: string;
  pk: string;
  name: string;
  action?: UsedByActionEnum;
}
