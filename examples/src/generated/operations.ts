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

/** What authentik does if a user gives an invalid response to a stage, such as a captcha that was not solved. */
export type InvalidResponseAction =
  /** Restart the flow from the beginning. */
  | 'RESTART'
  /** Restart the flow and keep the current context. */
  | 'RESTART_WITH_CONTEXT'
  /** Show the error message and the stage again. */
  | 'RETRY';

/** How the policies bound to a flow are combined. */
export type PolicyEngineMode =
  /** All policies must pass. */
  | 'ALL'
  /** Any policy must pass. */
  | 'ANY';

export type CreateAndBindMutationVariables = Exact<{
  stage: CreateCaptchaStageInput;
  binding: CreateFlowStageBindingInput;
}>;


export type CreateAndBindMutation = { createCaptchaStage: { pk: string, name: string } | null, createFlowStageBinding: { pk: string, order: number, flow: { pk: string, slug: string } | null } | null };

export type CreateCaptchaStageMutationVariables = Exact<{
  input: CreateCaptchaStageInput;
}>;


export type CreateCaptchaStageMutation = { createCaptchaStage: { pk: string, name: string } | null };

export type FindBindingsQueryVariables = Exact<{
  name: string;
}>;


export type FindBindingsQuery = { captchaStages: { results: Array<{ pk: string, name: string, bindings: Array<{ pk: string, order: number, flow: { pk: string, slug: string } | null }> | null } | null> } | null };

export type FindCaptchaStageQueryVariables = Exact<{
  name: string;
}>;


export type FindCaptchaStageQuery = { captchaStages: { results: Array<{ pk: string, name: string } | null> } | null };


export const CreateAndBindDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAndBind"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stage"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"binding"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFlowStageBindingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stage"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createFlowStageBinding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"binding"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]} as unknown as DocumentNode<CreateAndBindMutation, CreateAndBindMutationVariables>;
export const CreateCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaptchaStageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCaptchaStage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CreateCaptchaStageMutation, CreateCaptchaStageMutationVariables>;
export const FindBindingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindBindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bindings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"flow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindBindingsQuery, FindBindingsQueryVariables>;
export const FindCaptchaStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindCaptchaStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"captchaStages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<FindCaptchaStageQuery, FindCaptchaStageQueryVariables>;