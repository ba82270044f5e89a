import type { Decoded } from '../../src/authentik/response/decoded.js';
import { isBoolean, isString, isUuid, type ResponseObject } from '../../src/authentik/response/response-object.js';
import { type IdentificationStage, userFields } from './identification-stage.wire.js';

export type DecodedIdentificationStage = Decoded<IdentificationStage>;

/** @throws InvalidResponseError when a required field is missing or of another kind. */
export function decodeIdentificationStage(stage: ResponseObject): DecodedIdentificationStage {
  return {
    pk: stage.required('pk', isUuid),
    name: stage.required('name', isString),
    user_fields: stage.optionalListOf('user_fields', userFields),
    password_stage: stage.optional('password_stage', isUuid),
    case_insensitive_matching: stage.optional('case_insensitive_matching', isBoolean),
  };
}
