import { UnusableAnswerError } from '../../authentik/errors.js';
import type { Decoded } from '../../authentik/response/decoded.js';
import type { Answer } from '../../authentik/response/response.js';
import { AnswerObject, isBoolean, isFiniteNumber, isString, isUuid } from '../../authentik/response/response-object.js';
import {
  type CaptchaStage,
  deniedActions,
  type FlowSet,
  flowDesignations,
  flowLayouts,
  policyEngineModes,
  requestContentTypes,
} from './captcha-stage.wire.js';

export type DecodedFlow = Decoded<FlowSet>;
export type DecodedCaptchaStage = Omit<Decoded<CaptchaStage>, 'flow_set'> & { flow_set: DecodedFlow[] };

/**
 * @param pk the stage that was asked for, if one was.
 * @throws UnusableAnswerError when a required field is missing or of another kind, or for another stage.
 */
export function decodeCaptchaStage(answer: Answer, pk?: string): DecodedCaptchaStage {
  const stage = readCaptchaStage(new AnswerObject(answer, answer.json));
  if (pk === undefined || stage.pk.toLowerCase() === pk.toLowerCase()) return stage;
  throw new UnusableAnswerError(answer.operation, 'CONTRACT_VIOLATION', answer.status, 'pk', answer.applied);
}

/** Reads one stage, of a list or alone. @throws UnusableAnswerError as decodeCaptchaStage. */
export function readCaptchaStage(stage: AnswerObject): DecodedCaptchaStage {
  return {
    pk: stage.required('pk', isUuid),
    name: stage.required('name', isString),
    component: stage.required('component', isString),
    verbose_name: stage.required('verbose_name', isString),
    verbose_name_plural: stage.required('verbose_name_plural', isString),
    meta_model_name: stage.required('meta_model_name', isString),
    flow_set: stage.list('flow_set', readFlow),
    public_key: stage.required('public_key', isString),
    js_url: stage.optional('js_url', isString),
    api_url: stage.optional('api_url', isString),
    interactive: stage.optional('interactive', isBoolean),
    score_min_threshold: stage.optional('score_min_threshold', isFiniteNumber),
    score_max_threshold: stage.optional('score_max_threshold', isFiniteNumber),
    error_on_invalid_score: stage.optional('error_on_invalid_score', isBoolean),
    request_content_type: stage.optionalOneOf('request_content_type', requestContentTypes),
  };
}

function readFlow(flow: AnswerObject): DecodedFlow {
  return {
    pk: flow.required('pk', isUuid),
    policybindingmodel_ptr_id: flow.optional('policybindingmodel_ptr_id', isUuid),
    name: flow.required('name', isString),
    slug: flow.required('slug', isString),
    title: flow.required('title', isString),
    designation: flow.optionalOneOf('designation', flowDesignations),
    background: flow.optional('background', isString),
    background_url: flow.optional('background_url', isString),
    policy_engine_mode: flow.optionalOneOf('policy_engine_mode', policyEngineModes),
    compatibility_mode: flow.optional('compatibility_mode', isBoolean),
    export_url: flow.optional('export_url', isString),
    layout: flow.optionalOneOf('layout', flowLayouts),
    denied_action: flow.optionalOneOf('denied_action', deniedActions),
  };
}
