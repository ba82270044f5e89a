import type { Decoded } from '../../authentik/response/decoded.js';
import type { Answer } from '../../authentik/response/response.js';
import { AnswerObject, isString } from '../../authentik/response/response-object.js';
import { type UsedBy, usedByActions } from '../captcha-stage/captcha-stage.wire.js';

export type DecodedUsedBy = Decoded<UsedBy>;

/** @throws UnusableAnswerError when it is no list of objects, or a required field is missing or of another kind. */
export function decodeUsedBy(answer: Answer): DecodedUsedBy[] {
  return new AnswerObject(answer, { used_by: answer.json ?? false }).list('used_by', (object) => ({
    app: object.required('app', isString),
    model_name: object.required('model_name', isString),
    pk: object.required('pk', isString),
    name: object.required('name', isString),
    action: object.optionalOneOf('action', usedByActions),
  }));
}
