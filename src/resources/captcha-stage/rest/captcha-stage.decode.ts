import type { Decoded } from '../../../authentik/response/decoded.js';
import {
  isBoolean,
  isFiniteNumber,
  isString,
  isUuid,
  type NullableResult,
  type ResponseObject,
} from '../../../authentik/response/response-object.js';
import { toCanonicalUuid } from '../../../authentik/uuid.js';
import { type DecodedFlow, decodeFlow } from '../../flow/flow.decode.js';
import { type CaptchaStage, requestContentTypes } from './captcha-stage.wire.js';

export type DecodedCaptchaStage = Omit<Decoded<CaptchaStage>, 'flow_set'> & { flow_set: DecodedFlow[] };

/** @throws InvalidResponseError if a required field is missing or has another type. */
export function decodeCaptchaStage(stage: ResponseObject): DecodedCaptchaStage {
  return {
    pk: stage.required('pk', isUuid),
    name: stage.required('name', isString),
    component: stage.required('component', isString),
    verbose_name: stage.required('verbose_name', isString),
    verbose_name_plural: stage.required('verbose_name_plural', isString),
    meta_model_name: stage.required('meta_model_name', isString),
    flow_set: stage.list('flow_set', decodeFlow),
    public_key: stage.required('public_key', isString),
    private_key_ref: decodeReference(stage),
    js_url: stage.optional('js_url', isString),
    api_url: stage.optional('api_url', isString),
    interactive: stage.optional('interactive', isBoolean),
    score_min_threshold: stage.optional('score_min_threshold', isFiniteNumber),
    score_max_threshold: stage.optional('score_max_threshold', isFiniteNumber),
    error_on_invalid_score: stage.optional('error_on_invalid_score', isBoolean),
    request_content_type: stage.optionalOneOf('request_content_type', requestContentTypes),
  };
}

/** Accepts each form of a UUID: a reference that looks different from the one sent is not another secret. */
function decodeReference(stage: ResponseObject): NullableResult<string> {
  const isAnyUuid = (value: unknown): value is string => isString(value) && toCanonicalUuid(value) !== undefined;
  const reference = stage.optional('private_key_ref', isAnyUuid);
  return typeof reference === 'string' ? toCanonicalUuid(reference) : reference;
}
