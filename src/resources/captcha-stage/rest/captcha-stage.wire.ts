/**
 * authentik's captcha-stage resource, as in the OpenAPI documents of releases 2024.4 to 2026.8.
 * A field is optional if some release does not have it. This file does not depend on GraphQL.
 */
import type { FlowSet, FlowSetRequest } from '../../flow/flow.wire.js';

export const requestContentTypes = ['application/x-www-form-urlencoded', 'application/json'] as const;
export type RequestContentTypeEnum = (typeof requestContentTypes)[number];

/** A captcha stage in a response. No response contains `private_key`. */
export interface CaptchaStage {
  pk: string;
  name: string;
  component: string;
  verbose_name: string;
  verbose_name_plural: string;
  meta_model_name: string;
  flow_set: FlowSet[];
  public_key: string;
  /** Since 2026.11: a managed secret. */
  private_key_ref?: string | null;
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

/**
 * The body of POST and PUT. Absent fields are not sent: a POST takes authentik's defaults, a PUT keeps the stored values.
 */
export interface CaptchaStageRequest {
  name: string;
  flow_set?: FlowSetRequest[];
  public_key: string;
  /** Until 2026.8. */
  private_key?: string;
  /** Since 2026.11, in place of `private_key`. */
  private_key_ref?: string;
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

/** The query of the list. Absent parameters are not sent. */
export interface CaptchaStageListQuery {
  name?: string;
  public_key?: string;
  search?: string;
  /** Field names, separated by commas, with `-` for descending order. */
  ordering?: string;
  page?: number;
  page_size?: number;
}
