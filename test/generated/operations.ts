/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A captcha provider that authentik knows. */
export type CaptchaProvider =
  /** Cap, on a server of your own: `jsUrl` and `apiUrl` are required. Needs authentik 2026.8. */
  | 'CAP'
  /** Any other provider. */
  | 'CUSTOM'
  /** hCaptcha. */
  | 'HCAPTCHA'
  /** Google reCAPTCHA Enterprise. */
  | 'RECAPTCHA_ENTERPRISE'
  /** Google reCAPTCHA v2: the user solves a challenge. */
  | 'RECAPTCHA_V2'
  /** Google reCAPTCHA v3: the user gets a score and sees nothing. */
  | 'RECAPTCHA_V3'
  /** Cloudflare Turnstile. */
  | 'TURNSTILE';

/** How authentik sends the verification request to the captcha provider. Since authentik 2026.8. */
export type CaptchaRequestContentType =
  /** `application/x-www-form-urlencoded`, which most providers expect. */
  | 'FORM'
  /** `application/json`. */
  | 'JSON';

/** One sort criterion of a list of captcha stages. */
export type CaptchaStageOrder = {
  /** Sort direction. */
  direction?: OrderDirection;
  /** Field to sort by. */
  field: CaptchaStageOrderField;
};

/** Field that a list of captcha stages can be sorted by. */
export type CaptchaStageOrderField =
  /** The name. */
  | 'NAME'
  /** The public key. */
  | 'PUBLIC_KEY';

/** A complete captcha stage. A field that is left out gets authentik's default on create, and keeps its value on replace. Null is rejected. */
export type CreateCaptchaStageInput = {
  /** URL at which the captcha provider verifies the responses of users. Default on create: `https://www.recaptcha.net/recaptcha/api/siteverify`. */
  apiUrl?: string | null | undefined;
  /** Controls what happens if the captcha score is outside of the thresholds. When true, the stage shows an error message. When false, the flow continues, and policies can use the data of the captcha from the context. Default on create: true. */
  errorOnInvalidScore?: boolean | null | undefined;
  /** Flows to create together with the stage. No release of authentik stores them. Releases up to 2025.10 document the field but crash (UPSTREAM_CRASHED). Later releases ignore it. To put a stage into a flow, use `createFlowStageBinding`. */
  flowSet?: Array<FlowInput> | null | undefined;
  /** Whether the captcha requires an interaction of the user. Default on create: false. Ignored before authentik 2024.10. */
  interactive?: boolean | null | undefined;
  /** URL of the captcha provider's script. Default on create: `https://www.recaptcha.net/recaptcha/api.js`. */
  jsUrl?: string | null | undefined;
  /** Name; not empty, unique among stages of all types. */
  name: string;
  /** Private key, acquired from your captcha provider; not empty. No query returns it. */
  privateKey?: string | null | undefined;
  /** Primary key of a managed secret that holds the private key, in place of `privateKey`. Since authentik 2026.11. */
  privateKeyRef?: string | null | undefined;
  /** Captcha provider: fills `jsUrl`, `apiUrl`, `interactive`, the scores and `requestContentType` where they are left out. CUSTOM fills nothing. */
  provider?: CaptchaProvider | null | undefined;
  /** Public key, acquired from your captcha provider; not empty. */
  publicKey: string;
  /** How authentik sends the verification request to the captcha provider. Default on create: FORM. Ignored before authentik 2026.8. */
  requestContentType?: CaptchaRequestContentType | null | undefined;
  /** Maximum score that passes. Default on create: 1.0. */
  scoreMaxThreshold?: number | null | undefined;
  /** Minimum score that passes. Default on create: 0.5. */
  scoreMinThreshold?: number | null | undefined;
};

/** What happens when a flow denies access to a user. */
export type FlowDeniedAction =
  /** Follow `?next` if it is present, otherwise go to the user interface. */
  | 'CONTINUE'
  /** Show a message. */
  | 'MESSAGE'
  /** Follow `?next` if it is present, otherwise show a message. */
  | 'MESSAGE_CONTINUE';

/** Purpose of a flow. For example, authentik sends users who are not logged in to the authentication flow. */
export type FlowDesignation =
  /** Users log in. */
  | 'AUTHENTICATION'
  /** Users authorize an application. */
  | 'AUTHORIZATION'
  /** New users sign up. */
  | 'ENROLLMENT'
  /** Users log out. */
  | 'INVALIDATION'
  /** Users regain access to their account. */
  | 'RECOVERY'
  /** Users configure a stage for themselves, such as a second factor. */
  | 'STAGE_CONFIGURATION'
  /** Users delete their account. */
  | 'UNENROLLMENT';

/** A flow to create together with a stage. No release of authentik stores it: see `flowSet`. */
export type FlowInput = {
  /** Compatibility mode, for password managers on mobile devices. */
  compatibilityMode?: boolean | null | undefined;
  /** What happens when the flow denies access to a user. */
  deniedAction?: FlowDeniedAction | null | undefined;
  /** Purpose of the flow. */
  designation: FlowDesignation;
  /** Layout of the flow's pages. */
  layout?: FlowLayout | null | undefined;
  /** Name; not empty. */
  name: string;
  /** How the policies bound to the flow are combined. */
  policyEngineMode?: PolicyEngineMode | null | undefined;
  /** Slug of the flow, which is part of its URL: 1 to 50 letters, digits, underscores or hyphens; unique. */
  slug: string;
  /** Title that the pages of the flow show; not empty. */
  title: string;
};

/** Layout of a flow's pages. */
export type FlowLayout =
  /** Content on the left. */
  | 'CONTENT_LEFT'
  /** Content on the right. */
  | 'CONTENT_RIGHT'
  /** Content in a sidebar on the left. */
  | 'SIDEBAR_LEFT'
  /** Content in a sidebar on the left, with the background as a frame. Since authentik 2026.2. */
  | 'SIDEBAR_LEFT_FRAME_BACKGROUND'
  /** Content in a sidebar on the right. */
  | 'SIDEBAR_RIGHT'
  /** Content in a sidebar on the right, with the background as a frame. Since authentik 2026.2. */
  | 'SIDEBAR_RIGHT_FRAME_BACKGROUND'
  /** Content in the middle, stacked. */
  | 'STACKED';

/** Sort direction. */
export type OrderDirection =
  /** Ascending: the smallest first. */
  | 'ASC'
  /** Descending: the largest first. */
  | 'DESC';

/** How the policies bound to a flow are combined. */
export type PolicyEngineMode =
  /** All policies must pass. */
  | 'ALL'
  /** Any policy must pass. */
  | 'ANY';

/** The fields of a captcha stage to change. A field that is left out keeps its value. Null is rejected. */
export type UpdateCaptchaStageInput = {
  /** URL at which the captcha provider verifies the responses of users. Default on create: `https://www.recaptcha.net/recaptcha/api/siteverify`. */
  apiUrl?: string | null | undefined;
  /** Controls what happens if the captcha score is outside of the thresholds. When true, the stage shows an error message. When false, the flow continues, and policies can use the data of the captcha from the context. Default on create: true. */
  errorOnInvalidScore?: boolean | null | undefined;
  /** Flows to create together with the stage. No release of authentik stores them. Releases up to 2025.10 document the field but crash (UPSTREAM_CRASHED). Later releases ignore it. To put a stage into a flow, use `createFlowStageBinding`. */
  flowSet?: Array<FlowInput> | null | undefined;
  /** Whether the captcha requires an interaction of the user. Default on create: false. Ignored before authentik 2024.10. */
  interactive?: boolean | null | undefined;
  /** URL of the captcha provider's script. Default on create: `https://www.recaptcha.net/recaptcha/api.js`. */
  jsUrl?: string | null | undefined;
  /** Name; not empty, unique among stages of all types. */
  name?: string | null | undefined;
  /** Private key, acquired from your captcha provider; not empty. No query returns it. */
  privateKey?: string | null | undefined;
  /** Primary key of a managed secret that holds the private key, in place of `privateKey`. Since authentik 2026.11. */
  privateKeyRef?: string | null | undefined;
  /** Captcha provider: fills `jsUrl`, `apiUrl`, `interactive`, the scores and `requestContentType` where they are left out. CUSTOM fills nothing. */
  provider?: CaptchaProvider | null | undefined;
  /** Public key, acquired from your captcha provider; not empty. */
  publicKey?: string | null | undefined;
  /** How authentik sends the verification request to the captcha provider. Default on create: FORM. Ignored before authentik 2026.8. */
  requestContentType?: CaptchaRequestContentType | null | undefined;
  /** Maximum score that passes. Default on create: 1.0. */
  scoreMaxThreshold?: number | null | undefined;
  /** Minimum score that passes. Default on create: 0.5. */
  scoreMinThreshold?: number | null | undefined;
};

/** What happens to an object when the stage that it uses is deleted. */
export type UsedByAction =
  /** The object is deleted too. */
  | 'CASCADE'
  /** The link between the object and the stage is deleted. */
  | 'CASCADE_MANY'
  /** The reference to the deleted stage remains. Since authentik 2025.12. */
  | 'LEFT_DANGLING'
  /** The reference to the stage is set to its default. */
  | 'SET_DEFAULT'
  /** The reference to the stage is set to null. */
  | 'SET_NULL';

export type AllOfCaptchaStageFragment = { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> };

export type CaptchaStageUsedByQueryVariables = Exact<{
  pk: string;
}>;


export type CaptchaStageUsedByQuery = { captchaStage: { pk: string, usedBy: Array<{ app: string, modelName: string, pk: string, name: string, action: UsedByAction | null }> | null } | null };

export type CaptchaStageQueryVariables = Exact<{
  pk: string;
}>;


export type CaptchaStageQuery = { captchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null };

export type CaptchaStagesQueryVariables = Exact<{
  name?: string | null | undefined;
  publicKey?: string | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<CaptchaStageOrder> | CaptchaStageOrder | null | undefined;
  page?: number | null | undefined;
  pageSize?: number | null | undefined;
}>;


export type CaptchaStagesQuery = { captchaStages: { results: Array<{ pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null>, pagination: { count: number, current: number, totalPages: number, next: number | null, previous: number | null, startIndex: number, endIndex: number } } | null };

export type CreateCaptchaStageMutationVariables = Exact<{
  input: CreateCaptchaStageInput;
}>;


export type CreateCaptchaStageMutation = { createCaptchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null };

export type DeleteCaptchaStageMutationVariables = Exact<{
  pk: string;
}>;


export type DeleteCaptchaStageMutation = { deleteCaptchaStage: string | null };

export type ReplaceCaptchaStageMutationVariables = Exact<{
  pk: string;
  input: CreateCaptchaStageInput;
}>;


export type ReplaceCaptchaStageMutation = { replaceCaptchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null };

export type UpdateCaptchaStageMutationVariables = Exact<{
  pk: string;
  input: UpdateCaptchaStageInput;
}>;


export type UpdateCaptchaStageMutation = { updateCaptchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null };

export const AllOfCaptchaStageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<AllOfCaptchaStageFragment, unknown>;
export const CaptchaStageUsedByDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaptchaStageUsedBy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"usedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"app"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"action"}}]}}]}}]}}]} as unknown as DocumentNode<CaptchaStageUsedByQuery, CaptchaStageUsedByQueryVariables>;
export const CaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<CaptchaStageQuery, CaptchaStageQueryVariables>;
export const CaptchaStagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaptchaStages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"publicKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStageOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"publicKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"publicKey"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pagination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"totalPages"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}},{"kind":"Field","name":{"kind":"Name","value":"startIndex"}},{"kind":"Field","name":{"kind":"Name","value":"endIndex"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<CaptchaStagesQuery, CaptchaStagesQueryVariables>;
export const CreateCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<CreateCaptchaStageMutation, CreateCaptchaStageMutationVariables>;
export const DeleteCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}}]}]}}]} as unknown as DocumentNode<DeleteCaptchaStageMutation, DeleteCaptchaStageMutationVariables>;
export const ReplaceCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplaceCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replaceCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<ReplaceCaptchaStageMutation, ReplaceCaptchaStageMutationVariables>;
export const UpdateCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<UpdateCaptchaStageMutation, UpdateCaptchaStageMutationVariables>;