/** A part of authentik's identification stage as its OpenAPI documents spell it. It has more fields, which are not read. */

export const userFields = ['email', 'username', 'upn'] as const;
export type UserFieldsEnum = (typeof userFields)[number];

/** An identification stage, as authentik returns it. */
export interface IdentificationStage {
  pk: string;
  name: string;
  user_fields?: UserFieldsEnum[];
  password_stage?: string | null;
  case_insensitive_matching?: boolean;
}

/** The body of POST. A field that is left out is not sent; null clears the password stage. */
export interface IdentificationStageRequest {
  name: string;
  user_fields?: UserFieldsEnum[];
  password_stage?: string | null;
  case_insensitive_matching?: boolean;
}

/** The body of PATCH. */
export type PatchedIdentificationStageRequest = Partial<IdentificationStageRequest>;
