import type { Path } from '../../errors/contract/error-extensions.js';
import type { InputNames } from '../../errors/translate/rest-resource.js';
import { flowInputNames, toFlow, toFlowSetRequest } from '../flow/flow.mapper.js';
import { toOrdering } from '../list/ordering.js';
import { ignoredInput } from '../write/ignored-input.js';
import { withoutUndefined } from '../write/without-undefined.js';
import type { CaptchaStage } from './captcha-stage.type.js';
import type { CaptchaStagesArgs } from './inputs/captcha-stages.args.js';
import type { UpdateCaptchaStageInput } from './inputs/update-captcha-stage.input.js';
import type { CaptchaProvider } from './provider/captcha-provider.enum.js';
import { providerPresets, toProvider } from './provider/captcha-provider.mapper.js';
import type { DecodedCaptchaStage } from './rest/captcha-stage.decode.js';
import type {
  CaptchaStageListQuery,
  CaptchaStageRequest,
  PatchedCaptchaStageRequest,
} from './rest/captcha-stage.wire.js';

/** Maps authentik's names of the input fields of a captcha stage to this schema's. */
export const captchaStageInputNames = {
  name: 'name',
  flow_set: { name: 'flowSet', items: flowInputNames, identifiedBy: 'slug' },
  public_key: 'publicKey',
  private_key: 'privateKey',
  private_key_ref: 'privateKeyRef',
  js_url: 'jsUrl',
  api_url: 'apiUrl',
  interactive: 'interactive',
  score_min_threshold: 'scoreMinThreshold',
  score_max_threshold: 'scoreMaxThreshold',
  error_on_invalid_score: 'errorOnInvalidScore',
  request_content_type: 'requestContentType',
} as const satisfies InputNames & Record<keyof CaptchaStageRequest, unknown>;

/** Maps authentik's query parameters of the list to this schema's arguments. */
export const captchaStagesArgsNames = {
  name: 'name',
  public_key: 'publicKey',
  search: 'search',
  ordering: 'orderBy',
  page: 'page',
  page_size: 'pageSize',
} as const satisfies Record<keyof CaptchaStageListQuery, keyof CaptchaStagesArgs>;

/** The fields of a stage that a write sends, without the private key. */
export interface StageWrite {
  readonly body: Omit<PatchedCaptchaStageRequest, 'private_key'>;
  /** Input names that replace the default ones in errors, by authentik's field name: those that a preset filled. */
  readonly aliases: Readonly<Record<string, 'provider'>>;
  readonly provider: CaptchaProvider | undefined;
}

/** Omits fields that the input does not have, unless the preset of the provider fills them. */
export function toStageWrite(input: UpdateCaptchaStageInput): StageWrite {
  const given = withoutUndefined({
    name: input.name,
    public_key: input.publicKey,
    private_key_ref: input.privateKeyRef,
    js_url: input.jsUrl,
    api_url: input.apiUrl,
    interactive: input.interactive,
    score_min_threshold: input.scoreMinThreshold,
    score_max_threshold: input.scoreMaxThreshold,
    error_on_invalid_score: input.errorOnInvalidScore,
    request_content_type: input.requestContentType,
    flow_set: input.flowSet?.map(toFlowSetRequest),
  });
  const preset = providerPresets[input.provider ?? 'CUSTOM'];
  const filled = Object.keys(preset).filter((field) => !Object.hasOwn(given, field));
  return {
    body: { ...preset, ...given },
    aliases: Object.fromEntries(filled.map((field) => [field, 'provider'])),
    provider: input.provider,
  };
}

/** The query of the list. Omits arguments that are absent or null. */
export function toListQuery({ orderBy, ...args }: CaptchaStagesArgs): CaptchaStageListQuery {
  return withoutUndefined({
    name: args.name ?? undefined,
    public_key: args.publicKey ?? undefined,
    search: args.search ?? undefined,
    ordering: toOrdering(orderBy),
    page: args.page ?? undefined,
    page_size: args.pageSize ?? undefined,
  });
}

/** Paths of the input fields that authentik did not store. A field of a preset counts only if this release has it. */
export function ignoredStageInput({ body, aliases }: StageWrite, stored: DecodedCaptchaStage): Path[] {
  const values = new Map<string, unknown>(Object.entries(stored));
  const unneeded = Object.keys(aliases).filter((field) => values.get(field) === undefined);
  return ignoredInput(body, stored, captchaStageInputNames, new Set(unneeded));
}

/** A field that authentik did not return is null. A field that it returned in an invalid form is an error. */
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
    privateKeyRef: stage.private_key_ref ?? null,
    provider: toProvider(stage.js_url, stage.interactive),
    jsUrl: stage.js_url ?? null,
    apiUrl: stage.api_url ?? null,
    interactive: stage.interactive ?? null,
    scoreMinThreshold: stage.score_min_threshold ?? null,
    scoreMaxThreshold: stage.score_max_threshold ?? null,
    errorOnInvalidScore: stage.error_on_invalid_score ?? null,
    requestContentType: stage.request_content_type ?? null,
  };
}
