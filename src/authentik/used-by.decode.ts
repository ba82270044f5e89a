import type { Answer } from './answer.js';
import { AnswerObject, isString } from './answer-object.js';
import { type UsedBy, usedByActions } from './captcha-stage.wire.js';
import type { Decoded } from './decoded.js';

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
