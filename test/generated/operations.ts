/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A captcha provider. authentik's login page can show the widgets of all of these except CUSTOM. */
export type CaptchaProvider =
  /** Cap, self-hosted: `jsUrl` and `apiUrl` are required. Needs authentik 2026.8 or later. */
  | 'CAP'
  /** Any other provider, or a `jsUrl` that is missing or not a valid URL. */
  | 'CUSTOM'
  /** hCaptcha. */
  | 'HCAPTCHA'
  /** Google reCAPTCHA Enterprise. */
  | 'RECAPTCHA_ENTERPRISE'
  /** Google reCAPTCHA v2: the user solves a challenge. */
  | 'RECAPTCHA_V2'
  /** Google reCAPTCHA v3: invisible; the user is scored in the background. */
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

/** A complete captcha stage. A new or replaced stage needs exactly one of `privateKey` and `privateKeyRef`; `ensureCaptchaStage` needs neither if the stage exists. Any other field you omit gets authentik's default in a new stage and keeps its value in an existing one, unless `provider` fills it in. Null is rejected. */
export type CreateCaptchaStageInput = {
  /** URL at which the captcha provider verifies the responses of users. Default on create: `https://www.recaptcha.net/recaptcha/api/siteverify`. */
  apiUrl?: string | null | undefined;
  /** Controls what happens if the captcha score is outside of the thresholds. When true, the stage shows an error message. When false, the flow continues, and policies can use the data of the captcha from the context. Default on create: true. */
  errorOnInvalidScore?: boolean | null | undefined;
  /** Do not use: it has no effect in any release of authentik. Releases up to 2025.10 document the field but crash (UPSTREAM_CRASHED), later releases ignore it. To add a stage to a flow, use `createFlowStageBinding`. */
  flowSet?: Array<FlowInput> | null | undefined;
  /** Whether the captcha requires an interaction of the user. Ignored before authentik 2024.10. Default on create: false. */
  interactive?: boolean | null | undefined;
  /** URL of the captcha provider's script. Default on create: `https://www.recaptcha.net/recaptcha/api.js`. */
  jsUrl?: string | null | undefined;
  /** Name; not empty, unique among stages of all types. */
  name: string;
  /** Private key, acquired from your captcha provider; not empty. No query returns it. */
  privateKey?: string | null | undefined;
  /** Primary key of a managed secret that holds the private key, in place of `privateKey`. Since authentik 2026.11. */
  privateKeyRef?: string | null | undefined;
  /** Captcha provider: fills in `jsUrl`, `apiUrl`, `interactive`, the scores and `requestContentType` if they are left out. CUSTOM fills in nothing. */
  provider?: CaptchaProvider | null | undefined;
  /** Public key, acquired from your captcha provider; not empty. */
  publicKey: string;
  /** How authentik sends the verification request to the captcha provider. Ignored before authentik 2026.8. Default on create: FORM. */
  requestContentType?: CaptchaRequestContentType | null | undefined;
  /** Maximum score that passes. Default on create: 1.0. */
  scoreMaxThreshold?: number | null | undefined;
  /** Minimum score that passes. Default on create: 0.5. */
  scoreMinThreshold?: number | null | undefined;
};

/** A binding. Set exactly one of `stage` and `stageName`, and exactly one of `flow` and `flowSlug`. `stageName` and `flowSlug` cost one more call to authentik each. Any other field you omit gets its default in a new binding and keeps its value in an existing one. Null is rejected. */
export type CreateFlowStageBindingInput = {
  /** Whether policies are evaluated while the flow is planned. Default on create: false. */
  evaluateOnPlan?: boolean | null | undefined;
  /** Primary key of the flow. */
  flow?: string | null | undefined;
  /** Slug of the flow, e.g. `default-enrollment-flow`. */
  flowSlug?: string | null | undefined;
  /** What authentik does if the user gives an invalid response to the stage. Default on create: RETRY. */
  invalidResponseAction?: InvalidResponseAction | null | undefined;
  /** Position in the flow: stages run in ascending order. */
  order: number;
  /** How the policies bound to the binding are combined. Default on create: ANY. */
  policyEngineMode?: PolicyEngineMode | null | undefined;
  /** Whether policies are evaluated when the stage is shown to the user. Default on create: true. */
  reEvaluatePolicies?: boolean | null | undefined;
  /** Primary key of the stage, which can have any type. */
  stage?: string | null | undefined;
  /** Name of a captcha stage. An earlier mutation of the same request may create the stage. */
  stageName?: string | null | undefined;
};

/** What an `ensure` mutation did. */
export type EnsureChange =
  /** The object did not exist and was created. */
  | 'CREATED'
  /** The object already matched the input, as far as this release of authentik can store it. */
  | 'UNCHANGED'
  /** The object existed and was changed. A given `privateKey` cannot be compared, so it always counts as a change. */
  | 'UPDATED';

/** Who may enter a flow. */
export type FlowAuthentication =
  /** Everyone. */
  | 'NONE'
  /** Users who are logged in. */
  | 'REQUIRE_AUTHENTICATED'
  /** Outposts. */
  | 'REQUIRE_OUTPOST'
  /** Users who were redirected from another flow. Since authentik 2025.8. */
  | 'REQUIRE_REDIRECT'
  /** Superusers. */
  | 'REQUIRE_SUPERUSER'
  /** Requests with a flow token, such as a link in an email. Since authentik 2026.5. */
  | 'REQUIRE_TOKEN'
  /** Users who are not logged in. */
  | 'REQUIRE_UNAUTHENTICATED';

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

/** One sort criterion of a list of flows. */
export type FlowOrder = {
  /** Sort direction. */
  direction?: OrderDirection;
  /** Field to sort by. */
  field: FlowOrderField;
};

/** Field that a list of flows can be sorted by. */
export type FlowOrderField =
  /** The designation. */
  | 'DESIGNATION'
  /** The name. */
  | 'NAME'
  /** The slug. */
  | 'SLUG'
  /** The title. */
  | 'TITLE';

/** One sort criterion of a list of flow stage bindings. */
export type FlowStageBindingOrder = {
  /** Sort direction. */
  direction?: OrderDirection;
  /** Field to sort by. */
  field: FlowStageBindingOrderField;
};

/** Field that a list of flow stage bindings can be sorted by. */
export type FlowStageBindingOrderField =
  /** The primary key of the flow. */
  | 'FLOW'
  /** The position in the flow. */
  | 'ORDER'
  /** The primary key of the stage. */
  | 'STAGE';

/** What authentik does if a user gives an invalid response to a stage, such as a captcha that was not solved. */
export type InvalidResponseAction =
  /** Restart the flow from the beginning. */
  | 'RESTART'
  /** Restart the flow and keep the current context. */
  | 'RESTART_WITH_CONTEXT'
  /** Show the error message and the stage again. */
  | 'RETRY';

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

/** The fields of a captcha stage to change. A field that is left out keeps its value, unless `provider` fills it in. Null is rejected. Give at most one of `privateKey` and `privateKeyRef`. */
export type UpdateCaptchaStageInput = {
  /** URL at which the captcha provider verifies the responses of users. */
  apiUrl?: string | null | undefined;
  /** Controls what happens if the captcha score is outside of the thresholds. When true, the stage shows an error message. When false, the flow continues, and policies can use the data of the captcha from the context. */
  errorOnInvalidScore?: boolean | null | undefined;
  /** Do not use: it has no effect in any release of authentik. Releases up to 2025.10 document the field but crash (UPSTREAM_CRASHED), later releases ignore it. To add a stage to a flow, use `createFlowStageBinding`. */
  flowSet?: Array<FlowInput> | null | undefined;
  /** Whether the captcha requires an interaction of the user. Ignored before authentik 2024.10. */
  interactive?: boolean | null | undefined;
  /** URL of the captcha provider's script. */
  jsUrl?: string | null | undefined;
  /** Name; not empty, unique among stages of all types. */
  name?: string | null | undefined;
  /** Private key, acquired from your captcha provider; not empty. No query returns it. */
  privateKey?: string | null | undefined;
  /** Primary key of a managed secret that holds the private key, in place of `privateKey`. Since authentik 2026.11. */
  privateKeyRef?: string | null | undefined;
  /** Captcha provider: fills in `jsUrl`, `apiUrl`, `interactive`, the scores and `requestContentType` if they are left out. CUSTOM fills in nothing. */
  provider?: CaptchaProvider | null | undefined;
  /** Public key, acquired from your captcha provider; not empty. */
  publicKey?: string | null | undefined;
  /** How authentik sends the verification request to the captcha provider. Ignored before authentik 2026.8. */
  requestContentType?: CaptchaRequestContentType | null | undefined;
  /** Maximum score that passes. */
  scoreMaxThreshold?: number | null | undefined;
  /** Minimum score that passes. */
  scoreMinThreshold?: number | null | undefined;
};

/** The fields of a binding to change. A field that is left out keeps its value. Null is rejected. */
export type UpdateFlowStageBindingInput = {
  /** Whether policies are evaluated while the flow is planned. */
  evaluateOnPlan?: boolean | null | undefined;
  /** What authentik does if the user gives an invalid response to the stage. */
  invalidResponseAction?: InvalidResponseAction | null | undefined;
  /** Position in the flow: stages run in ascending order. */
  order?: number | null | undefined;
  /** How the policies bound to the binding are combined. */
  policyEngineMode?: PolicyEngineMode | null | undefined;
  /** Whether policies are evaluated when the stage is shown to the user. */
  reEvaluatePolicies?: boolean | null | undefined;
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

export type AllOfCaptchaStageFragment = { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, privateKeyRef: string | null, provider: CaptchaProvider, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> };

export type AllOfFlowStageBindingFragment = { pk: string, policyBindingModelPtrId: string | null, order: number, evaluateOnPlan: boolean | null, reEvaluatePolicies: boolean | null, policyEngineMode: PolicyEngineMode | null, invalidResponseAction: InvalidResponseAction | null, flow: { pk: string, slug: string } | null, stage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string }, captchaStage: { pk: string, name: string } | null };

export type AllOfFlowFragment = { pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null, authentication: FlowAuthentication | null };

export type CaptchaStageUsedByQueryVariables = Exact<{
  pk: string;
}>;


export type CaptchaStageUsedByQuery = { captchaStage: { pk: string, usedBy: Array<{ app: string, modelName: string, pk: string, name: string, action: UsedByAction | null }> | null } | null };

export type CaptchaStageQueryVariables = Exact<{
  pk: string;
}>;


export type CaptchaStageQuery = { captchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, privateKeyRef: string | null, provider: CaptchaProvider, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null };

export type CaptchaStagesQueryVariables = Exact<{
  name?: string | null | undefined;
  publicKey?: string | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<CaptchaStageOrder> | CaptchaStageOrder | null | undefined;
  page?: number | null | undefined;
  pageSize?: number | null | undefined;
}>;


export type CaptchaStagesQuery = { captchaStages: { results: Array<{ pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, privateKeyRef: string | null, provider: CaptchaProvider, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null>, pagination: { count: number, current: number, totalPages: number, next: number | null, previous: number | null, startIndex: number, endIndex: number } } | null };

export type CreateCaptchaStageMutationVariables = Exact<{
  input: CreateCaptchaStageInput;
}>;


export type CreateCaptchaStageMutation = { createCaptchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, privateKeyRef: string | null, provider: CaptchaProvider, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null };

export type CreateFlowStageBindingMutationVariables = Exact<{
  input: CreateFlowStageBindingInput;
}>;


export type CreateFlowStageBindingMutation = { createFlowStageBinding: { pk: string, policyBindingModelPtrId: string | null, order: number, evaluateOnPlan: boolean | null, reEvaluatePolicies: boolean | null, policyEngineMode: PolicyEngineMode | null, invalidResponseAction: InvalidResponseAction | null, flow: { pk: string, slug: string } | null, stage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string }, captchaStage: { pk: string, name: string } | null } | null };

export type DeleteCaptchaStageMutationVariables = Exact<{
  pk: string;
}>;


export type DeleteCaptchaStageMutation = { deleteCaptchaStage: string | null };

export type DeleteFlowStageBindingMutationVariables = Exact<{
  pk: string;
}>;


export type DeleteFlowStageBindingMutation = { deleteFlowStageBinding: string | null };

export type EnsureCaptchaStageMutationVariables = Exact<{
  input: CreateCaptchaStageInput;
}>;


export type EnsureCaptchaStageMutation = { ensureCaptchaStage: { change: EnsureChange, captchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, privateKeyRef: string | null, provider: CaptchaProvider, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> }, warnings: Array<{ code: string, inputPath: Array<string>, message: string }> } | null };

export type EnsureFlowStageBindingMutationVariables = Exact<{
  input: CreateFlowStageBindingInput;
}>;


export type EnsureFlowStageBindingMutation = { ensureFlowStageBinding: { change: EnsureChange, flowStageBinding: { pk: string, policyBindingModelPtrId: string | null, order: number, evaluateOnPlan: boolean | null, reEvaluatePolicies: boolean | null, policyEngineMode: PolicyEngineMode | null, invalidResponseAction: InvalidResponseAction | null, flow: { pk: string, slug: string } | null, stage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string }, captchaStage: { pk: string, name: string } | null } } | null };

export type FlowStageBindingQueryVariables = Exact<{
  pk: string;
}>;


export type FlowStageBindingQuery = { flowStageBinding: { pk: string, policyBindingModelPtrId: string | null, order: number, evaluateOnPlan: boolean | null, reEvaluatePolicies: boolean | null, policyEngineMode: PolicyEngineMode | null, invalidResponseAction: InvalidResponseAction | null, flow: { pk: string, slug: string } | null, stage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string }, captchaStage: { pk: string, name: string } | null } | null };

export type FlowStageBindingsQueryVariables = Exact<{
  flow?: string | null | undefined;
  stage?: string | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<FlowStageBindingOrder> | FlowStageBindingOrder | null | undefined;
  page?: number | null | undefined;
  pageSize?: number | null | undefined;
}>;


export type FlowStageBindingsQuery = { flowStageBindings: { results: Array<{ pk: string, policyBindingModelPtrId: string | null, order: number, evaluateOnPlan: boolean | null, reEvaluatePolicies: boolean | null, policyEngineMode: PolicyEngineMode | null, invalidResponseAction: InvalidResponseAction | null, flow: { pk: string, slug: string } | null, stage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string }, captchaStage: { pk: string, name: string } | null } | null>, pagination: { count: number, current: number } } | null };

export type FlowQueryVariables = Exact<{
  slug: string;
}>;


export type FlowQuery = { flow: { pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null, authentication: FlowAuthentication | null } | null };

export type FlowsQueryVariables = Exact<{
  slug?: string | null | undefined;
  name?: string | null | undefined;
  designation?: FlowDesignation | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<FlowOrder> | FlowOrder | null | undefined;
  page?: number | null | undefined;
  pageSize?: number | null | undefined;
}>;


export type FlowsQuery = { flows: { results: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null, authentication: FlowAuthentication | null } | null>, pagination: { count: number, current: number } } | null };

export type ReplaceCaptchaStageMutationVariables = Exact<{
  pk: string;
  input: CreateCaptchaStageInput;
}>;


export type ReplaceCaptchaStageMutation = { replaceCaptchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, privateKeyRef: string | null, provider: CaptchaProvider, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null };

export type UpdateCaptchaStageMutationVariables = Exact<{
  pk: string;
  input: UpdateCaptchaStageInput;
}>;


export type UpdateCaptchaStageMutation = { updateCaptchaStage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string, publicKey: string, privateKeyRef: string | null, provider: CaptchaProvider, jsUrl: string | null, apiUrl: string | null, interactive: boolean | null, scoreMinThreshold: number | null, scoreMaxThreshold: number | null, errorOnInvalidScore: boolean | null, requestContentType: CaptchaRequestContentType | null, flowSet: Array<{ pk: string, policyBindingModelPtrId: string | null, name: string, slug: string, title: string, designation: FlowDesignation | null, background: string | null, policyEngineMode: PolicyEngineMode | null, compatibilityMode: boolean | null, exportUrl: string | null, layout: FlowLayout | null, deniedAction: FlowDeniedAction | null }> } | null };

export type UpdateFlowStageBindingMutationVariables = Exact<{
  pk: string;
  input: UpdateFlowStageBindingInput;
}>;


export type UpdateFlowStageBindingMutation = { updateFlowStageBinding: { pk: string, policyBindingModelPtrId: string | null, order: number, evaluateOnPlan: boolean | null, reEvaluatePolicies: boolean | null, policyEngineMode: PolicyEngineMode | null, invalidResponseAction: InvalidResponseAction | null, flow: { pk: string, slug: string } | null, stage: { pk: string, name: string, component: string, verboseName: string, verboseNamePlural: string, metaModelName: string }, captchaStage: { pk: string, name: string } | null } | null };

export const AllOfCaptchaStageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"privateKeyRef"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<AllOfCaptchaStageFragment, unknown>;
export const AllOfFlowStageBindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlowStageBinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowStageBinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"evaluateOnPlan"}},{"kind":"Field","name":{"kind":"Name","value":"reEvaluatePolicies"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"invalidResponseAction"}}]}}]} as unknown as DocumentNode<AllOfFlowStageBindingFragment, unknown>;
export const AllOfFlowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}},{"kind":"Field","name":{"kind":"Name","value":"authentication"}}]}}]} as unknown as DocumentNode<AllOfFlowFragment, unknown>;
export const CaptchaStageUsedByDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaptchaStageUsedBy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"usedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"app"}},{"kind":"Field","name":{"kind":"Name","value":"modelName"}},{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"action"}}]}}]}}]}}]} as unknown as DocumentNode<CaptchaStageUsedByQuery, CaptchaStageUsedByQueryVariables>;
export const CaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"privateKeyRef"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<CaptchaStageQuery, CaptchaStageQueryVariables>;
export const CaptchaStagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaptchaStages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"publicKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStageOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"publicKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"publicKey"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pagination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"totalPages"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}},{"kind":"Field","name":{"kind":"Name","value":"startIndex"}},{"kind":"Field","name":{"kind":"Name","value":"endIndex"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"privateKeyRef"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<CaptchaStagesQuery, CaptchaStagesQueryVariables>;
export const CreateCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"privateKeyRef"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<CreateCaptchaStageMutation, CreateCaptchaStageMutationVariables>;
export const CreateFlowStageBindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateFlowStageBinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFlowStageBindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createFlowStageBinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfFlowStageBinding"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlowStageBinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowStageBinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"evaluateOnPlan"}},{"kind":"Field","name":{"kind":"Name","value":"reEvaluatePolicies"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"invalidResponseAction"}}]}}]} as unknown as DocumentNode<CreateFlowStageBindingMutation, CreateFlowStageBindingMutationVariables>;
export const DeleteCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}}]}]}}]} as unknown as DocumentNode<DeleteCaptchaStageMutation, DeleteCaptchaStageMutationVariables>;
export const DeleteFlowStageBindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteFlowStageBinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteFlowStageBinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}}]}]}}]} as unknown as DocumentNode<DeleteFlowStageBindingMutation, DeleteFlowStageBindingMutationVariables>;
export const EnsureCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnsureCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ensureCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"inputPath"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"privateKeyRef"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<EnsureCaptchaStageMutation, EnsureCaptchaStageMutationVariables>;
export const EnsureFlowStageBindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnsureFlowStageBinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFlowStageBindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ensureFlowStageBinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flowStageBinding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfFlowStageBinding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlowStageBinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowStageBinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"evaluateOnPlan"}},{"kind":"Field","name":{"kind":"Name","value":"reEvaluatePolicies"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"invalidResponseAction"}}]}}]} as unknown as DocumentNode<EnsureFlowStageBindingMutation, EnsureFlowStageBindingMutationVariables>;
export const FlowStageBindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FlowStageBinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flowStageBinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfFlowStageBinding"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlowStageBinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowStageBinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"evaluateOnPlan"}},{"kind":"Field","name":{"kind":"Name","value":"reEvaluatePolicies"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"invalidResponseAction"}}]}}]} as unknown as DocumentNode<FlowStageBindingQuery, FlowStageBindingQueryVariables>;
export const FlowStageBindingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FlowStageBindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"flow"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stage"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FlowStageBindingOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flowStageBindings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"flow"},"value":{"kind":"Variable","name":{"kind":"Name","value":"flow"}}},{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stage"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfFlowStageBinding"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pagination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlowStageBinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowStageBinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"evaluateOnPlan"}},{"kind":"Field","name":{"kind":"Name","value":"reEvaluatePolicies"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"invalidResponseAction"}}]}}]} as unknown as DocumentNode<FlowStageBindingsQuery, FlowStageBindingsQueryVariables>;
export const FlowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Flow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfFlow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}},{"kind":"Field","name":{"kind":"Name","value":"authentication"}}]}}]} as unknown as DocumentNode<FlowQuery, FlowQueryVariables>;
export const FlowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Flows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"designation"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FlowDesignation"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FlowOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"page"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"designation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"designation"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"page"},"value":{"kind":"Variable","name":{"kind":"Name","value":"page"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfFlow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pagination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Flow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}},{"kind":"Field","name":{"kind":"Name","value":"authentication"}}]}}]} as unknown as DocumentNode<FlowsQuery, FlowsQueryVariables>;
export const ReplaceCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplaceCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replaceCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"privateKeyRef"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<ReplaceCaptchaStageMutation, ReplaceCaptchaStageMutationVariables>;
export const UpdateCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfCaptchaStage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfCaptchaStage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaptchaStage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}},{"kind":"Field","name":{"kind":"Name","value":"flowSet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"designation"}},{"kind":"Field","name":{"kind":"Name","value":"background"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"compatibilityMode"}},{"kind":"Field","name":{"kind":"Name","value":"exportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"layout"}},{"kind":"Field","name":{"kind":"Name","value":"deniedAction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicKey"}},{"kind":"Field","name":{"kind":"Name","value":"privateKeyRef"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"jsUrl"}},{"kind":"Field","name":{"kind":"Name","value":"apiUrl"}},{"kind":"Field","name":{"kind":"Name","value":"interactive"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMinThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"scoreMaxThreshold"}},{"kind":"Field","name":{"kind":"Name","value":"errorOnInvalidScore"}},{"kind":"Field","name":{"kind":"Name","value":"requestContentType"}}]}}]} as unknown as DocumentNode<UpdateCaptchaStageMutation, UpdateCaptchaStageMutationVariables>;
export const UpdateFlowStageBindingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateFlowStageBinding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pk"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateFlowStageBindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateFlowStageBinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pk"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pk"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllOfFlowStageBinding"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllOfFlowStageBinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FlowStageBinding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"policyBindingModelPtrId"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"verboseName"}},{"kind":"Field","name":{"kind":"Name","value":"verboseNamePlural"}},{"kind":"Field","name":{"kind":"Name","value":"metaModelName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captchaStage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"evaluateOnPlan"}},{"kind":"Field","name":{"kind":"Name","value":"reEvaluatePolicies"}},{"kind":"Field","name":{"kind":"Name","value":"policyEngineMode"}},{"kind":"Field","name":{"kind":"Name","value":"invalidResponseAction"}}]}}]} as unknown as DocumentNode<UpdateFlowStageBindingMutation, UpdateFlowStageBindingMutationVariables>;