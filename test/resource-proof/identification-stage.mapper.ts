import type { Path } from '../../src/errors/contract/error-extensions.js';
import type { InputNames } from '../../src/errors/translate/rest-resource.js';
import { ignoredInput } from '../../src/resources/write/ignored-input.js';
import { withoutUndefined } from '../../src/resources/write/without-undefined.js';
import type { DecodedIdentificationStage } from './identification-stage.decode.js';
import type { CreateIdentificationStageInput, UpdateIdentificationStageInput } from './identification-stage.input.js';
import type { IdentificationStage } from './identification-stage.type.js';
import type { IdentificationStageRequest, PatchedIdentificationStageRequest } from './identification-stage.wire.js';

/** authentik's names of an identification stage's input fields, and this schema's. */
export const identificationStageInputNames = {
  name: 'name',
  user_fields: { name: 'userFields', items: {} },
  password_stage: 'passwordStage',
  case_insensitive_matching: 'caseInsensitiveMatching',
} as const satisfies InputNames & Record<keyof IdentificationStageRequest, unknown>;

/** Fields that the input omits are omitted from the request: authentik's defaults apply. */
export function toIdentificationStageRequest(input: CreateIdentificationStageInput): IdentificationStageRequest {
  return { ...toPatchedIdentificationStageRequest(input), name: input.name };
}

/** Fields that the input omits are omitted from the request; null is sent. */
export function toPatchedIdentificationStageRequest(
  input: UpdateIdentificationStageInput,
): PatchedIdentificationStageRequest {
  return withoutUndefined({
    name: input.name,
    user_fields: input.userFields,
    password_stage: input.passwordStage,
    case_insensitive_matching: input.caseInsensitiveMatching,
  });
}

/** The input paths that authentik did not store. */
export const ignoredIdentificationStageInput = (
  sent: PatchedIdentificationStageRequest,
  stored: DecodedIdentificationStage,
): Path[] => ignoredInput(sent, stored, identificationStageInputNames);

/** A field that authentik did not return is null; an invalid one is an error at its path. */
export function toIdentificationStage(stage: DecodedIdentificationStage): IdentificationStage {
  return {
    pk: stage.pk,
    name: stage.name,
    userFields: stage.user_fields ?? null,
    passwordStage: stage.password_stage ?? null,
    caseInsensitiveMatching: stage.case_insensitive_matching ?? null,
  };
}
