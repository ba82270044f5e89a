import type { DecodedCaptchaStage } from '../authentik/captcha-stage.decode.js';
import type { CaptchaStageRequest } from '../authentik/captcha-stage.wire.js';
import type { InputNames } from '../errors/rest-resource.js';
import { flowInputNames, toFlow, toFlowSetRequest } from '../flow/flow.mapper.js';
import type { CaptchaStage } from './captcha-stage.type.js';
import type { CreateCaptchaStageInput } from './create-captcha-stage.input.js';

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

/** What is left out of the input is left out of the request: authentik's defaults apply. */
export function toCaptchaStageRequest(input: CreateCaptchaStageInput): CaptchaStageRequest {
  const { name, publicKey, privateKey, flowSet, jsUrl, apiUrl, interactive } = input;
  const { scoreMinThreshold, scoreMaxThreshold, errorOnInvalidScore, requestContentType } = input;
  return {
    name,
    public_key: publicKey,
    private_key: privateKey.reveal(),
    ...(flowSet !== undefined && { flow_set: flowSet.map(toFlowSetRequest) }),
    ...(jsUrl !== undefined && { js_url: jsUrl }),
    ...(apiUrl !== undefined && { api_url: apiUrl }),
    ...(interactive !== undefined && { interactive }),
    ...(scoreMinThreshold !== undefined && { score_min_threshold: scoreMinThreshold }),
    ...(scoreMaxThreshold !== undefined && { score_max_threshold: scoreMaxThreshold }),
    ...(errorOnInvalidScore !== undefined && { error_on_invalid_score: errorOnInvalidScore }),
    ...(requestContentType !== undefined && { request_content_type: requestContentType }),
  };
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
