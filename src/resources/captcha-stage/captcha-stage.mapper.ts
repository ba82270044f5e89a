import type { InputNames } from '../../errors/translate/rest-resource.js';
import { flowInputNames, toFlow, toFlowSetRequest } from '../flow/flow.mapper.js';
import type { DecodedCaptchaStagePage } from '../list/page.decode.js';
import type { DecodedUsedBy } from '../used-by/used-by.decode.js';
import type { UsedByObject } from '../used-by/used-by-object.type.js';
import { withoutUndefined } from '../write/without-undefined.js';
import type { DecodedCaptchaStage } from './captcha-stage.decode.js';
import type { CaptchaStage } from './captcha-stage.type.js';
import type { CaptchaStageListQuery, CaptchaStageRequest, PatchedCaptchaStageRequest } from './captcha-stage.wire.js';
import type { CaptchaStagePage } from './captcha-stage-page.type.js';
import type { CaptchaStagesArgs } from './captcha-stages.args.js';
import type { CreateCaptchaStageInput } from './create-captcha-stage.input.js';
import type { UpdateCaptchaStageInput } from './update-captcha-stage.input.js';

/** authentik's names of a captcha stage's input fields, and this schema's. */
export const captchaStageInputNames = {
  name: 'name',
  flow_set: { name: 'flowSet', items: flowInputNames },
  public_key: 'publicKey',
  private_key: 'privateKey',
  js_url: 'jsUrl',
  api_url: 'apiUrl',
  interactive: 'interactive',
  score_min_threshold: 'scoreMinThreshold',
  score_max_threshold: 'scoreMaxThreshold',
  error_on_invalid_score: 'errorOnInvalidScore',
  request_content_type: 'requestContentType',
} as const satisfies InputNames & Record<keyof CaptchaStageRequest, unknown>;

/** authentik's names of the list's query, and this schema's arguments. */
export const captchaStagesArgsNames = {
  name: 'name',
  public_key: 'publicKey',
  search: 'search',
  ordering: 'orderBy',
  page: 'page',
  page_size: 'pageSize',
} as const satisfies Record<keyof CaptchaStageListQuery, keyof CaptchaStagesArgs>;

/** What is left out of the input is left out of the request: authentik's defaults apply. */
export function toCaptchaStageRequest(input: CreateCaptchaStageInput): CaptchaStageRequest {
  // The fields that PATCH has optional are required in this input.
  return toPatchedCaptchaStageRequest(input) as CaptchaStageRequest;
}

/** What is left out of the input is left out of the request: authentik keeps what it has. */
export function toPatchedCaptchaStageRequest(input: UpdateCaptchaStageInput): PatchedCaptchaStageRequest {
  return withoutUndefined({
    name: input.name,
    public_key: input.publicKey,
    private_key: input.privateKey?.reveal(),
    flow_set: input.flowSet?.map(toFlowSetRequest),
    js_url: input.jsUrl,
    api_url: input.apiUrl,
    interactive: input.interactive,
    score_min_threshold: input.scoreMinThreshold,
    score_max_threshold: input.scoreMaxThreshold,
    error_on_invalid_score: input.errorOnInvalidScore,
    request_content_type: input.requestContentType,
  });
}

/** The query of the list; an argument that is absent or null is left out of it. */
export function toListQuery({ orderBy, ...args }: CaptchaStagesArgs): CaptchaStageListQuery {
  const ordering = orderBy?.map(({ field, direction }) => (direction === 'DESC' ? `-${field}` : field)).join(',');
  return withoutUndefined({
    name: args.name ?? undefined,
    public_key: args.publicKey ?? undefined,
    search: args.search ?? undefined,
    ordering: ordering === '' ? undefined : ordering,
    page: args.page ?? undefined,
    page_size: args.pageSize ?? undefined,
  });
}

/** What authentik did not answer is null; what it answered wrongly is an error in its place. */
export function toCaptchaStage(stage: DecodedCaptchaStage): CaptchaStage {
  return {
    pk: stage.pk,
    name: stage.name,
    component: stage.component,
    verboseName: stage.verbose_name,
    verboseNamePlural: stage.verbose_name_plural,
    metaModelName: stage.meta_model_name,
    flowSet: stage.flow_set.map(toFlow),
    publicKey: stage.public_key,
    jsUrl: stage.js_url ?? null,
    apiUrl: stage.api_url ?? null,
    interactive: stage.interactive ?? null,
    scoreMinThreshold: stage.score_min_threshold ?? null,
    scoreMaxThreshold: stage.score_max_threshold ?? null,
    errorOnInvalidScore: stage.error_on_invalid_score ?? null,
    requestContentType: stage.request_content_type ?? null,
  };
}

/** A row that could not be read stays the error that says why. */
export function toCaptchaStagePage({ pagination, results }: DecodedCaptchaStagePage): CaptchaStagePage {
  return {
    results: results.map((row) => (row instanceof Error || row === undefined ? (row ?? null) : toCaptchaStage(row))),
    pagination: {
      count: pagination.count,
      current: pagination.current,
      totalPages: pagination.total_pages,
      next: pagination.next || null,
      previous: pagination.previous || null,
      startIndex: pagination.start_index,
      endIndex: pagination.end_index,
    },
  };
}

export function toUsedByObject({ app, model_name: modelName, pk, name, action }: DecodedUsedBy): UsedByObject {
  return { app, modelName, pk, name, action: action ?? null };
}
